public import Kernels

/// Where the residents of each place work, as shares of those who were seen commuting from it.
///
/// Shape: homes × workplaces. A row sums to 1, or to 0 when no flow leaves it: such a home is listed
/// in `homesWithoutFlow` and reaches nothing, not even itself, until someone says otherwise. A flow
/// that nobody observed is 0 here, so shares are those of the flows at hand.
public struct CommutingWeights: Equatable, Sendable {
  /// The shares, 0…1.
  public let matrix: Matrix
  /// The rows without any flow, in order.
  public let homesWithoutFlow: [Int]

  /// The shares of observed flows.
  ///
  /// - Parameter flows: homes × workplaces, people, none negative.
  ///
  /// Complexity: O(homes · workplaces).
  /// Determinism: rows are summed from the first column to the last.
  public init(flows: Matrix) {
    precondition(
      flows.elements.allSatisfy { $0 >= 0 && $0.isFinite },
      "flows of \(flows.shape) that are not all finite and 0 or more")
    let totals = flows.rowSums
    var shares = flows
    for home in 0..<flows.rows where totals[home] > 0 {
      for workplace in 0..<flows.columns { shares[home, workplace] /= totals[home] }
    }
    matrix = shares
    homesWithoutFlow = totals.indices.filter { totals[$0] == 0 }
  }

  /// Shares worked out elsewhere, every row of which sums to 1.
  init(shares: Matrix) {
    matrix = shares
    homesWithoutFlow = []
  }

  /// Everyone works where they live: the identity.
  public static func local(_ count: Int) -> CommutingWeights {
    CommutingWeights(flows: .identity(count))
  }
}
