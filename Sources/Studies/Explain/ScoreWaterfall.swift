/// How the score of a métier comes about, from the score that the medians of its bassin would have.
///
/// The changes of the steps and `start` sum to `end`.
public struct ScoreWaterfall: Equatable, Sendable {
  /// What one indicator adds to the score.
  public struct Step: Equatable, Sendable {
    /// The role that the indicator plays in the method.
    public let role: String
    /// The indicator.
    public let indicator: String
    /// Its name.
    public let label: MethodCard.Text
    /// What the method makes of its figure: a percentile rank, a z, 1 for a threshold passed.
    public let value: Double
    /// The median of that over the métiers of the bassin.
    public let median: Double
    /// What it adds to the score; below 0 when it takes away.
    public let change: Double

    /// A step.
    public init(
      role: String, indicator: String, label: MethodCard.Text, value: Double, median: Double,
      change: Double
    ) {
      self.role = role
      self.indicator = indicator
      self.label = label
      self.value = value
      self.median = median
      self.change = change
    }
  }

  /// The score at the medians of the bassin.
  public let start: Double
  /// The steps, in the order of the method; indicators that the métier lacks have none.
  public let steps: [Step]
  /// The score of the métier.
  public let end: Double

  /// A waterfall.
  public init(start: Double, steps: [Step], end: Double) {
    self.start = start
    self.steps = steps
    self.end = end
  }
}

/// One indicator of a method for the métier explained: its own figure, not yet on the method's scale.
public struct IndicatorReading: Equatable, Sendable {
  /// The role that it plays, its year, unit, source, direction, weight and scale, as resolved.
  public let setting: IndicatorSetting
  /// Identifier of the indicator, or of the figure that no file gives.
  public let indicator: String
  /// Its name.
  public let label: MethodCard.Text
  /// The figure in the bassin; `nil` when there is none.
  public let figure: RateFigure?
  /// The figure of the région as a whole.
  public let regionalFigure: RateFigure?
  /// Place among the figures of the bassin, the highest first, equal ones sharing the better place;
  /// `nil` without a figure.
  public let rank: Int?
  /// Number of métiers of the bassin that have a figure.
  public let ranked: Int
  /// Percentile rank among them, (average rank − ½) / n, the lowest first: above 0, below 1.
  public let percentile: Double?

  /// A reading.
  public init(
    setting: IndicatorSetting, indicator: String, label: MethodCard.Text, figure: RateFigure?,
    regionalFigure: RateFigure?, rank: Int?, ranked: Int, percentile: Double?
  ) {
    self.setting = setting
    self.indicator = indicator
    self.label = label
    self.figure = figure
    self.regionalFigure = regionalFigure
    self.rank = rank
    self.ranked = ranked
    self.percentile = percentile
  }
}
