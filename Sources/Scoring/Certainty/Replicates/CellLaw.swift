public import Kernels

/// The law of one cell's counts in a replicate.
///
/// The volume is negative binomial of variance `ratio` × mean; given it, the part is beta-binomial
/// about `rate`; the cell may also have no row. What is ranked is the part, whose own law is a
/// mixture of negative binomials: a negative binomial count thinned at a rate r is one of the same
/// size and r times the mean, and r follows a Beta law.
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
  ///   - hidden: between what whole numbers each volume that the expected ones rest on lies, so that
  ///     one that was hidden is drawn, each number as likely; `nil` for the expected value alone.
  public static func all(
    volume: MaskedMatrix, rate: MaskedMatrix, noise: Noise, hidden: CountBounds? = nil
  ) -> [CellLaw?] {
    precondition(
      volume.rows == rate.rows && volume.columns == rate.columns,
      "volumes of \(volume.shape) and rates of \(rate.shape)")
    return (0..<volume.rows).flatMap { row in
      (0..<volume.columns).map { column in
        guard let v = volume[row, column], let r = rate[row, column] else { return nil }
        let span = volume.mask(row, column) == .estimated ? hidden?.volume(row, column) : nil
        return CellLaw(
          volumes: span.map { volumes(about: v, in: $0) } ?? [v], rate: r, noise: noise.level(of: v)
        )
      }
    }
  }

  /// The volumes that the numbers of an interval would have given, `mean` on average; beyond
  /// `mostVolumes` numbers, the mean alone.
  private static func volumes(about mean: Double, in span: (low: Int, high: Int)) -> [Double] {
    guard span.low < span.high, span.high - span.low < mostVolumes else { return [mean] }
    let middle = Double(span.low + span.high) / 2
    return (span.low...span.high).map { mean * Double($0) / middle }
  }

  /// Most volumes that one law takes.
  private static let mostVolumes = 16

  /// Number of points that stand for the Beta law of the rate.
  static let points = 32

  /// The law of the part plus 1, 0 standing for a cell without a row, as a table.
  ///
  /// Complexity: O(points × greatest part).
  package var partLaw: CountLaw {
    let nodes = rateNodes
    var masses = [noise.absence]
    for volume in volumes {
      let share = (1 - noise.absence) / Double(volumes.count)
      let own = Self.masses(volume, noise.ratio, nodes)
      while masses.count < own.count + 1 { masses.append(0) }
      for (part, mass) in own.enumerated() { masses[part + 1] += share * mass }
    }
    return CountLaw(least: 0, masses: masses)
  }

  /// The rates and their weights.
  private var rateNodes: (places: [Double], weights: [Double]) {
    guard noise.correlation > 0, rate > 0, rate < 1 else { return ([rate], [1]) }
    let size = 1 / noise.correlation - 1
    let nodes = BetaNodes(rate * size, (1 - rate) * size, count: Self.points)
    // The points' own mean is brought to the rate, exactly.
    let mean = zip(nodes.places, nodes.weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (nodes.places.map { min(1, $0 * rate / mean) }, nodes.weights)
  }

  /// Masses of the part on 0, 1, 2…
  private static func masses(
    _ volume: Double, _ ratio: Double, _ nodes: (places: [Double], weights: [Double])
  ) -> [Double] {
    let means = nodes.places.map { $0 * volume }
    // A ratio of 1 is Poisson's law: a size beyond any count.
    let size = volume / max(ratio - 1, 1e-6)
    if volume <= 0 { return [1] }
    if let masses = CountLaw.masses(size: size, means: means, weights: nodes.weights) {
      return masses
    }
    return slowMasses(size, means, nodes.weights)
  }

  /// The same law by law, each from its own mode: for counts of thousands.
  private static func slowMasses(
    _ size: Double, _ means: [Double], _ weights: [Double]
  ) -> [Double] {
    var masses: [Double] = []
    for (mean, weight) in zip(means, weights) {
      let law = CountLaw.negativeBinomial(mean: mean, variance: mean + mean * mean / size)
      let end = law.least + law.cumulative.count
      while masses.count < end { masses.append(0) }
      for number in law.least..<end { masses[number] += weight * law.mass(of: number) }
    }
    return masses
  }
}
