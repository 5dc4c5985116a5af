public import Kernels

/// A way from indicators to scores: matrices in, a matrix out.
///
/// Rows are territories and columns occupations, though a method need not know; a higher score
/// ranks first. A method says what each of its inputs becomes (`components`), then what a cell's
/// components make together (`score(of:)`), so that any of them can be taken apart again.
public protocol ScoringMethod: Sendable {
  /// The roles without which the method means nothing.
  var requiredRoles: [Role] { get }

  /// The roles that it uses when they are filled; a run without one of them is partial.
  var optionalRoles: [Role] { get }

  /// Width of the scale that scores are normalised to: two scores of one row less than about 1e-9
  /// of it apart are the same score. 1 unless the method says otherwise.
  var scale: Double { get }

  /// What each filled role becomes before it is combined, in the order of `requiredRoles` and
  /// `optionalRoles`.
  ///
  /// - Parameter input: a matrix for each role, all of one shape.
  /// - Throws: `ScoringError.missingRoles` when a required role has no matrix.
  func components(_ input: [Role: MaskedMatrix]) throws -> [ScoreComponent]

  /// The score of one cell.
  ///
  /// - Parameters:
  ///   - values: the cell's components, in order; `nil` where one is missing.
  ///   - roles: the role of each.
  /// - Returns: `nil` where the method cannot say.
  func score(of values: [Double?], roles: [Role]) -> Double?

  /// Whether the method retains a cell that it scores.
  func retains(_ values: [Double?], roles: [Role]) -> Bool

  /// The scores of every cell and whether each is retained, as `score(of:roles:)` and
  /// `retains(_:roles:)` say cell by cell. A method gives its own only to be quicker.
  func outcome(of components: [ScoreComponent]) -> ScoreOutcome
}

/// The scores of a method, and what it retains.
public struct ScoreOutcome: Equatable, Sendable {
  /// The scores: missing where the method cannot say, estimated where it used an estimated value.
  public var scores: MaskedMatrix
  /// Whether the method retains each cell, row-major; never one without a score.
  public var retained: [Bool]

  /// Scores, and what is retained.
  /// - Precondition: as many places as scores.
  public init(scores: MaskedMatrix, retained: [Bool]) {
    precondition(
      retained.count == scores.rows * scores.columns,
      "\(retained.count) places for scores of \(scores.shape)")
    self.scores = scores
    self.retained = retained
  }
}

/// What one role brings to a score, normalised as the method wants it.
public struct ScoreComponent: Equatable, Sendable {
  /// The role.
  public let role: Role
  /// Its figures on the method's scale.
  public let values: MaskedMatrix

  /// A component.
  public init(role: Role, values: MaskedMatrix) {
    self.role = role
    self.values = values
  }
}

extension ScoringMethod {
  /// None: all that the method uses, it needs.
  public var optionalRoles: [Role] { [] }

  /// One: percentages of a whole, percentile ranks, standard deviations, counts.
  public var scale: Double { 1 }

  /// Every cell: the method orders, and leaves the choice to its reader.
  public func retains(_ values: [Double?], roles: [Role]) -> Bool { true }

  /// Cell by cell.
  public func outcome(of components: [ScoreComponent]) -> ScoreOutcome {
    let shape = components.first?.values
    let (rows, columns) = (shape?.rows ?? 0, shape?.columns ?? 0)
    let roles = components.map(\.role)
    let figures = components.map { ($0.values.values.elements, $0.values.mask) }
    var scores = [Double](repeating: 0, count: rows * columns)
    var mask = [MaskedMatrix.Mask](repeating: .missing, count: rows * columns)
    var retained = [Bool](repeating: false, count: rows * columns)
    var values = [Double?](repeating: nil, count: figures.count)
    for place in scores.indices {
      var isEstimated = false
      for (turn, (elements, states)) in figures.enumerated() {
        values[turn] = states[place] == .missing ? nil : elements[place]
        if states[place] == .estimated { isEstimated = true }
      }
      guard let score = score(of: values, roles: roles) else { continue }
      scores[place] = score
      mask[place] = isEstimated ? .estimated : .known
      retained[place] = retains(values, roles: roles)
    }
    return ScoreOutcome(
      scores: MaskedMatrix(
        values: Matrix(rows: rows, columns: columns, elements: scores), mask: mask),
      retained: retained)
  }

  /// Scores of every row and column.
  ///
  /// - Parameter input: a matrix for each role, all of one shape.
  /// - Returns: a matrix of that shape; missing where the method cannot say, estimated where it
  ///   used an estimated value.
  /// - Throws: `ScoringError.missingRoles` when a required role has no matrix.
  public func scores(_ input: [Role: MaskedMatrix]) throws -> MaskedMatrix {
    try ScoredCells(self, input).scores
  }

  /// The matrices of the filled roles, in order.
  ///
  /// - Throws: `ScoringError.missingRoles` when a required one has no matrix.
  /// - Precondition: the matrices are of one shape.
  public func filled(from input: [Role: MaskedMatrix]) throws -> [ScoreComponent] {
    let missing = requiredRoles.filter { input[$0] == nil }
    guard missing.isEmpty else {
      throw ScoringError.missingRoles(missing, required: requiredRoles)
    }
    let found = (requiredRoles + optionalRoles).compactMap { role in
      input[role].map { ScoreComponent(role: role, values: $0) }
    }
    let shapes = Set(found.map(\.values.shape))
    precondition(shapes.count <= 1, "inputs of shapes \(found.map(\.values.shape))")
    return found
  }
}
