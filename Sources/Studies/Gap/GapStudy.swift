import Indicators
import Kernels
public import MarketStore
import Nomenclatures
import Reach
import Scoring

/// Need against the training within reach.
public enum GapStudy {
  /// Length of a list when none is asked for.
  public static let standardTop = 10
  /// Length of the lists that are compared when the whole is shown.
  static let standardCompared = 20

  /// The gap of each métier of each bassin asked for.
  ///
  /// - Parameters:
  ///   - recipe: year, région, bassins, length of the lists, assumptions (`gap`).
  ///   - store: where the figures are.
  /// - Returns: the lists with ranges over the assumptions, and what each assumption changes.
  /// - Throws: `StudyError` on a name that nothing answers to, or when the store holds no order,
  ///   job seekers or passage near enough in time; `StoreError` on a bad store.
  ///
  /// Complexity: O(assumptions · bassins · métiers · (bassins + log métiers)).
  /// Determinism: same store and recipe, same result.
  public static func result(for recipe: Recipe, in store: Store) throws -> GapResult {
    if recipe.amendments != nil, recipe.gap?.byFiliere == true {
      throw StudyError.amendmentsElsewhere(Grouping.filiere.rawValue)
    }
    let market = try GapMarket(recipe, in: store)
    return try result(
      recipe, market, GapFigures(market, compared: compared(recipe)),
      byFiliere: market.model.recipe.byFiliere, in: store)
  }

  /// Length of the lists that are compared.
  static func compared(_ recipe: Recipe) -> Int {
    let top = recipe.top ?? standardTop
    return top == 0 ? standardCompared : top
  }

  static func result(
    _ recipe: Recipe, _ market: GapMarket, _ figures: GapFigures, byFiliere: Bool, in store: Store
  ) throws -> GapResult {
    let codes =
      try recipe.bassins.map { try market.codes($0) } ?? market.regional.axes.bassins
    var resolved = market.resolved
    resolved.bassins = recipe.bassins == nil ? nil : codes.map(\.rawValue)
    resolved.gap?.byFiliere = byFiliere
    let top = recipe.top ?? standardTop
    resolved.top = top
    let concerted = try recipe.amendments.map {
      try Self.concerted($0, market, figures, top: top, in: store)
    }
    let writer = GapLists(market, figures, top: top, byFiliere: byFiliere, concerted)
    return GapResult(
      frame: market.frame(
        resolved, .gap,
        beside: recipe.amendments.map { [$0.source(beside: market.model.key)] } ?? []),
      lists: codes.map { writer.list($0, isAlone: codes.count == 1) }, sides: market.others.sides,
      journeys: market.model.commuting?.millesime, missing: market.missing,
      totals: market.totals, variants: figures.variants(market.regional),
      compared: figures.compared, concertation: concerted?.concertation)
  }

  /// The needs of each estimate, the ranking that they make, then what moves it.
  private static func concerted(
    _ set: AmendmentSet, _ market: GapMarket, _ figures: GapFigures, top: Int, in store: Store
  ) throws -> ConcertedMarket {
    let meant = try MeantAmendments(set, market.regional, in: store)
    let axes = market.model.axes
    let needs = AmendedNeeds(figures.central.need, axes, meant)
    let ranks = needs.estimates.map { figures.ranks(withNeed: $0, market.model) }
    return ConcertedMarket(
      meant, market.regional, file: set, length: top, needs: needs
    ) { bassin, estimate in
      guard let row = axes.row(of: bassin) else { return [] }
      let ranked = ranks[estimate - 1][row].enumerated().compactMap { column, rank in
        rank.map { (rank: $0, column: column) }
      }
      return ranked.sorted { $0.rank < $1.rank }.map { axes.metiers[$0.column] }
    }
  }
}

extension MethodCard {
  /// What one must know of the gap before trusting it.
  static let gap = MethodCard(
    name: "ecart",
    summary: Text(
      "Tient le besoin de formation de chaque métier contre les entrées à portée des employeurs.",
      "Holds the need for training of each métier against the entries within employers' reach."),
    origin: .own,
    source: Text(
      "Faisceau ; portée : Luo et Wang (2003), 2SFCA ; nature des difficultés : Dares.",
      "Faisceau; reach: Luo and Wang (2003), 2SFCA; kind of difficulty: Dares."),
    inputs: [.needed], parameters: [],
    score: Text(
      "besoin = projets difficiles × part selon la nature de la difficulté ; écart = besoin − entrées "
        + "à portée des employeurs ; rang sur log((besoin + κ) / (portée + κ)).",
      "need = difficult projects × a share by kind of difficulty; gap = need − entries within "
        + "employers' reach; ranked on log((need + κ) / (reach + κ))."),
    caution: Text(
      "Entrées estimées d'un seul financeur, la Région : ni Pôle emploi, ni apprentissage, ni formation "
        + "initiale ; ce n'est pas un taux de couverture.",
      "Estimated entries of one funder, the Région: neither Pôle emploi, nor apprenticeship, nor "
        + "initial training; it is no coverage rate."), data: "bmo")
}

extension MethodCard.Input {
  /// What makes the need.
  static let needed = MethodCard.Input(
    role: "need", indicator: ProjetsDifficilesAttendus().id, source: "bmo", unit: "projets",
    label: MethodCard.Text(
      "projets difficiles attendus l'an prochain", "difficult projects expected next year"))
}
