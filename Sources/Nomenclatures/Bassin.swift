/// A bassin d'emploi as the Pacte régional names it.
///
/// Source: Île-de-France, Pacte régional d'investissement dans les compétences 2019-2022.
public struct Bassin: Equatable, Sendable {
  /// Its BMO code, e.g. `1147`.
  public let code: BassinCode
  /// Its code in the Pacte, e.g. `T6`.
  public let codePacte: String
  /// Its name, e.g. « Plaine Commune ».
  public let name: String
  /// Other spellings met in print.
  public let aliases: [String]
  /// Région it lies in.
  public let region: RegionCode
  /// First BMO millésime that knows it.
  public let since: Millesime

  /// A bassin with its names.
  public init(
    code: BassinCode, codePacte: String, name: String, aliases: [String], region: RegionCode,
    since: Millesime
  ) {
    self.code = code
    self.codePacte = codePacte
    self.name = name
    self.aliases = aliases
    self.region = region
    self.since = since
  }
}
