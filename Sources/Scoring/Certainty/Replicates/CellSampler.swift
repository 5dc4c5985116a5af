import Kernels

/// What a cell came to in one replicate.
public struct CellDraw: Equatable, Sendable {
  /// The volume; 0 when the cell is absent.
  public let volume: Int
  /// The part of it, 0…volume.
  public let part: Int
}

/// Draws the volume and the part of one cell together, by its law: the volume negative binomial, the
/// part binomial of a share drawn from the Beta law.
public struct CellSampler: Sendable {
  private let volumes: CountLaw
  private let sides: (a: Double, b: Double)?
  private let rate: Double
  private let absence: Double
  private let cell: Int

  /// The sampler of one cell.
  ///
  /// - Parameter cell: number of the cell, which no other bears.
  /// Complexity: O(standard deviation of the volume).
  public init(_ law: CellLaw, cell: Int) {
    let laws = law.volumes.map {
      CountLaw.negativeBinomial(mean: $0, variance: $0 * law.noise.ratio)
    }
    volumes = laws.count == 1 ? laws[0] : CountLaw.mixture(laws)
    let varies = law.noise.correlation > 0 && law.rate > 0 && law.rate < 1
    // The two sides of the Beta law of mean `rate` sum to 1 / ρ − 1.
    let size = varies ? 1 / law.noise.correlation - 1 : 0
    sides = varies ? (law.rate * size, (1 - law.rate) * size) : nil
    rate = law.rate
    absence = law.noise.absence
    self.cell = cell
  }

  /// The replicate's draw: it depends on the seed, the replicate and the cell, and on nothing else.
  ///
  /// Complexity: O(1) expected.
  public func draw(seed: UInt64, replicate: Int) -> CellDraw {
    var draws = Draws(seed: seed, replicate: replicate, cell: cell)
    let volume = volumes.number(at: draws.uniform())
    if absence > 0, draws.uniform() < absence { return CellDraw(volume: 0, part: 0) }
    let share = sides.map { draws.beta($0.a, $0.b) } ?? rate
    return CellDraw(volume: volume, part: draws.binomial(volume, share))
  }
}
