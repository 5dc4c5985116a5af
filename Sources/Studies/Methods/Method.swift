import Indicators
import MarketStore
import Nomenclatures
import Scoring

/// A scoring method ready to run: the algorithm, and the indicator that fills each of its roles.
struct Method: Sendable {
  /// What one must know of it.
  let card: MethodCard
  /// The algorithm.
  let scoring: any ScoringMethod
  /// The indicator that plays each role.
  let indicators: [Role: any Indicator]

  /// Whether every indicator exists that year.
  func canUse(_ millesime: Millesime) -> Bool {
    indicators.values.allSatisfy { $0.millesimes.contains(millesime) }
  }

  /// The parameters of a run, by name.
  /// - Throws: `StudyError` when the method has no such parameter, or cannot take another value.
  func parameters(_ given: [String: Double]) throws -> [String: Double] {
    let standard = Dictionary(
      card.parameters.map { ($0.name, $0.standard) }, uniquingKeysWith: { first, _ in first })
    if let refused = given.keys.sorted().first(where: { standard[$0] != given[$0] }) {
      throw StudyError.refusedParameter(refused, of: card)
    }
    return standard
  }
}

extension StudyError {
  fileprivate static func refusedParameter(_ name: String, of card: MethodCard) -> StudyError {
    let known = card.parameters.map { "\($0.name) = \($0.standard)" }.joined(separator: ", ")
    return StudyError(
      .unknownName,
      french: "méthode \(card.name) : valeur refusée pour le paramètre « \(name) » ; attendu "
        + "\(known) ; retirer le paramètre de la recette",
      english: "method \(card.name): value refused for the parameter \"\(name)\"; expected "
        + "\(known); remove the parameter from the recipe")
  }
}
