import Kernels

/// From the middle of its row to the score of one cell, input by input.
///
/// The middle is what the method gives to a cell whose every component is the row's median. Each
/// input's step is its Shapley value: the mean of what it changes over all the orders in which inputs
/// may be changed from the median to the cell's own. So steps add up exactly, whatever the method,
/// and an input that equals the median has a step of 0.
///
/// Source: L. S. Shapley, « A value for n-person games », 1953.
public struct Waterfall: Equatable, Sendable {
  /// What one input adds to the score.
  public struct Step: Equatable, Sendable {
    /// The input.
    public let role: Role
    /// Its component in the cell, on the method's scale.
    public let value: Double
    /// The median of that component in the row.
    public let median: Double
    /// What it adds to the score; below 0 when it takes away.
    public let change: Double
  }

  /// The score of a cell at the row's medians.
  public let start: Double
  /// The steps, in the order of the components; inputs missing from the cell have none.
  public let steps: [Step]
  /// The score of the cell: `start` and the changes of the steps.
  public let end: Double

  /// The waterfall of one cell; `nil` when the method gives it no score.
  ///
  /// - Parameter outcome: what is explained of a score: itself, unless told otherwise (its place
  ///   among others, say: steps are then in places).
  /// Complexity: O(2ⁿ) scores for n inputs, and the medians of one row.
  public init?(
    _ method: some ScoringMethod, _ cells: ScoredCells, row: Int, column: Int,
    outcome: (Double) -> Double = { $0 }
  ) {
    guard cells.scores[row, column] != nil else { return nil }
    let present = cells.components.filter { $0.values[row, column] != nil }
    let roles = present.map(\.role)
    let own = present.compactMap { $0.values[row, column] }
    let medians = present.compactMap { component in
      quantile(of: component.values.row(row).compactMap { $0 }, at: 0.5)
    }
    let scores = (0..<(1 << roles.count)).map { chosen in
      method.score(
        of: roles.indices.map { chosen & (1 << $0) != 0 ? own[$0] : medians[$0] }, roles: roles)
    }
    let known = scores.compactMap { $0.map(outcome) }
    guard known.count == scores.count, let first = known.first, let last = known.last else {
      return nil
    }
    start = first
    end = last
    let changes = roles.indices.map { Self.shapley($0, of: roles.count, known) }
    steps = roles.indices.map {
      Step(role: roles[$0], value: own[$0], median: medians[$0], change: changes[$0])
    }
  }

  /// The mean change that `player` makes, each number of others already changed weighing the same.
  private static func shapley(_ player: Int, of count: Int, _ scores: [Double]) -> Double {
    (0..<scores.count).filter { $0 & (1 << player) == 0 }.reduce(0) { sum, others in
      let size = others.nonzeroBitCount
      let weight = 1 / (Double(count) * choices(size, of: count - 1))
      return sum + weight * (scores[others | (1 << player)] - scores[others])
    }
  }

  private static func choices(_ size: Int, of count: Int) -> Double {
    (0..<size).reduce(1) { $0 * Double(count - $1) / Double($1 + 1) }
  }
}
