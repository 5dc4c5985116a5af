import Kernels

/// What a cell came to in one replicate.
public struct CellDraw: Equatable, Sendable {
  /// The volume; 0 when the cell is absent.
  public let volume: Int
  /// The part of it, 0…volume.
  public let part: Int
  /// Whether the cell has no row.
  public let isAbsent: Bool
}

/// Draws both counts of one cell, volume and part together. `Replicates`, which ranks parts alone,
/// needs their law only, and is many times faster.
public struct CellSampler: Sendable {
  private let volumes: CountLaw
  private let sides: (a: Double, b: Double)?
  private let rate: Double
  private let absence: Double
  private let cell: Int

  /// The sampler of one cell.
  public init(_ law: CellLaw, cell: Int) {
    volumes = law.volumeLaw
    sides = law.sides
    rate = law.rate
    absence = law.noise.absence
    self.cell = cell
  }

  /// The replicate's draw: it depends on the seed, the replicate and the cell, and on nothing else.
  public func draw(seed: UInt64, replicate: Int) -> CellDraw {
    var draws = Draws(seed: seed, replicate: replicate, cell: cell)
    let volume = volumes.number(at: draws.uniform())
    if absence > 0, draws.uniform() < absence {
      return CellDraw(volume: 0, part: 0, isAbsent: true)
    }
    let share = sides.map { draws.beta($0.a, $0.b) } ?? rate
    return CellDraw(volume: volume, part: draws.binomial(volume, share), isAbsent: false)
  }
}

extension CellLaw {
  /// The law of the volume as a table.
  fileprivate var volumeLaw: CountLaw {
    let laws = volumes.map {
      CountLaw.negativeBinomial(mean: $0, variance: $0 * noise.ratio)
    }
    return laws.count == 1 ? laws[0] : CountLaw.mixture(laws)
  }

  /// The Beta law of the cell's rate: means `rate`, its two sides summing to 1 / ρ − 1; `nil` when
  /// the rate does not vary.
  fileprivate var sides: (a: Double, b: Double)? {
    guard noise.correlation > 0, rate > 0, rate < 1 else { return nil }
    let size = 1 / noise.correlation - 1
    return (rate * size, (1 - rate) * size)
  }
}
