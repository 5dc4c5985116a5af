import Kernels

/// How far the counts of one year may stand from what they measure, by size, as two years tell it.
///
/// What a column's total changed by is taken as having happened everywhere; how far a cell's own
/// change stands from it is taken as the noise of two surveys, half each. Some of it is true change,
/// so intervals made of it are a little wide.
///
/// Source: ours, by moments; checked against `Tests/ScoringTests/Reference/trend.py`.
public struct ChangeNoise: Equatable, Sendable {
  /// What one class of size has.
  public struct Level: Equatable, Sendable {
    /// Variance of a volume over it.
    public let volumeRatio: Double
    /// Variance of a part over it.
    public let partRatio: Double
    /// Correlation of two units of one cell: a rate varies by p q (ρ + (1 − ρ) / n), 0…1.
    public let correlation: Double
  }

  /// The classes.
  public let classes: SizeClasses
  /// Noise of each class; volumes and parts by their own mean over the two years.
  public let levels: [Level]

  /// The noise that a pair of years shows; `nil` when no cell is in both.
  ///
  /// A class of fewer than `leastCells` takes all the cells.
  /// Complexity: O(cells).
  /// - Precondition: counts of one shape.
  public init?(
    _ earlier: YearCounts, _ later: YearCounts, classes: SizeClasses = .standard,
    leastCells: Int = 30
  ) {
    precondition(
      earlier.rows == later.rows && earlier.columns == later.columns,
      "counts of \(earlier.volume.shape) and of \(later.volume.shape)")
    let volumes = Residuals(earlier.volume, later.volume, classes)
    guard volumes.cells > 0 else { return nil }
    let parts = Residuals(earlier.part, later.part, classes)
    let rates = Residuals(ratesOf: earlier, later, classes)
    self.classes = classes
    levels = (0..<classes.count).map { index in
      Level(
        volumeRatio: volumes.ratio(index, leastCells), partRatio: parts.ratio(index, leastCells),
        correlation: min(0.999, max(0, rates.ratio(index, leastCells))))
    }
  }

  /// The level of a mean over two years.
  func level(_ a: Double, _ b: Double) -> Level { levels[classes.index(of: (a + b) / 2)] }

  /// Changes from one year to the other of a volume.
  public func volume(from earlier: Double, to later: Double) -> CountChange {
    CountChange(
      earlier, later, variance: level(earlier, later).volumeRatio * (earlier + later))
  }

  /// Changes from one year to the other of a part.
  public func part(from earlier: Double, to later: Double) -> CountChange {
    CountChange(earlier, later, variance: level(earlier, later).partRatio * (earlier + later))
  }

  /// Changes from one year to the other of a rate.
  ///
  /// - Parameters:
  ///   - earlier: volume and part of the first year; volume above 0.
  ///   - later: those of the second.
  ///   - prior: the column's rate over both years, 0…1, from which the variance comes.
  public func rate(
    from earlier: (volume: Double, part: Double), to later: (volume: Double, part: Double),
    prior: Double
  ) -> CountChange {
    let rho = level(earlier.volume, later.volume).correlation
    let units = 1 / earlier.volume + 1 / later.volume
    let change = CountChange(
      min(1, earlier.part / earlier.volume), min(1, later.part / later.volume),
      variance: prior * (1 - prior) * (2 * rho + (1 - rho) * units))
    // No rate changes by more than 1.
    return CountChange(
      change.earlier, change.later, low: max(-1, change.low), high: min(1, change.high))
  }
}

/// Squares of what is noise, and what they would be of a noise of 1, by class.
private struct Residuals {
  private var squares: [Double]
  private var units: [Double]
  private var counts: [Int]

  private init(classes: SizeClasses) {
    squares = Array(repeating: 0, count: classes.count)
    units = squares
    counts = Array(repeating: 0, count: classes.count)
  }

  /// Of counts: (y − g x)² against y + g² x, g by what factor the column's sum changed.
  init(_ earlier: MaskedMatrix, _ later: MaskedMatrix, _ classes: SizeClasses) {
    self.init(classes: classes)
    for column in 0..<earlier.columns {
      let pairs = (0..<earlier.rows).compactMap { row -> (x: Double, y: Double)? in
        guard let x = earlier[row, column], let y = later[row, column] else { return nil }
        return (x, y)
      }
      let whole = pairs.reduce(0) { $0 + $1.x }
      guard whole > 0 else { continue }
      let factor = pairs.reduce(0) { $0 + $1.y } / whole
      for (x, y) in pairs where x + y > 0 {
        add(
          (y - factor * x) * (y - factor * x), y + factor * factor * x,
          classes.index(of: (x + y) / 2))
      }
    }
  }

  /// Of rates: what their squared residuals have beyond the binomial's, against the rest of p q.
  init(ratesOf earlier: YearCounts, _ later: YearCounts, _ classes: SizeClasses) {
    self.init(classes: classes)
    for column in 0..<earlier.columns {
      let pairs = RatePairs(earlier, later, column)
      guard let change = pairs.change, let prior = pairs.prior else { continue }
      let spread = prior * (1 - prior)
      for (x, y) in pairs.cells {
        let error = y.part / y.volume - x.part / x.volume - change
        let units = 1 / x.volume + 1 / y.volume
        add(
          error * error - spread * units, spread * (2 - units),
          classes.index(of: (x.volume + y.volume) / 2))
      }
    }
  }

  private mutating func add(_ square: Double, _ unit: Double, _ index: Int) {
    squares[index] += square
    units[index] += unit
    counts[index] += 1
  }

  /// Number of cells.
  var cells: Int { counts.reduce(0, +) }

  /// The ratio of a class; of all the cells where it has too few.
  func ratio(_ index: Int, _ leastCells: Int) -> Double {
    let isEnough = counts[index] >= leastCells
    let square = isEnough ? squares[index] : squares.reduce(0, +)
    let unit = isEnough ? units[index] : units.reduce(0, +)
    return unit > 0 ? square / unit : 0
  }
}

/// The cells of a column whose rate two years tell: `ShrinkageFit.leastVolume` or more in both.
struct RatePairs {
  typealias Pair = (volume: Double, part: Double)
  let cells: [(earlier: Pair, later: Pair)]

  init(_ earlier: YearCounts, _ later: YearCounts, _ column: Int) {
    cells = (0..<earlier.rows).compactMap { row in
      guard let x = earlier.pair(row, column), let y = later.pair(row, column),
        min(x.volume, y.volume) >= ShrinkageFit.leastVolume
      else { return nil }
      return (x, y)
    }
  }

  private func sum(_ figure: ((earlier: Pair, later: Pair)) -> Double) -> Double {
    cells.reduce(0) { $0 + figure($1) }
  }

  /// By how much the rate of the column's sum changed.
  var change: Double? {
    guard !cells.isEmpty else { return nil }
    return sum(\.later.part) / sum(\.later.volume) - sum(\.earlier.part) / sum(\.earlier.volume)
  }

  /// The column's rate over both years, 0…1.
  var prior: Double? {
    guard !cells.isEmpty else { return nil }
    let part = sum { $0.earlier.part + $0.later.part }
    return min(1, part / sum { $0.earlier.volume + $0.later.volume })
  }
}
