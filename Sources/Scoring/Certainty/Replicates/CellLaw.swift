public import Kernels

/// The law of one cell's counts in a replicate.
public struct CellLaw: Equatable, Sendable {
  /// Mean volumes, one of which is taken at random, each as likely: several when the figure that the
  /// cell rests on was hidden.
  public let volumes: [Double]
  /// Mean share of the part, 0…1.
  public let rate: Double
  /// How far counts fall from these.
  public let noise: Noise.Level

  /// A law.
  /// - Precondition: at least one volume, none negative; a rate in 0…1.
  public init(volumes: [Double], rate: Double, noise: Noise.Level) {
    precondition(
      !volumes.isEmpty && volumes.allSatisfy { $0 >= 0 } && (0...1).contains(rate),
      "volumes \(volumes), rate \(rate)")
    self.volumes = volumes
    self.rate = rate
    self.noise = noise
  }

  /// The laws of all cells, row-major, `nil` where either figure is missing.
  ///
  /// - Parameters:
  ///   - volume: expected volumes.
  ///   - rate: expected rates, of the same shape.
  public static func all(volume: MaskedMatrix, rate: MaskedMatrix, noise: Noise) -> [CellLaw?] {
    precondition(
      volume.rows == rate.rows && volume.columns == rate.columns,
      "volumes of \(volume.shape) and rates of \(rate.shape)")
    return (0..<volume.rows).flatMap { row in
      (0..<volume.columns).map { column in
        guard let v = volume[row, column], let r = rate[row, column] else { return nil }
        return CellLaw(volumes: [v], rate: r, noise: noise.level(of: v))
      }
    }
  }

  /// The law of the volume as a table.
  var volumeLaw: CountLaw {
    let laws = volumes.map {
      CountLaw.negativeBinomial(mean: $0, variance: $0 * noise.ratio)
    }
    return laws.count == 1 ? laws[0] : CountLaw.mixture(laws)
  }

  /// The Beta law of the cell's rate: means `rate`, its two sides summing to 1 / ρ − 1; `nil` when
  /// the rate does not vary.
  var sides: (a: Double, b: Double)? {
    guard noise.correlation > 0, rate > 0, rate < 1 else { return nil }
    let size = 1 / noise.correlation - 1
    return (rate * size, (1 - rate) * size)
  }
}

/// What a cell came to in one replicate.
public struct CellDraw: Equatable, Sendable {
  /// The volume; 0 when the cell is absent.
  public let volume: Int
  /// The part of it, 0…volume.
  public let part: Int
  /// Whether the cell has no row.
  public let isAbsent: Bool
}

/// Draws one cell's replicates.
package struct CellSampler {
  private let volumes: CountLaw
  private let sides: (a: Double, b: Double)?
  private let rate: Double
  private let absence: Double
  private let cell: Int

  /// The sampler of one cell.
  package init(_ law: CellLaw, cell: Int) {
    volumes = law.volumeLaw
    sides = law.sides
    rate = law.rate
    absence = law.noise.absence
    self.cell = cell
  }

  /// The replicate's draw: it depends on the seed, the replicate and the cell, and on nothing else.
  package func draw(seed: UInt64, replicate: Int) -> CellDraw {
    var draws = Draws(seed: seed, replicate: replicate, cell: cell)
    let volume = volumes.number(at: draws.uniform())
    if absence > 0, draws.uniform() < absence {
      return CellDraw(volume: 0, part: 0, isAbsent: true)
    }
    let share = sides.map { draws.beta($0.a, $0.b) } ?? rate
    return CellDraw(volume: volume, part: draws.binomial(volume, share), isAbsent: false)
  }
}
