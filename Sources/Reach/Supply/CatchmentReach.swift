public import Kernels

/// From supply where it stands to supply within reach of residents, then of those who employ them.
public struct CatchmentReach: Equatable, Sendable {
  /// How reach is worked out.
  public let variant: ReachVariant
  /// Who of each home uses which place: homes × places, 0 and up; the identity for `local`.
  public let weights: Matrix
  /// The same with rows of sum 1 (or 0): where the residents of each home work.
  let journeys: Matrix

  /// A reach over weights, of which `local` keeps the size only.
  /// - Precondition: weights are finite, 0 and up; square for `local`.
  public init(_ variant: ReachVariant, weights: Matrix) {
    precondition(
      weights.elements.allSatisfy { $0 >= 0 && $0.isFinite },
      "weights of \(weights.shape) that are not all finite and 0 or more")
    precondition(
      variant != .local || weights.rows == weights.columns,
      "weights of \(weights.shape), expected a square for a local reach")
    self.variant = variant
    let used = variant == .local ? .identity(weights.rows) : weights
    self.weights = used
    journeys = used.scalingRows(by: Self.inverses(used.rowSums))
  }

  /// Supply within reach.
  ///
  /// - Parameters:
  ///   - supply: places × occupations, 0 and up.
  ///   - seekers: homes × occupations, 0 and up.
  ///   - factors: those of the whole supply, by occupation, when `supply` is a part of it: reach is
  ///     then linear in supply, `balanced` too. Worked out for `supply` when `nil`.
  ///
  /// Complexity: O(homes · places · occupations), three products through BLAS.
  /// Determinism: that of `Matrix` products.
  public func reached(
    supply: Matrix, seekers: Matrix, factors given: [Double]? = nil
  ) -> ReachedSupply {
    reached(supply, seekers, demand: demand(of: seekers), factors: given)
  }

  /// What parts of a supply bring within reach of employers: `employers` of `reached`, what is asked
  /// of each place being worked out once.
  ///
  /// - Parameters:
  ///   - parts: places × occupations each, 0 and up.
  ///   - seekers: homes × occupations, 0 and up.
  ///   - factors: those of the whole supply, by occupation.
  ///
  /// Complexity: O(homes · places · occupations) for each part.
  public func employers(
    ofParts parts: [Matrix], seekers: Matrix, factors: [Double]
  ) -> [Matrix] {
    let demand = demand(of: seekers)
    return parts.map { reached($0, seekers, demand: demand, factors: factors).employers }
  }

  /// Seekers who may use each place, places × occupations.
  private func demand(of seekers: Matrix) -> Matrix {
    precondition(
      seekers.rows == weights.rows, "seekers of \(seekers.shape) over weights of \(weights.shape)")
    Self.check(seekers)
    return (variant == .balanced ? journeys : weights).transposeTimes(seekers)
  }

  private static func check(_ figures: Matrix) {
    precondition(
      figures.elements.allSatisfy { $0 >= 0 && $0.isFinite },
      "\(figures.shape) figures that are not all finite and 0 or more")
  }

  private func reached(
    _ supply: Matrix, _ seekers: Matrix, demand: Matrix, factors given: [Double]?
  ) -> ReachedSupply {
    precondition(
      supply.rows == weights.columns && supply.columns == seekers.columns,
      "supply of \(supply.shape) and seekers of \(seekers.shape) over weights of \(weights.shape)")
    Self.check(supply)
    let second =
      variant == .balanced ? weights.scalingColumns(by: Self.inverses(weights.columnSums)) : weights
    // A demand too small to divide by is none.
    func serves(_ supply: Double, _ demand: Double) -> Bool {
      demand > 0 && (supply / demand).isFinite
    }
    let ratios = Matrix.combining(supply, demand) { serves($0, $1) ? $0 / $1 : 0 }
    let stranded = Matrix.combining(supply, demand) { serves($0, $1) ? 0 : $0 }
    var access = second.times(ratios)
    var factors = [Double](repeating: 1, count: supply.columns)
    if variant == .balanced {
      factors = given ?? Self.factors(supply, stranded, Matrix.combining(seekers, access, *))
      access = access.scalingColumns(by: factors)
    }
    let residents = Matrix.combining(seekers, access, *)
    return ReachedSupply(
      ratios: ratios, access: access, residents: residents,
      employers: journeys.transposeTimes(residents), stranded: stranded, factors: factors)
  }

  /// What brings the entries of residents back to the supply, by occupation; 1 without any.
  private static func factors(
    _ supply: Matrix, _ stranded: Matrix, _ residents: Matrix
  ) -> [Double] {
    let offered = zip(supply.columnSums, stranded.columnSums).map { $0 - $1 }
    return zip(offered, residents.columnSums).map { $1 > 0 ? $0 / $1 : 1 }
  }

  private static func inverses(_ sums: [Double]) -> [Double] { sums.map { $0 > 0 ? 1 / $0 : 0 } }
}

/// Supply within reach, by place and occupation.
///
/// Unit: that of the supply, but for `ratios` and `access`, which are by seeker.
public struct ReachedSupply: Equatable, Sendable {
  /// R: supply of a place by seeker who may use it, places × occupations.
  public let ratios: Matrix
  /// A: supply by seeker of a home, homes × occupations.
  public let access: Matrix
  /// D·A: supply within reach of the residents of each home, homes × occupations.
  public let residents: Matrix
  /// The same where those residents work: within reach of employers, places × occupations. Sums by
  /// occupation are those of `residents`, but for homes that nobody leaves and nobody stays in.
  public let employers: Matrix
  /// Supply of which no seeker is within reach, places × occupations; it reaches nobody, and
  /// Σ residents + Σ stranded = Σ supply.
  public let stranded: Matrix
  /// What access was multiplied by to conserve supply, by occupation; 1 but for `balanced`.
  public let factors: [Double]
}
