/// How much of the disagreement of two tools comes from their data and how much from their algorithm.
///
/// Two tools A and B, each a method on a data set, are run crosswise: four vectors of percentile
/// ranks. With Δ = r(B on B) − r(A on A), an effect e accounts for the share ⟨e, Δ⟩ / ‖Δ‖² of it:
/// changing the data alone, e = r(A on B) − r(A on A); changing the algorithm alone,
/// e = r(B on A) − r(A on A); what neither says is their interaction. The three shares sum to 1; one
/// may be negative, when a change taken alone leads away from the other tool.
public struct DisagreementSplit: Equatable, Sendable {
  /// The shares of a disagreement.
  public struct Shares: Equatable, Sendable {
    /// What changing the data alone accounts for.
    public let data: Double
    /// What changing the algorithm alone accounts for.
    public let algorithm: Double
    /// What only both changes together account for.
    public let interaction: Double
  }

  /// Percentile ranks of the same cells by each run, 0…1: `aOnB` is tool A's method on tool
  /// B's data.
  public struct Runs: Equatable, Sendable {
    /// Tool A as it is.
    public let aOnA: [Double]
    /// Tool A's method on tool B's data.
    public let aOnB: [Double]
    /// Tool B's method on tool A's data.
    public let bOnA: [Double]
    /// Tool B as it is.
    public let bOnB: [Double]

    /// Four runs over the same cells, in the same order.
    /// - Precondition: as many percentile ranks in each.
    public init(aOnA: [Double], aOnB: [Double], bOnA: [Double], bOnB: [Double]) {
      let counts = [aOnA, aOnB, bOnA, bOnB].map(\.count)
      precondition(Set(counts).count == 1, "runs over \(counts) cells")
      self.aOnA = aOnA
      self.aOnB = aOnB
      self.bOnA = bOnA
      self.bOnB = bOnB
    }
  }

  /// Number of cells compared.
  public let cells: Int
  /// Root mean square of the differences of percentile rank between the tools, 0…1.
  public let distance: Double
  /// What accounts for it; `nil` when the tools do not differ.
  public let shares: Shares?

  /// The split of four runs.
  ///
  /// Complexity: O(cells).
  public init(_ runs: Runs) {
    let difference = Self.difference(runs.bOnB, runs.aOnA)
    let square = Self.product(difference, difference)
    cells = difference.count
    distance = cells == 0 ? 0 : (square / Double(cells)).squareRoot()
    guard square > 0 else {
      shares = nil
      return
    }
    let data = Self.product(Self.difference(runs.aOnB, runs.aOnA), difference) / square
    let algorithm = Self.product(Self.difference(runs.bOnA, runs.aOnA), difference) / square
    shares = Shares(data: data, algorithm: algorithm, interaction: 1 - data - algorithm)
  }

  private static func difference(_ x: [Double], _ y: [Double]) -> [Double] {
    zip(x, y).map { $0 - $1 }
  }

  private static func product(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
