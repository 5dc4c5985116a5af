public import Kernels

/// Counts the indicators that stand out: those above the row's median by half, or in its top quarter.
/// Retains what stands out on half of them.
///
/// Source: adapted from the method of thresholds known as MAC (median + 50 %).
public struct MacThresholds: ScoringMethod {
  /// When an indicator passes.
  public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    /// Above one and a half times the median of its row.
    case medianAndHalf
    /// Above the third quartile of its row.
    case topQuarter
  }

  /// The roles that are counted.
  public let roles: [Role]
  /// When one passes.
  public let rule: Rule

  /// A count over `roles`.
  public init(roles: [Role], rule: Rule = .medianAndHalf) {
    self.roles = roles
    self.rule = rule
  }

  /// The first role: the others add to the count when they are there.
  public var requiredRoles: [Role] { Array(roles.prefix(1)) }

  /// All but the first.
  public var optionalRoles: [Role] { Array(roles.dropFirst()) }

  /// For each role 1 where it passes, 0 where it does not.
  public func components(_ input: [Role: MaskedMatrix]) throws -> [ScoreComponent] {
    try filled(from: input).map { component in
      ScoreComponent(
        role: component.role, values: component.values.mappedByRow { passes($0) })
    }
  }

  /// Number of indicators passed; `nil` when the cell has none of them.
  public func score(of values: [Double?], roles: [Role]) -> Double? {
    let present = values.compactMap { $0 }
    return present.isEmpty ? nil : present.reduce(0, +)
  }

  /// Whether half of the indicators that the cell has pass.
  public func retains(_ values: [Double?], roles: [Role]) -> Bool {
    let present = values.compactMap { $0 }
    return present.reduce(0, +) * 2 >= Double(present.count)
  }

  private func passes(_ row: [Double]) -> [Double] {
    let place = rule == .topQuarter ? 0.75 : 0.5
    guard let bound = quantile(of: row, at: place) else { return [] }
    let threshold = rule == .topQuarter ? bound : bound + abs(bound) / 2
    return row.map { $0 > threshold ? 1 : 0 }
  }
}
