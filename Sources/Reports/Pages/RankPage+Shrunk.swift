import Studies

extension Words {
  private func shows(_ result: RankResult) -> Bool {
    result.lists.contains { $0.rows.contains { $0.shrunk != nil } }
  }

  /// The columns of expected figures, when the method shrinks.
  func shrunkColumns(_ result: RankResult) -> [Table.Column] {
    guard shows(result) else { return [] }
    return [
      Table.Column.figures(say("Attendus", "Expected")).spare,
      Table.Column.figures(say("Taux corrigé", "Shrunk rate")).spare,
    ]
  }

  /// Their cells.
  func shrunkCells(_ figure: ShrunkFigure?, _ result: RankResult) -> [String] {
    guard shows(result) else { return [] }
    return [
      figure.map { numerals.count($0.projetsDifficiles) } ?? Self.absent,
      figure.map { numerals.percent($0.tauxDifficulte) } ?? Self.absent,
    ]
  }

  /// What they are.
  func shrunk(_ result: RankResult) -> [Document.Footnote] {
    guard shows(result) else { return [] }
    let word = result.recipe.parameters[Shrinkage.parameter]?.word
    let towards =
      switch word.flatMap(Shrinkage.init) ?? .region {
      case .none: say("laissés tels quels (--shrink none)", "left as they are (--shrink none)")
      case .region:
        say(
          "ramenés vers ceux du métier dans la région", "drawn towards the métier's in the région")
      case .hierarchy:
        say(
          "ramenés vers ceux du métier dans la région, lui-même vers sa famille",
          "drawn towards the métier's in the région, itself towards its family")
      }
    return [
      Document.Footnote(
        label: say("Attendus", "Expected"),
        text: say(
          "projets difficiles attendus l'an prochain ; volume et taux du bassin \(towards).",
          "difficult projects expected next year; the bassin's volume and rate \(towards)."))
    ]
  }

  /// What hidden cells alone leave open of a list, for a method that ranks by a count.
  func hidden(_ list: RankResult.List, _ result: RankResult) -> [String] {
    let standings = list.rows.compactMap(\.hidden)
    guard !standings.isEmpty else { return [] }
    let certain = standings.count { $0.word == .certain }
    let possible = standings.count { $0.word == .possible }
    let top = result.foretoldTop
    let rest =
      possible > 0
      ? say(", \(possible) possible\(possible > 1 ? "s" : "")", ", \(possible) possible") : ""
    return [
      say(
        "Parmi les \(top) premiers : \(number(certain, "nom certain", "noms certains")) malgré les "
          + "cellules masquées (hors aléa d'enquête)\(rest).",
        "Among the \(top) first: \(number(certain, "name", "names")) certain despite hidden cells "
          + "(the survey's noise aside)\(rest).")
    ]
  }
}
