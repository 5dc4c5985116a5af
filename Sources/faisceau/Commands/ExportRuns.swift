import MarketStore
import Nomenclatures
import Reports
import Studies

/// The studies that an export is made of, run one after the other on the same store.
struct ExportRuns {
  /// The methods that lists are compared with when none is named: the first that is another and can
  /// rank the same year.
  static let opponents = ["offres-demandes", "projets-difficiles", MethodCatalogue.standard]
  /// Replicates from which certainty is told, when no number is given.
  static let standardReplicates = 1_000
  /// Length of the lists, when none is asked for: that of the synthesis, which counts them.
  static let standardTop = SynthesisStudy.standardTop

  /// The recipe of the lists.
  let recipe: Recipe
  /// The bassins to study, as a person names them; empty for the first.
  let bassins: [String]
  /// The method that lists are compared with.
  let opponent: String?
  /// The program and its version.
  let program: String
  let store: Store

  /// Runs everything. What was not asked for by name and cannot be made is left out, with the reason.
  /// - Throws: `StudyError` when the lists, or what was asked for by name, cannot be made;
  ///   `StoreError` on a bad store.
  func export() throws -> Export {
    var leftOut: [Export.LeftOut] = []
    if recipe.amendments != nil { leftOut.append(.amendments) }
    let rank = try lists(&leftOut)
    let studied = try studiedBassins(rank)
    var synthesis = asked(.synthesis)
    synthesis.millesime = rank.millesime
    var export = Export(
      rank: rank, synthesis: try SynthesisStudy.result(for: synthesis, in: store),
      figures: try FiguresStudy.result(for: here(.figures, rank), in: store),
      status: try StatusStudy.result(for: here(.status, rank), in: store),
      methods: try MethodsStudy.result(for: Recipe(study: .methods)), studied: studied,
      program: program)
    export.gap = try attempt("gap", &leftOut) { try gap(rank) }
    try compare(&export, &leftOut)
    export.validate = try attempt("validate", &leftOut) {
      try ValidateStudy.result(for: here(.validate, rank), in: store)
    }
    export.leftOut = leftOut
    return export
  }

  /// The lists, with their certainty where it can be told.
  private func lists(_ leftOut: inout [Export.LeftOut]) throws -> RankResult {
    var whole = asked(.rank)
    whole.replicates = recipe.replicates ?? Self.standardReplicates
    if whole.replicates == 0 { whole.replicates = nil }
    guard recipe.replicates == nil else { return try RankStudy.result(for: whole, in: store) }
    if let result = try attempt(
      "rank --replicates", &leftOut, { try RankStudy.result(for: whole, in: store) })
    {
      return result
    }
    whole.replicates = nil
    return try RankStudy.result(for: whole, in: store)
  }

  /// The recipe that was asked for, every bassin of it.
  private func asked(_ study: Recipe.Study) -> Recipe {
    var own = recipe
    own.study = study
    own.by = nil
    own.bassins = nil
    own.metier = nil
    own.replicates = nil
    own.classing = nil
    own.trend = nil
    own.since = nil
    own.amendments = nil
    own.top = recipe.top ?? Self.standardTop
    return own
  }

  /// A recipe about the région of the lists.
  private func here(_ study: Recipe.Study, _ rank: RankResult) -> Recipe {
    var own = Recipe(study: study)
    own.region = rank.region
    return own
  }

  /// The bassins to study, by code; the first of the lists when none is named.
  private func studiedBassins(_ rank: RankResult) throws -> [BassinCode] {
    guard !bassins.isEmpty else { return [rank.lists[0].bassin.code] }
    var named = asked(.rank)
    named.bassins = bassins
    named.millesime = rank.millesime
    return try RankStudy.result(for: named, in: store).lists.map(\.bassin.code)
  }

  /// What `study` gives; `nil` when the store or the method cannot, which is then told.
  private func attempt<Result>(
    _ name: String, _ leftOut: inout [Export.LeftOut], _ study: () throws -> Result
  ) throws -> Result? {
    do {
      return try study()
    } catch let error as StudyError {
      leftOut.append(.init(study: name, reason: error.french))
      return nil
    }
  }
}

extension Export.LeftOut {
  /// A package gives what statistics say, before anyone amends it.
  fileprivate static let amendments = Self(
    study: "rank --amendments",
    reason: "la recette porte des amendements ; le paquet donne la première estimation, celle des "
      + "statistiques ; faisceau rank --amendments donne les suivantes")
}

/// Need and training, and the methods beside one another.
extension ExportRuns {
  private func gap(_ rank: RankResult) throws -> GapResult {
    var own = here(.gap, rank)
    own.millesime = recipe.millesime
    own.top = recipe.top ?? Self.standardTop
    own.gap = recipe.gap
    return try GapStudy.result(for: own, in: store)
  }

  /// Two methods, then all those that can rank the year of their comparison.
  private func compare(_ export: inout Export, _ leftOut: inout [Export.LeftOut]) throws {
    let rank = export.rank
    if let opponent {
      export.compare = try comparison(opponent, rank)
    } else {
      var refusals: [Export.LeftOut] = []
      for other in Self.opponents where other != rank.method.name && export.compare == nil {
        export.compare = try attempt("compare", &refusals) { try comparison(other, rank) }
      }
      if export.compare == nil { leftOut += refusals.prefix(1) }
    }
    let year = export.compare?.tools[0].millesime ?? rank.millesime
    export.consensus = try attempt("consensus", &leftOut) { try consensus(rank, year) }
    export.lists = try (export.consensus?.ballots ?? []).map { ballot in
      var list = opponentRecipe(ballot.method.name, rank)
      list.millesime = year
      list.top = recipe.top ?? Self.standardTop
      return try RankStudy.result(for: list, in: store)
    }
  }

  private func comparison(_ other: String, _ rank: RankResult) throws -> CompareResult {
    let tools = [asked(.rank), opponentRecipe(other, rank)].map { recipe in
      ComparedTool(recipe: recipe, store: store)
    }
    var own = here(.compare, rank)
    own.top = recipe.top ?? Self.standardTop
    own.seed = recipe.seed
    return try CompareStudy.result(for: own, tools[0], tools[1])
  }

  private func opponentRecipe(_ method: String, _ rank: RankResult) -> Recipe {
    var own = here(.rank, rank)
    own.method = method
    own.millesime = recipe.millesime
    return own
  }

  private func consensus(_ rank: RankResult, _ year: Millesime) throws -> ConsensusResult {
    var own = here(.consensus, rank)
    own.millesime = year
    own.top = recipe.top ?? Self.standardTop
    return try ConsensusStudy.result(for: own, in: store)
  }
}
