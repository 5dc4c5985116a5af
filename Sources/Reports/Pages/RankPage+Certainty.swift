import Studies

extension Words {
  /// The columns of certainty, when the recipe asks for it.
  func chanceColumns(_ result: RankResult) -> [Table.Column] {
    guard result.recipe.replicates != nil else { return [] }
    return [
      .figures(say("Rang prévu", "Rank foretold")), .figures(say("Chance", "Chance")),
      .words("Badge"),
    ]
  }

  /// Their cells.
  func chanceCells(_ chance: RankChance?, _ result: RankResult) -> [String] {
    guard result.recipe.replicates != nil else { return [] }
    guard let chance else { return ["–", "–", "–"] }
    return [
      numerals.span(numerals.count(chance.low), numerals.count(chance.high)),
      self.chance(chance), badge(chance.badge),
    ]
  }

  /// How to read them.
  func certainty(_ result: RankResult) -> Document.Footnote? {
    guard let replicates = result.recipe.replicates else { return nil }
    return Document.Footnote(
      label: say("Certitude", "Certainty"),
      text: say(
        "rang prévu : de 5 à 95 % de \(numerals.count(replicates)) répliques de l'enquête de l'an "
          + "prochain, classées par projets difficiles ; chance : part où le métier est parmi les "
          + "\(result.foretoldTop) premiers ; stable : 80 % et plus, à confirmer : 50 % et plus, fragile : moins "
          + "(voir faisceau validate).",
        "rank foretold: from 5 to 95% of \(numerals.count(replicates)) replicates of next year's "
          + "survey, ranked by difficult projects; chance: share where the métier is among the "
          + "\(result.foretoldTop) first; stable: 80% and more, to be confirmed: 50% and more, fragile: less "
          + "(see faisceau validate)."))
  }

  /// A chance in whole percents, which never reads as a threshold that it does not reach.
  func chance(_ chance: RankChance) -> String {
    numerals.percent((chance.probabilityTop * 100 + 1e-9).rounded(.down) / 100)
  }

  /// A badge in words.
  func badge(_ badge: Badge) -> String {
    switch badge {
    case .stable: "stable"
    case .toConfirm: say("à confirmer", "to be confirmed")
    case .fragile: "fragile"
    }
  }
}
