import Nomenclatures
import Studies

/// A ranking of two métiers in one bassin, made by hand.
enum Samples {
  static func rank(label: String = "Cuisiniers", file: String = "ResMetBE18.xlsx") -> RankResult {
    RankResult(
      frame: StudyFrame(
        recipe: recipe, millesime: 2018, region: "11", nomenclature: .fap2009, method: card,
        use: use, sources: [source(file)]),
      lists: [
        RankResult.List(
          bassin: BassinName(code: "1147", name: "Plaine Commune", codePacte: "T6"),
          rows: [observed(label), hidden], ranked: 149)
      ])
  }

  private static func observed(_ label: String) -> RankResult.Row {
    RankResult.Row(
      metier: MetierName(code: "S1Z40", label: label), rank: 1, score: Score(1250, missing: []),
      projets: count(3000), projetsDifficiles: count(1250),
      tauxDifficulte: RateFigure(lower: 1250.0 / 3000, upper: 1250.0 / 3000, expected: nil),
      isInRegionalList: true)
  }

  private static var hidden: RankResult.Row {
    RankResult.Row(
      metier: MetierName(code: "V0Z60", label: "Aides-soignants"), rank: 2,
      score: Score(1.2, missing: ["projetsDifficiles"]),
      projets: CountFigure(
        status: .partial, visible: 12, lower: 13, upper: 16, hiddenParts: 1, expected: 14.5),
      projetsDifficiles: CountFigure(
        status: .suppressed, visible: 0, lower: 0, upper: 4, hiddenParts: 1, expected: 1.2),
      tauxDifficulte: RateFigure(lower: 0, upper: 4.0 / 13, expected: 1.2 / 14.5),
      isInRegionalList: false)
  }

  private static func count(_ value: Double) -> CountFigure {
    CountFigure(
      status: .observed, visible: value, lower: value, upper: value, hiddenParts: 0,
      expected: value)
  }

  private static var recipe: Recipe {
    var recipe = Recipe(study: .rank)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.bassins = ["1147"]
    recipe.top = 2
    return recipe
  }

  private static func source(_ file: String) -> SourceRecord {
    SourceRecord(
      source: "bmo", millesime: 2018, region: "11", nomenclature: .fap2009,
      file: FileRecord(
        name: file, sha256: String(repeating: "ab", count: 32), sheet: "ResMetBE18", rows: 2,
        importedAt: nil, producer: "Pôle emploi", licence: "Licence Ouverte"))
  }

  private static var use: MethodUse {
    MethodUse(data: "bmo", isModified: false, missing: [], dates: [])
  }

  private static var card: MethodCard {
    guard let card = MethodCatalogue.cards.first(where: { $0.name == "projets-difficiles" }) else {
      preconditionFailure("no method")
    }
    return card
  }
}
