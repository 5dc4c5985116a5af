/// Which input makes one tool place a cell otherwise than another does.
///
/// Each tool's waterfall says, in percentile ranks, what each of its inputs adds to the place of the
/// cell, from the row's medians on. What a role adds in the second tool less what it adds in the
/// first is its part of the move; a role that a tool does not have, or that has no figure in the
/// cell, adds nothing there. The cause is the role whose part is greatest in the direction of the
/// move. Parts sum to the move, but for what the two tools make of a cell of medians.
public struct MoveCause: Equatable, Sendable {
  /// The role.
  public let role: Role
  /// What it adds in the first tool, in percentile ranks, −1…1.
  public let first: Double
  /// What it adds in the second tool, in percentile ranks, −1…1.
  public let second: Double
  /// Its part of the move: `second` − `first`.
  public var part: Double { second - first }

  /// The cause of a move; `nil` when no role has a part in its direction, or nothing moved.
  ///
  /// Of equal parts, that of the role that comes first, the first tool's roles before the second's.
  /// - Parameters:
  ///   - first: waterfall of the first tool, in percentile ranks.
  ///   - second: that of the second.
  ///   - move: percentile rank in the second tool less that in the first.
  public init?(_ first: Waterfall, _ second: Waterfall, move: Double) {
    let roles = first.steps.map(\.role)
    let others = second.steps.map(\.role).filter { !roles.contains($0) }
    func added(_ role: Role, _ waterfall: Waterfall) -> Double {
      waterfall.steps.first { $0.role == role }?.change ?? 0
    }
    let parts = (roles + others).map { role in
      (role: role, first: added(role, first), second: added(role, second))
    }
    let sign: Double = move > 0 ? 1 : move < 0 ? -1 : 0
    var best: (role: Role, first: Double, second: Double)?
    var greatest = 0.0
    for part in parts where (part.second - part.first) * sign > greatest + Ranking.resolution {
      greatest = (part.second - part.first) * sign
      best = part
    }
    guard let best else { return nil }
    role = best.role
    self.first = best.first
    self.second = best.second
  }
}
