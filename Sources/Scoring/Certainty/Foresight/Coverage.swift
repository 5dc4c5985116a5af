import Foundation
public import Kernels

/// How much of what came lies within the middle 90 % of what was foretold, by size.
///
/// Counts are lumps: an interval that must hold whole ones holds more than 90 %. What is averaged is
/// therefore the share of each count's lump of probability, from P(less) to P(no more), that lies
/// between 0.05 and 0.95; a hidden count is a lump as wide as its bounds. Intervals that tell the
/// truth give 0.9.
///
/// Source: C. Czado, T. Gneiting, L. Held, « Predictive model assessment for count data »,
/// Biometrics 65, 2009, doi:10.1111/j.1541-0420.2009.01191.x (non-randomised PIT).
public struct Coverage: Equatable, Sendable {
  /// Cells of each class of size.
  public private(set) var cells: [Int]
  private var sums: [Double]

  /// No cell yet.
  public init(classes: Int) {
    cells = Array(repeating: 0, count: classes)
    sums = Array(repeating: 0, count: classes)
  }

  /// Counts one lump of probability, `below` ≤ `upTo` in 0…1.
  public mutating func add(below: Double, upTo: Double, to index: Int) {
    let (low, high) = (min(1, max(0, below)), min(1, max(0, upTo)))
    let inside = max(0, min(high, 0.95) - max(low, 0.05))
    cells[index] += 1
    sums[index] += high > low ? inside / (high - low) : (0.05...0.95).contains(low) ? 1 : 0
  }

  /// The coverage of each class, 0…1; `nil` for one without a cell.
  public var shares: [Double?] {
    zip(cells, sums).map { $0 > 0 ? $1 / Double($0) : nil }
  }

  /// The coverage of all cells, 0…1; `nil` when there is none.
  public var whole: Double? {
    let count = cells.reduce(0, +)
    return count > 0 ? sums.reduce(0, +) / Double(count) : nil
  }

  /// The coverage of volumes and of rates that were foretold under a noise.
  ///
  /// Volumes are held against their negative binomial law; parts against their beta-binomial law
  /// given the volume that came, where it is `ShrinkageFit.leastVolume` or more and was published.
  ///
  /// - Parameters:
  ///   - volume: volumes foretold.
  ///   - rate: rates foretold, of the same shape.
  ///   - bounds: least and greatest value of each count that came, where one was hidden.
  /// Complexity: O(cells × counts).
  public static func of(
    volume: MaskedMatrix, rate: MaskedMatrix, noise: Noise, against later: YearCounts,
    bounds: CountBounds
  ) -> (volume: Coverage, rate: Coverage) {
    var (volumes, rates) = (
      Coverage(classes: noise.levels.count), Coverage(classes: noise.levels.count)
    )
    for row in 0..<volume.rows {
      for column in volume.presentColumns(inRow: row) {
        guard let r = rate[row, column], later.volume[row, column] != nil else { continue }
        let v = volume.values[row, column]
        let (index, level) = (noise.classes.index(of: v), noise.level(of: v))
        let span = bounds.volume(row, column)
        let law = CountLaw.negativeBinomial(mean: v, variance: v * level.ratio)
        volumes.add(
          below: law.share(upTo: span.low - 1), upTo: law.share(upTo: span.high), to: index)
        guard span.low == span.high, Double(span.low) >= ShrinkageFit.leastVolume,
          later.part[row, column] != nil
        else { continue }
        let part = bounds.part(row, column)
        let masses = betaBinomial(trials: span.low, rate: r, correlation: level.correlation)
        rates.add(
          below: masses[..<max(0, min(part.low, masses.count))].reduce(0, +),
          upTo: masses[...min(part.high, masses.count - 1)].reduce(0, +), to: index)
      }
    }
    return (volumes, rates)
  }

  /// Masses of the beta-binomial law on 0…`trials`, of two units' correlation ρ (0: binomial).
  ///
  /// Source: checked against `scipy.stats.betabinom`.
  public static func betaBinomial(trials: Int, rate: Double, correlation: Double) -> [Double] {
    let size = 1 / max(correlation, 1e-9) - 1
    let (a, b) = (max(rate, 1e-9) * size, max(1 - rate, 1e-9) * size)
    let whole = logBeta(a, b) + log(Double(trials + 1))
    return (0...trials).map { k in
      let (x, y) = (Double(k), Double(trials - k))
      return exp(logBeta(x + a, y + b) - logBeta(x + 1, y + 1) - whole)
    }
  }
}

/// Between which whole numbers the counts of a year lie: one number where it was published.
public struct CountBounds: Equatable, Sendable {
  private let volumes: (low: Matrix, high: Matrix)
  private let parts: (low: Matrix, high: Matrix)

  /// Bounds of volumes and of parts, of one shape.
  public init(volume: (low: Matrix, high: Matrix), part: (low: Matrix, high: Matrix)) {
    (volumes, parts) = (volume, part)
  }

  /// The bounds of a volume.
  public func volume(_ row: Int, _ column: Int) -> (low: Int, high: Int) {
    Self.whole(volumes, row, column)
  }

  /// The bounds of a part.
  public func part(_ row: Int, _ column: Int) -> (low: Int, high: Int) {
    Self.whole(parts, row, column)
  }

  private static func whole(
    _ ends: (low: Matrix, high: Matrix), _ row: Int, _ column: Int
  ) -> (low: Int, high: Int) {
    (Int(ends.low[row, column].rounded()), Int(ends.high[row, column].rounded()))
  }

  /// Whether two bounds are the same.
  public static func == (a: CountBounds, b: CountBounds) -> Bool {
    a.volumes == b.volumes && a.parts == b.parts
  }
}
