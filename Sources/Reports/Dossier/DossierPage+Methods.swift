import Nomenclatures
import Studies

/// What other methods say of the bassin.
extension DossierPage {
  func methods(_ page: inout HTML) {
    let heading = say("Ce que disent d'autres méthodes", "What other methods say")
    guard let result = parts.consensus.result, let list = dossier.consensus else {
      return page.section("methodes", heading) { absent(parts.consensus.reason, &$0) }
    }
    let year = result.recipe.millesime.map { "BMO \($0)" }
    page.section("methodes", heading, when: year) { page in
      if let ballot = result.ballots.first, let text = otherYear(ballot) { page.warning(text) }
      page.paragraph(summary(result, list))
      table(result, list).write(&page)
      page.notes(notes(result, list), say)
    }
  }

  private func summary(_ result: ConsensusResult, _ list: ConsensusResult.List) -> String {
    let whole = list.rows.count { $0.agree.count == result.ballots.count }
    let (voters, names) = (result.ballots.count, list.rows.count)
    let left = result.leftOut.map(\.method).joined(separator: ", ")
    let absent =
      left.isEmpty
      ? "" : say(" Sans données cette année-là : \(left).", " Without data that year: \(left).")
    let agreed =
      whole == 0
      ? say("aucun métier n'est", "no métier is")
      : words.number(whole, say("métier est", "métier is"), say("métiers sont", "métiers are"))
    return say(
      "\(voters) méthodes votent : \(agreed) parmi les \(names) premiers de toutes.\(absent)",
      "\(voters) methods vote: \(agreed) among the first \(names) of all of them.\(absent)")
  }

  private func table(_ result: ConsensusResult, _ list: ConsensusResult.List) -> HTMLTable {
    let methods = result.ballots.map(\.method.name)
    var table = HTMLTable(
      say(
        "Rang que chaque méthode donne aux \(list.rows.count) premiers métiers de l'ensemble",
        "Rank that each method gives to the \(list.rows.count) first métiers of all together"),
      [.figures(say("Ensemble", "Together")), .words("Métier")]
        + methods.map { .figures($0) } + [.words(say("S'écarte le plus", "Dissents most"))])
    let top = list.rows.count
    for row in list.rows {
      table.add(
        [.figure("\(row.rank)", Double(row.rank)), cell(row.metier)]
          + row.ranks.map { rank in
            HTMLTable.Cell(
              content: { page in
                guard let rank else { return page.text(Words.absent) }
                rank <= top ? page.element("b", "\(rank)") : page.text("\(rank)")
              }, raw: rank.map(Double.init))
          } + [
            .text(row.dissent.map { "\($0.method) (\(words.ordinal($0.rank)))" } ?? Words.absent)
          ],
        header: 1)
    }
    return table
  }

  private func notes(_ result: ConsensusResult, _ list: ConsensusResult.List) -> [Footnote] {
    var notes: [Footnote] = []
    if let row = list.rows.first {
      notes.append(
        lecture(
          say(
            "\(words.quote(row.metier.label)) vient en tête de l'ensemble ; \(row.agree.count) "
              + "méthodes sur \(row.rankedBy.count) le placent parmi leurs \(list.rows.count) "
              + "premiers (en gras).",
            "\(words.quote(row.metier.label)) comes first of all together; \(row.agree.count) "
              + "methods of \(row.rankedBy.count) place it among their \(list.rows.count) first "
              + "(in bold)."
          )))
    }
    notes.append(
      champ(
        say(
          "métiers que la moitié au moins des méthodes classent. Ordre : Copeland, puis Borda. "
            + "Les méthodes partagent des chiffres : leur accord n'est pas celui de juges "
            + "indépendants.",
          "métiers that half of the methods at least rank. Order: Copeland, then Borda. Methods "
            + "share figures: their agreement is not that of independent judges."
        )))
    notes.append(source(result.sources))
    let rebuilt = result.ballots.filter { $0.method.origin == .reconstruction }.map(\.method.name)
    if !rebuilt.isEmpty {
      notes.append(
        Footnote(
          label: say("Reconstructions", "Reconstructions"),
          text: say(
            "\(rebuilt.joined(separator: ", ")) : la source ne publie pas toute la méthode, le "
              + "reste est de nous.",
            "\(rebuilt.joined(separator: ", ")): the source does not publish the whole method, "
              + "the rest is ours."
          )))
    }
    for ballot in result.ballots where !ballot.use.missing.isEmpty {
      let names = ballot.use.missing.map { words.text($0.label) }.joined(separator: ", ")
      notes.append(
        Footnote(
          label: ballot.method.name,
          text: say("partielle, sans : \(names).", "partial, without: \(names).")))
    }
    return notes
  }
}
