public import Nomenclatures

/// A bassin with the name to show.
public struct BassinName: Hashable, Sendable {
  /// BMO code.
  public let code: BassinCode
  /// The Pacte's name where the store knows it, else the name printed that year.
  public let name: String
  /// Code in the Pacte, `nil` outside its table.
  public let codePacte: String?

  /// A bassin with its names.
  public init(code: BassinCode, name: String, codePacte: String?) {
    self.code = code
    self.name = name
    self.codePacte = codePacte
  }
}

/// A métier with the label to show.
public struct MetierName: Hashable, Sendable {
  /// Code in the nomenclature of the result.
  public let code: MetierCode
  /// Label printed that year.
  public let label: String

  /// A métier with its label.
  public init(code: MetierCode, label: String) {
    self.code = code
    self.label = label
  }
}
