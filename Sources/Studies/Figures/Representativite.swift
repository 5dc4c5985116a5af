public import Nomenclatures

/// Why the figures of a métier stand for part of its market only.
///
/// Decided by the domain of the FAP, its first letter, which means the same in both versions:
///
/// - `A`, agriculture, marine, pêche: under 20 % of offers pass through Pôle emploi, so registered
///   offers say little, and so does whatever is built on them;
/// - `P`, administration publique, professions juridiques, armée et police, and `W`, enseignement,
///   formation: their first employers, the State's administrations and public companies, are outside
///   the survey. Métiers of these domains that mostly work elsewhere (professionnels du droit, P3;
///   formateurs, W1) are marked with their domain: the mark says « look », not « wrong ».
///
/// Hospitals and local authorities answer the survey: `V` (santé, action sociale) has no mark.
///
/// Source: Pôle emploi, on Forma'Diag, for agriculture and the public sector; the field of the BMO
/// survey (« hors administrations de l'État et entreprises publiques ») for the domains P and W.
public enum Representativite: String, Hashable, Sendable, CaseIterable {
  /// Most offers do not pass through Pôle emploi.
  case agriculture
  /// A large part of the employers is outside the survey.
  case secteurPublic = "secteur-public"

  private static let domaines: [Character: Representativite] = [
    "A": .agriculture, "P": .secteurPublic, "W": .secteurPublic,
  ]

  /// The mark of a métier of the FAP; `nil` when nothing is known against its figures.
  public init?(_ metier: MetierCode) {
    guard let mark = metier.rawValue.first.flatMap({ Self.domaines[$0] }) else { return nil }
    self = mark
  }
}

extension MetierName {
  /// Why the figures of the métier stand for part of its market only; `nil` when nothing is known
  /// against them.
  public var representativite: Representativite? { Representativite(code) }
}
