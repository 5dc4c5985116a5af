import Indicators
public import Nomenclatures

/// What a difficulty in hiring says of the need for training, and what training is within reach.
public struct NeedReading: Equatable, Sendable {
  /// The kind of difficulty.
  public let kind: DifficultyKind
  /// Year of the classes that tell it; `nil` when no source says why.
  public let kindYear: Int?
  /// Share of difficult projects that training would answer, by kind.
  public let multipliers: [String: Double]
  /// Difficult projects expected next year; `nil` where the survey has no row.
  public let difficult: Double?
  /// Estimated entries within reach of employers; `nil` for a métier that no lot leads to.
  public let reach: Double?
  /// Year of the training order.
  public let order: Millesime

  /// Share of this kind, 0…1.
  public var multiplier: Double { multipliers[kind.rawValue] ?? 1 }
  /// Difficult projects × the share of the kind.
  public var need: Double? { difficult.map { $0 * multiplier } }
}

extension RegionalMarket {
  /// The need of a pair; `nil` when the store has no training within reach of the survey.
  /// - Parameter shrunk: what a list expects of the pair, when its method does.
  func need(
    _ bassin: BassinCode, _ metier: MetierCode, expecting shrunk: ShrunkFigure?
  ) -> NeedReading? {
    guard let training = loaded.training else { return nil }
    let kind = training.kinds.kind(of: metier)
    return NeedReading(
      kind: kind, kindYear: training.kinds.source?.millesime.rawValue,
      multipliers: training.recipe.multipliers,
      difficult: shrunk?.projetsDifficiles
        ?? ProjetsDifficilesAttendus().figures(in: evidence, axes: axes)?[bassin, metier]?.expected,
      reach: training.reach.entries(bassin, metier), order: training.date.millesime)
  }
}
