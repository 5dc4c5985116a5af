public import Kernels

/// The reconstruction of Forma'Diag where it was made to be used: on training domains, each judged
/// by the insertion of those it trained (A) and by the occupations it leads to, how difficult
/// employers expect them to be (B) and how « porteur » they are in the territory (C).
///
/// As a `ScoringMethod` it orders domains by these three once they are known; `domains` makes them
/// from figures of occupations.
///
/// Source: Pôle emploi, Forma'Diag, 2018: the criteria are published, neither the thresholds nor the
/// order, which are ours.
public struct FormadiagByDomain: ScoringMethod {
  /// What a criterion must reach, 0…1: it is the criterion itself that is compared, not its rank.
  public struct Thresholds: Hashable, Sendable, Codable {
    /// Share of trained people in work (A).
    public var insertion = 0.5
    /// Share of projects expected to be difficult (B).
    public var difficulty = 0.5
    /// Mean percentile rank among the occupations of the territory (C).
    public var bearing = 0.5

    /// One half each.
    public init() {}
  }

  /// The role of C, which `domains` makes.
  public static let bearing = Role("bearing")

  /// The roles of the criteria.
  public let criteria: Formadiag.Roles
  /// How A, B and C make one order.
  public let order: Formadiag.Order
  /// What each must reach for a domain to be retained.
  public let thresholds: Thresholds
  /// Least share of a domain's weight that must fall on occupations with a figure, 0…1.
  public let leastCovered: Double

  /// A method over the given roles.
  public init(
    criteria: Formadiag.Roles, order: Formadiag.Order = .geometric,
    thresholds: Thresholds = Thresholds(), leastCovered: Double = 0.5
  ) {
    self.criteria = criteria
    self.order = order
    self.thresholds = thresholds
    self.leastCovered = leastCovered
  }

  /// B and C.
  public var requiredRoles: [Role] { [criteria.difficulty, Self.bearing] }

  /// A.
  public var optionalRoles: [Role] { [criteria.insertion] }

  /// Percentile ranks within the row, of figures rounded to 1e-9, so that the last bits of a
  /// weighted mean part no domains.
  /// - Precondition: fewer than 500 columns, in the lexicographic order.
  public func components(_ input: [Role: MaskedMatrix]) throws -> [ScoreComponent] {
    let columns = input[criteria.difficulty]?.columns ?? 0
    precondition(
      order != .lexicographic || columns < 500, "\(columns) columns in lexicographic order")
    return try filled(from: input).map {
      ScoreComponent(
        role: $0.role, values: $0.values.quantised.normalised(.percentileRank, over: .row))
    }
  }

  /// The order of A, B and C, as a number; `nil` when B or C is missing.
  public func score(of values: [Double?], roles: [Role]) -> Double? {
    func value(_ role: Role) -> Double? { roles.firstIndex(of: role).flatMap { values[$0] } }
    guard let difficulty = value(criteria.difficulty), let bearing = value(Self.bearing) else {
      return nil
    }
    return order.score(of: [value(criteria.insertion), difficulty, bearing].compactMap { $0 })
  }
}

extension MaskedMatrix {
  /// The figures in whole steps of 1e-9.
  fileprivate var quantised: MaskedMatrix {
    let steps = values.elements.map { Ranking.quantised($0, scale: 1) }
    return MaskedMatrix(values: Matrix(rows: rows, columns: columns, elements: steps), mask: mask)
  }
}
