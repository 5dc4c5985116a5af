import Foundation
public import Kernels

extension Noise {
  /// The noise between what was foretold and what came.
  ///
  /// By class: `ratio` is of greatest likelihood (negative binomial, mean as foretold),
  /// `correlation` of moments (squared errors of rates less the binomial's share), `absence` the
  /// share of cells that came without a row. A class of fewer than `leastCells` takes all the cells.
  ///
  /// - Parameters:
  ///   - volume: volumes foretold.
  ///   - rate: rates foretold, 0…1, of the same shape.
  ///   - later: the counts that came.
  /// - Returns: `nil` when no cell can be compared.
  /// Complexity: O(cells), some 60 times.
  /// Source: ours; checked against scipy.
  public static func estimated(
    volume: MaskedMatrix, rate: MaskedMatrix, against later: YearCounts,
    classes: SizeClasses = .standard, leastCells: Int = 30
  ) -> Noise? {
    let all = NoisyCell.all(volume, rate, later)
    guard all.contains(where: { $0.came != nil }) else { return nil }
    let levels = (0..<classes.count).map { index in
      let own = all.filter { classes.index(of: $0.volume) == index }
      return level(of: own.count { $0.came != nil } >= leastCells ? own : all)
    }
    return Noise(classes: classes, levels: levels)
  }

  private static func level(of cells: [NoisyCell]) -> Level {
    let came = cells.compactMap { cell in cell.came.map { (cell: cell, came: $0) } }
    let pairs = came.filter { $0.cell.volume > 0 }.map { ($0.cell.volume, $0.came.volume) }
    let (x, y) = came.reduce(into: (0.0, 0.0)) { sums, pair in
      guard let part = pair.came.part, pair.came.volume >= ShrinkageFit.leastVolume else { return }
      let error = part / pair.came.volume - pair.cell.rate
      let binomial = pair.cell.rate * (1 - pair.cell.rate)
      sums.0 += error * error - binomial / pair.came.volume
      sums.1 += binomial * (1 - 1 / pair.came.volume)
    }
    return Level(
      ratio: ratio(pairs), correlation: y > 0 ? min(0.999, max(0, x / y)) : 0,
      absence: 1 - Double(came.count) / Double(cells.count))
  }

  /// The ratio of variance to mean of greatest likelihood, of pairs of mean and count.
  static func ratio(_ pairs: [(mean: Double, count: Double)]) -> Double {
    guard !pairs.isEmpty else { return 1 }
    let place = placeOfMinimum(in: log(1e-3)...log(1e4), tolerance: 1e-6) { logExcess in
      let excess = exp(logExcess)
      return -pairs.reduce(0) { $0 + logLikelihood($1.count, mean: $1.mean, excess: excess) }
    }
    return 1 + exp(place)
  }

  /// Logarithm of the negative binomial mass of a count, real counts allowed, but for Γ(count + 1).
  private static func logLikelihood(_ count: Double, mean: Double, excess: Double) -> Double {
    let size = mean / excess
    return logGamma(count + size) - logGamma(size) + count * log(excess / (1 + excess))
      - size * log1p(excess)
  }
}

/// A cell that was foretold, and what came, `nil` where no row did.
struct NoisyCell: Equatable, Sendable {
  struct Came: Equatable, Sendable {
    let volume: Double
    let part: Double?
  }

  let volume: Double
  let rate: Double
  let came: Came?

  static func all(
    _ volume: MaskedMatrix, _ rate: MaskedMatrix, _ later: YearCounts
  ) -> [NoisyCell] {
    (0..<volume.rows).flatMap { row -> [NoisyCell] in
      guard !later.volume.presentColumns(inRow: row).isEmpty else { return [] }
      return volume.presentColumns(inRow: row).compactMap { column in
        guard let rate = rate[row, column] else { return nil }
        let came = later.volume[row, column].map {
          Came(volume: $0, part: later.part[row, column])
        }
        return NoisyCell(volume: volume.values[row, column], rate: rate, came: came)
      }
    }
  }
}
