public import Nomenclatures

/// What certifications and Formacodes lead to: codes only, never a label.
///
/// Source: Réseau des Carif-Oref and Onisep, « CertifInfo ».
public struct CertificationTable: Equatable, Sendable {
  /// One certification.
  public struct Entry: Hashable, Sendable {
    /// Its CertifInfo code.
    public let code: String
    /// Its code in the Répertoire national (RNCP), digits only; empty when it has none.
    public let rncp: String
    /// Its main Formacode; empty when it has none.
    public let formacode: String
    /// Its NSF code; empty when it has none.
    public let nsf: String
    /// ROME codes of the métiers aimed at, at most five, in the order of the file.
    public let rome: [MetierCode]

    /// A certification.
    public init(code: String, rncp: String, formacode: String, nsf: String, rome: [MetierCode]) {
      self.code = code
      self.rncp = rncp
      self.formacode = formacode
      self.nsf = nsf
      self.rome = rome
    }
  }

  /// The certifications, sorted by code, each once.
  public let entries: [Entry]

  /// A table; a code given twice keeps its first line.
  public init(entries: [Entry]) {
    self.entries = Dictionary(
      entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }
    ).values.sorted { $0.code < $1.code }
  }
}
