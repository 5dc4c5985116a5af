public import Kernels

/// A weighted mean of normalised inputs: what most composite indicators are.
///
/// Source: OECD and JRC, « Handbook on constructing composite indicators », 2008, § 6.
public struct WeightedScore: ScoringMethod {
  /// One input of the mean.
  public struct Term: Hashable, Sendable {
    /// The role that fills it.
    public let role: Role
    /// Its weight, above 0.
    public let weight: Double
    /// How its figures are normalised.
    public let normalisation: Normalisation
    /// Over which cells.
    public let span: NormalisationSpan
    /// Whether a higher figure lowers the score.
    public let isReversed: Bool
    /// Whether the method means nothing without it.
    public let isRequired: Bool

    /// A term.
    public init(
      _ role: Role, weight: Double = 1, normalisation: Normalisation, span: NormalisationSpan,
      isReversed: Bool = false, isRequired: Bool = true
    ) {
      precondition(weight > 0 && weight.isFinite, "a term of weight \(weight)")
      self.role = role
      self.weight = weight
      self.normalisation = normalisation
      self.span = span
      self.isReversed = isReversed
      self.isRequired = isRequired
    }
  }

  /// How the terms come together.
  public enum Mean: String, Hashable, Sendable, Codable, CaseIterable {
    /// Σ w x / Σ w: what one term lacks another makes up.
    case arithmetic
    /// exp(Σ w ln x / Σ w): a term near 0 is not made up. Terms must be above 0.
    case geometric
  }

  /// The terms, in the order of their roles.
  public let terms: [Term]
  /// How they come together.
  public let mean: Mean
  /// Least number of terms that a cell must have.
  public let leastTerms: Int

  /// A mean of the given terms.
  /// - Precondition: no role stands twice; a geometric mean has terms that are above 0.
  public init(terms: [Term], mean: Mean, leastTerms: Int = 1) {
    precondition(
      Set(terms.map(\.role)).count == terms.count, "a role stands twice in \(terms.map(\.role))")
    precondition(
      mean == .arithmetic || terms.allSatisfy { $0.normalisation == .percentileRank },
      "a geometric mean of terms that may be 0")
    self.terms = terms.filter(\.isRequired) + terms.filter { !$0.isRequired }
    self.mean = mean
    self.leastTerms = leastTerms
  }

  /// The roles of the required terms.
  public var requiredRoles: [Role] { terms.filter(\.isRequired).map(\.role) }

  /// The roles of the others.
  public var optionalRoles: [Role] { terms.filter { !$0.isRequired }.map(\.role) }

  /// The inputs, normalised; one that lowers the score is turned round first.
  public func components(_ input: [Role: MaskedMatrix]) throws -> [ScoreComponent] {
    try filled(from: input).map { component in
      guard let term = term(component.role) else { return component }
      return ScoreComponent(role: term.role, values: self.component(component.values, of: term))
    }
  }

  /// One input, normalised.
  func component(_ figures: MaskedMatrix, of term: Term) -> MaskedMatrix {
    (term.isReversed ? figures.opposite : figures).normalised(term.normalisation, over: term.span)
  }

  /// The scores of whole matrices, as `score(of:roles:)` gives them cell by cell.
  public func outcome(of components: [ScoreComponent]) -> ScoreOutcome {
    let inputs = components.compactMap { component in
      term(component.role).map {
        WeightedCells.Input(term: $0, scale: Rescaling(), component.values)
      }
    }
    let shape = components.first?.values
    let cells = WeightedCells(
      inputs, rows: shape?.rows ?? 0, columns: shape?.columns ?? 0, score: self)
    let (values, mask) = cells.scores(ofRows: 0..<cells.rows)
    return ScoreOutcome(
      scores: MaskedMatrix(
        values: Matrix(rows: cells.rows, columns: cells.columns, elements: values), mask: mask),
      retained: mask.map { $0 != .missing })
  }

  /// The mean of the components that the cell has, their weights summing to 1; `nil` when a required
  /// one is missing, or fewer than `leastTerms` are there.
  public func score(of values: [Double?], roles: [Role]) -> Double? {
    var (sum, total, count) = (0.0, 0.0, 0)
    for (value, role) in zip(values, roles) {
      guard let term = term(role) else { continue }
      guard let value else {
        if term.isRequired { return nil }
        continue
      }
      sum += term.weight * (mean == .geometric ? Self.logarithm(value) : value)
      total += term.weight
      count += 1
    }
    guard count >= max(1, leastTerms) else { return nil }
    return mean == .geometric ? Self.exponential(sum / total) : sum / total
  }

  func term(_ role: Role) -> Term? { terms.first { $0.role == role } }
}
