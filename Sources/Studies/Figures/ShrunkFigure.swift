/// What the survey and the one before make expect of a pair, its own figures shrunk.
public struct ShrunkFigure: Equatable, Sendable {
  /// Difficult projects expected next year.
  public let projetsDifficiles: Double
  /// Difficulty rate, 0…1, drawn towards the région's.
  public let tauxDifficulte: Double

  /// A value made of these parts.
  public init(projetsDifficiles: Double, tauxDifficulte: Double) {
    self.projetsDifficiles = projetsDifficiles
    self.tauxDifficulte = tauxDifficulte
  }
}
