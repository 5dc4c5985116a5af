import Foundation
import Kernels

/// The cells over which a weight of rates is looked for, read off the matrices once: all that a
/// weight changes is how far each is drawn.
struct RateCells {
  private var priors: [Double] = []
  private var excesses: [Double] = []
  private var volumes: [Double] = []
  private var came: [Double] = []

  /// Number of cells.
  var count: Int { came.count }

  /// Cells that `came` holds and the latest of `years` has a volume and a prior for.
  init(_ years: [ShrunkRates.Year], discount: Double, came: MaskedMatrix) {
    guard let latest = years.first else { return }
    precondition(
      latest.prior.rows == came.rows && latest.prior.columns == came.columns,
      "\(latest.prior.shape) and \(came.shape)")
    for row in 0..<came.rows {
      for column in 0..<came.columns {
        guard latest.counts.volume[row, column] != nil, let rate = came[row, column],
          let prior = latest.prior[row, column]
        else { continue }
        let past = ShrunkRates.past(years, row, column, discount: discount)
        priors.append(prior)
        excesses.append(past.excess)
        volumes.append(past.volume)
        self.came.append(rate)
      }
    }
  }

  /// Mean squared error of the rates that a weight above 0 foretells.
  func error(_ weight: Double) -> Double {
    var sum = 0.0
    for place in 0..<came.count {
      let foretold = priors[place] + excesses[place] / (volumes[place] + weight)
      let error = min(1, max(0, foretold)) - came[place]
      sum += error * error
    }
    return sum / Double(came.count)
  }
}

/// The cells over which a weight of volumes is looked for, read off the matrices once.
struct VolumeCells {
  private var expected: [Double] = []
  private var observed: [Double] = []
  private var exposures: [Double] = []
  private var came: [Double] = []

  /// Cells that both `came` and the latest of `years` hold.
  init(_ years: [MaskedMatrix], discount: Double, came: MaskedMatrix) {
    guard let latest = years.first else { return }
    precondition(
      latest.rows == came.rows && latest.columns == came.columns,
      "\(latest.shape) and \(came.shape)")
    let expected = years.map(PooledVolume.expected)
    for row in 0..<came.rows {
      for column in 0..<came.columns {
        guard latest[row, column] != nil, let volume = came[row, column] else { continue }
        let past = PooledVolume.past(years, expected, row, column, discount: discount)
        self.expected.append(expected[0][row, column])
        observed.append(past.observed)
        exposures.append(past.exposure)
        self.came.append(volume)
      }
    }
  }

  /// Mean squared error of the logarithms of the volumes that a weight above 0 foretells, after the
  /// factor by which all of them changed; `nil` without a cell, or when all are 0.
  func error(_ weight: Double) -> Double? {
    let foretold = expected.indices.map {
      expected[$0] * ((observed[$0] + weight) / (exposures[$0] + weight))
    }
    let count = Double(came.count)
    let (before, after) = (foretold.reduce(0, +) / count, came.reduce(0, +) / count)
    guard before > 0, after > 0 else { return nil }
    var sum = 0.0
    for (f, l) in zip(foretold, came) where f > 0 && l > 0 {
      let error = log(l / f * before / after)
      sum += error * error
    }
    return sum / count
  }
}
