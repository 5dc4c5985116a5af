import Indicators
import Kernels
import MarketStore
import Scoring

/// How far the survey of another day would fall from the one at hand: volumes negative binomial of
/// variance φ μ + ψ μ², the difficult part beta-binomial, of a correlation within the cell that
/// leaves about two establishments in independence.
///
/// Registered offers and job seekers are full counts of one year: nothing is drawn of them.
struct NoiseModel {
  /// Part of the variance of a volume that goes with its mean.
  let phi: Double
  /// Part that goes with its square.
  let psi: Double
  /// Correlation of two projects of one cell: of n projects, n / (1 + (n − 1) ρ) count.
  let correlation: Double
  /// Pairs of replicates.
  let pairs: Int
  /// Seed of the draws.
  let seed: UInt64

  static let standardSeed = 1

  /// The model of a recipe.
  /// - Throws: `StudyError` on a parameter that it does not take.
  init(_ recipe: Recipe) throws {
    let settled = try Self.settled(recipe.parameters)
    func value(_ name: String) -> Double { settled[name]?.number ?? 0 }
    phi = value("bruitPhi")
    psi = value("bruitPsi")
    correlation = value("bruitCorrelation")
    pairs = Int(value("bruitTirages"))
    seed = UInt64(bitPattern: Int64(recipe.seed ?? Self.standardSeed))
  }

  fileprivate struct Parameter {
    let name: String
    let standard: Double
    let range: ClosedRange<Double>
  }

  private static let parameters = [
    Parameter(name: "bruitPhi", standard: 20, range: 1...1000),
    Parameter(name: "bruitPsi", standard: 0.06, range: 0...10),
    Parameter(name: "bruitCorrelation", standard: 0.4, range: 0...0.99),
    Parameter(name: "bruitTirages", standard: 10, range: 1...1000),
  ]

  /// The parameters of a run, by name.
  static func settled(_ given: [String: RecipeValue]) throws -> [String: RecipeValue] {
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let known = parameters.first(where: { $0.name == name }), let number = value.number,
        known.range.contains(number), name != "bruitTirages" || number == number.rounded()
      else { throw StudyError.refusedNoise(name, value, parameters.map(\.expected)) }
    }
    let standard = Dictionary(
      uniqueKeysWithValues: parameters.map { ($0.name, RecipeValue.number($0.standard)) })
    return standard.merging(given) { $1 }
  }

  /// The evidence as it might have been, two draws for each pair: the survey and that of the year
  /// before drawn anew, all else as it is.
  ///
  /// Complexity: O(rows × pairs), and the tables of the laws.
  func replicates(of evidence: Evidence) -> [Evidence] {
    let survey = samplers(evidence.survey, from: 0)
    let earlier = evidence.earlier.map { samplers($0, from: Self.earlierCells) } ?? []
    return (0..<2 * pairs).map { replicate in
      Evidence(
        survey: redrawn(evidence.survey, survey, replicate),
        earlier: evidence.earlier.map { redrawn($0, earlier, replicate) },
        registered: evidence.registered, training: evidence.training)
    }
  }

  /// Cells of the survey of the year before are numbered from here.
  private static let earlierCells = 1 << 32

  private func samplers(_ slice: MarketSlice, from first: Int) -> [CellSampler?] {
    (0..<slice.rowCount).map { row in
      law(slice, row: row).map { CellSampler($0, cell: first + row) }
    }
  }

  private func redrawn(
    _ slice: MarketSlice, _ samplers: [CellSampler?], _ replicate: Int
  ) -> MarketSlice {
    slice.redrawn { row in
      samplers[row].map { sampler in
        let draw = sampler.draw(seed: seed, replicate: replicate)
        return RedrawnProjects(projets: Double(draw.volume), projetsDifficiles: Double(draw.part))
      }
    }
  }

  /// The law of one row: a hidden number of projects is any of those that it may be, and the rate
  /// counts half a project on either side, for a rate of 0 out of 10 is not certain.
  private func law(_ slice: MarketSlice, row: Int) -> CellLaw? {
    guard let projets = slice.published(.projets, row: row), let mean = projets.expected,
      let difficiles = slice.published(.projetsDifficiles, row: row)?.expected
    else { return nil }
    let whole =
      projets.status == .suppressed
      ? stride(from: projets.lower, through: projets.upper, by: 1).map { $0 } : [mean]
    let rate = min(1, max(0, (difficiles + 0.5) / (mean + 1)))
    return CellLaw(
      volumes: whole, rate: rate,
      noise: .init(ratio: max(1, phi + psi * mean), correlation: correlation, absence: 0))
  }
}

extension NoiseModel.Parameter {
  fileprivate var expected: String {
    let (least, greatest) = (range.lowerBound, range.upperBound)
    return "\(name) = \(RecipeValue.number(least))…\(RecipeValue.number(greatest))"
  }
}

extension StudyError {
  fileprivate static func refusedNoise(
    _ name: String, _ value: RecipeValue, _ known: [String]
  ) -> StudyError {
    let list = known.joined(separator: ", ")
    return StudyError(
      .badRecipe,
      french: "recette de compare : valeur « \(value) » refusée pour le paramètre « \(name) » ; "
        + "attendu \(list) ; corriger la recette",
      english: "recipe of compare: value \"\(value)\" refused for the parameter \"\(name)\"; "
        + "expected \(list); correct the recipe")
  }
}
