public import Kernels

/// A reconstruction of the order that Forma'Diag gives: insertion of trained people (A), difficulty
/// that employers expect (B), how « porteur » the occupation is in its territory (C), this last as
/// the mean of the percentile ranks at hand of offers over job seekers, return to work and
/// unsatisfied offers.
///
/// Source: Pôle emploi, Forma'Diag, 2018: the criteria are published, neither the thresholds nor the
/// order.
public struct Formadiag: ScoringMethod {
  /// How the three criteria make one order.
  public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
    /// Geometric mean of the percentile ranks of A, B and C.
    case geometric
    /// Their arithmetic mean.
    case meanRank
    /// A first, then B, then C.
    case lexicographic
  }

  /// The roles of the criteria.
  public struct Roles: Hashable, Sendable {
    let insertion: Role
    let difficulty: Role
    let ratio: Role
    let returnToWork: Role
    let unsatisfied: Role

    /// The role of each criterion.
    public init(
      insertion: Role, difficulty: Role, ratio: Role, returnToWork: Role, unsatisfied: Role
    ) {
      self.insertion = insertion
      self.difficulty = difficulty
      self.ratio = ratio
      self.returnToWork = returnToWork
      self.unsatisfied = unsatisfied
    }
  }

  /// The roles of the criteria.
  public let criteria: Roles
  /// How they make one order.
  public let order: Order
  /// Least percentile rank that each criterion at hand must have for the cell to be retained, 0…1.
  public let threshold: Double

  /// A method over the given roles.
  public init(criteria: Roles, order: Order = .geometric, threshold: Double = 0.5) {
    precondition((0...1).contains(threshold), "a threshold of \(threshold), expected 0…1")
    self.criteria = criteria
    self.order = order
    self.threshold = threshold
  }

  /// Difficulty and offers over job seekers: B and the part of C that is published.
  public var requiredRoles: [Role] { [criteria.difficulty, criteria.ratio] }

  /// Insertion (A), return to work and unsatisfied offers (C).
  public var optionalRoles: [Role] {
    [criteria.insertion, criteria.returnToWork, criteria.unsatisfied]
  }

  /// Percentile ranks within the row.
  public func components(_ input: [Role: MaskedMatrix]) throws -> [ScoreComponent] {
    try filled(from: input).map {
      ScoreComponent(role: $0.role, values: $0.values.normalised(.percentileRank, over: .row))
    }
  }

  /// The order of A, B and C, as a number; `nil` when B, or every part of C, is missing.
  public func score(of values: [Double?], roles: [Role]) -> Double? {
    guard let ranks = criteria(of: values, roles: roles) else { return nil }
    return order.score(of: ranks)
  }

  /// Whether each criterion at hand reaches the threshold.
  public func retains(_ values: [Double?], roles: [Role]) -> Bool {
    criteria(of: values, roles: roles)?.allSatisfy { $0 >= threshold } ?? false
  }

  /// A when it is there, B, C; `nil` when B or every part of C is missing.
  private func criteria(of values: [Double?], roles: [Role]) -> [Double]? {
    func value(_ role: Role) -> Double? {
      roles.firstIndex(of: role).flatMap { values[$0] }
    }
    let parts = [criteria.ratio, criteria.returnToWork, criteria.unsatisfied].compactMap(value)
    guard let difficulty = value(criteria.difficulty), !parts.isEmpty else { return nil }
    let bearing = parts.reduce(0, +) / Double(parts.count)
    return [value(criteria.insertion), difficulty, bearing].compactMap { $0 }
  }
}

extension Formadiag.Order {
  /// The criteria at hand, A before B before C, as one number; higher comes first.
  func score(of ranks: [Double]) -> Double {
    switch self {
    case .geometric:
      return WeightedScore.exponential(
        ranks.reduce(0) { $0 + WeightedScore.logarithm($1) } / Double(ranks.count))
    case .meanRank: return ranks.reduce(0, +) / Double(ranks.count)
    case .lexicographic:
      // Percentile ranks go by steps of at least 1/(2n): a thousandth of the next criterion never
      // makes up for one, as long as a row has fewer than 500 columns.
      return ranks.reversed().reduce(0) { $0 / 1000 + $1 }
    }
  }
}
