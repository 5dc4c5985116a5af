/// How far next year's counts fall from what was foretold, by size of the volume foretold.
///
/// A volume is negative binomial of variance `ratio` × mean; given it, the part is beta-binomial
/// of variance n² p q (ρ + (1 − ρ) / n), ρ the `correlation` of two units of one cell; and with
/// probability `absence` the cell has no row.
public struct Noise: Equatable, Sendable {
  /// What one class of size has.
  public struct Level: Equatable, Sendable {
    /// Variance of a volume over its mean, 1 or more.
    public let ratio: Double
    /// Correlation of two units of a cell, 0…1, 1 excluded.
    public let correlation: Double
    /// Share of cells that next year has no row for, 0…1.
    public let absence: Double

    /// A level.
    public init(ratio: Double, correlation: Double, absence: Double) {
      precondition(
        ratio >= 1 && (0..<1).contains(correlation) && (0...1).contains(absence),
        "noise of ratio \(ratio), correlation \(correlation), absence \(absence)")
      self.ratio = ratio
      self.correlation = correlation
      self.absence = absence
    }

    /// How many units in independence tell as much of the rate as `volume` units of such a cell.
    public func effectiveSize(of volume: Double) -> Double {
      volume / (1 + (volume - 1) * correlation)
    }
  }

  /// The classes.
  public let classes: SizeClasses
  /// What each has.
  public let levels: [Level]

  /// Noise by class.
  /// - Precondition: a level for each class.
  public init(classes: SizeClasses, levels: [Level]) {
    precondition(levels.count == classes.count, "\(levels.count) levels, \(classes.count) classes")
    self.classes = classes
    self.levels = levels
  }

  /// The noise of a volume that was foretold.
  public func level(of volume: Double) -> Level { levels[classes.index(of: volume)] }

  /// The line φ + ψ μ that comes nearest to the classes' ratios at the given mean volumes, by least
  /// squares with both held at 0 or more: variance = φ μ + ψ μ².
  /// - Parameter means: mean volume of each class, above 0.
  public func variance(means: [Double]) -> (phi: Double, psi: Double) {
    let ratios = levels.map(\.ratio)
    let n = Double(means.count)
    let (x, y) = (means.reduce(0, +) / n, ratios.reduce(0, +) / n)
    let squares = means.reduce(0) { $0 + ($1 - x) * ($1 - x) }
    let slope =
      squares > 0 ? zip(means, ratios).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / squares : 0
    let psi = max(0, slope)
    return (max(0, y - psi * x), psi)
  }
}
