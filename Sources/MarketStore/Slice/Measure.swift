/// What a count counts.
public enum Measure: String, Hashable, Sendable, Codable, CaseIterable {
  /// Projets de recrutement (`met` in the BMO files).
  case projets
  /// Projets jugés difficiles by the employer (`xmet`).
  case projetsDifficiles
  /// Projets saisonniers (`smet`).
  case projetsSaisonniers
}
