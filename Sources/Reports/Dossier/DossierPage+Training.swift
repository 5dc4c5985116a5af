import Nomenclatures
import Studies

/// Need held against the training within reach, by filière, then the widest gaps.
extension DossierPage {
  /// Métiers shown of the widest gaps, and of those that no lot leads to.
  private static let shown = (gaps: 10, outside: 5)

  func training(_ page: inout HTML) {
    let heading = say("Besoin et formation à portée", "Need and training within reach")
    guard let result = parts.gap.result, let list = dossier.gap else {
      return page.section("formation", heading, startsPage: true) { absent(parts.gap.reason, &$0) }
    }
    page.section("formation", heading, when: "BMO \(result.millesime)", startsPage: true) { page in
      if let text = otherYear(result) { page.warning(text) }
      if rank.concertation != nil {
        page.warning(
          say(
            "Besoins de la première estimation : les amendements n'y sont pas appliqués.",
            "Needs of the first estimate: amendments are not applied to them."))
      }
      page.paragraph(summary(list.whole, list.ranked))
      if let filieres = dossier.filieres {
        filiereTable(filieres, widest: widest(filieres)).write(&page)
        page.notes(filiereNotes(filieres, result), say)
      }
      page.element("h3", say("Les plus grands écarts, par métier", "The widest gaps, by métier"))
      gapTable(list, result).write(&page)
      page.notes(gapNotes(list, result), say)
      outside(list, &page)
    }
  }

  /// Why a part of the dossier could not be made.
  func absent(_ reason: MethodCard.Text?, _ page: inout HTML) {
    let text =
      reason.map(words.text)
      ?? say("bassin inconnu de ce millésime", "bassin unknown that year")
    page.warning(say("Sans objet pour ce dossier : \(text).", "Not in this dossier: \(text)."))
  }

  /// What one must know when a part speaks of another year than the list; `nil` when it does not.
  func otherYear(_ result: some FramedResult) -> String? {
    guard result.millesime != rank.millesime else { return nil }
    let fap =
      result.nomenclature == rank.nomenclature
      ? ""
      : say(
        " Les métiers y sont ceux de la \(result.nomenclature.rawValue), la liste suit la "
          + "\(rank.nomenclature.rawValue) : leurs codes ne se comparent pas.",
        " Métiers here are those of the \(result.nomenclature.rawValue), the list follows the "
          + "\(rank.nomenclature.rawValue): their codes do not compare."
      )
    return say(
      "Cette partie porte sur BMO \(result.millesime), non sur BMO \(rank.millesime) : c'est la "
        + "dernière enquête assez proche des autres chiffres qu'elle demande.\(fap)",
      "This part is about BMO \(result.millesime), not BMO \(rank.millesime): the latest survey "
        + "that stands near enough to the other figures it needs.\(fap)"
    )
  }

  private func summary(_ whole: GapResult.Row, _ ranked: Int) -> String {
    let (need, reach) = (numerals.count(whole.need), words.entries(whole.supply.employers.value))
    return say(
      "Sur \(ranked) métiers auxquels la commande régionale mène : un besoin de formation de "
        + "\(need), pour \(reach) entrées estimées à portée des employeurs du bassin "
        + "(\(words.range(whole.supply.employers)) selon les hypothèses), "
        + "\(words.entries(whole.supply.inside)) dans le bassin même. Un seul financeur, la "
        + "Région : ce n'est pas un taux de couverture.",
      "Over \(ranked) métiers to which the regional order leads: a need for training of \(need), "
        + "for \(reach) estimated entries within reach of the bassin's employers "
        + "(\(words.range(whole.supply.employers)) over the assumptions), "
        + "\(words.entries(whole.supply.inside)) inside the bassin itself. One funder, the "
        + "Région: it is no coverage rate."
    )
  }

  private var columns: [HTMLTable.Column] {
    [
      .figures(say("Besoin", "Need"), long: say("Besoin de formation", "Need for training")),
      .figures(
        say("Dans le bassin", "Inside"),
        long: say("Entrées estimées dans le bassin", "Estimated entries inside the bassin")),
      .figures(
        say("Habitants", "Residents"),
        long: say("Entrées accessibles aux habitants", "Entries within reach of residents")),
      .figures(
        say("Employeurs", "Employers"),
        long: say("Entrées à portée des employeurs", "Entries within reach of employers")),
      .figures(
        say("Écart (bornes)", "Gap (bounds)"),
        long: say(
          "Besoin moins entrées à portée des employeurs",
          "Need less entries within employers' reach")),
    ]
  }

  private func cells(_ row: GapResult.Row) -> [HTMLTable.Cell] {
    var gap = HTMLTable.Cell.figure(words.gap(row.gap), row.gap.value)
    (gap.low, gap.high) = (row.gap.low, row.gap.high)
    return [
      .figure(numerals.count(row.need), row.need),
      .figure(words.entries(row.supply.inside), row.supply.inside),
      .figure(words.entries(row.supply.residents), row.supply.residents),
      .figure(words.entries(row.supply.employers.value), row.supply.employers.value), gap,
    ]
  }

  private func widest(_ list: GapResult.List) -> Double { list.rows.map(\.need).max() ?? 0 }

  private func filiereTable(_ list: GapResult.List, widest: Double) -> HTMLTable {
    var table = HTMLTable(
      say(
        "Besoin et entrées en formation estimées, par filière de la commande régionale (nombre)",
        "Need and estimated entries into training, by filière of the regional order (number)"),
      [.words(say("Filière", "Filière"))] + columns
        + [
          .figures(
            say("Pour 100", "For 100"),
            long: say(
              "Entrées PRFE estimées pour 100 projets difficiles",
              "Estimated PRFE entries for 100 difficult projects"))
        ])
    for row in list.rows {
      table.add(
        [.content { page in lane(row, widest, &page) }] + cells(row)
          + [
            .figure(row.entriesPer100.map { numerals.count($0) } ?? Words.absent, row.entriesPer100)
          ])
    }
    return table
  }

  /// The filière, and its need as a bar.
  private func lane(_ row: GapResult.Row, _ widest: Double, _ page: inout HTML) {
    page.text(row.filiere ?? "")
    let share = widest > 0 ? 100 * row.need / widest : 0
    page.element(
      "span", ["class": "lane", "style": "--b:\(SVG.number(share))%"], "")
  }

  private func filiereNotes(_ list: GapResult.List, _ result: GapResult) -> [Footnote] {
    var notes: [Footnote] = []
    if let row = list.rows.first, let filiere = row.filiere {
      notes.append(
        lecture(
          say(
            "en \(words.quote(filiere)), le besoin est de \(numerals.count(row.need)) et "
              + "\(words.entries(row.supply.employers.value)) entrées estimées sont à portée des "
              + "employeurs : l'écart est de \(numerals.count(row.gap.value)), entre "
              + "\(numerals.count(row.gap.low)) et \(numerals.count(row.gap.high)) selon les "
              + "hypothèses de trajets, de total et de répartition. La barre montre le besoin.",
            "in \(words.quote(filiere)), the need is \(numerals.count(row.need)) and "
              + "\(words.entries(row.supply.employers.value)) estimated entries are within "
              + "employers' reach: the gap is \(numerals.count(row.gap.value)), between "
              + "\(numerals.count(row.gap.low)) and \(numerals.count(row.gap.high)) over the "
              + "assumptions on journeys, total and split. The bar shows the need."
          )))
    }
    notes.append(
      champ(
        say(
          "métiers auxquels un lot de la commande régionale mène ; entrées du seul programme "
            + "régional (PRFE).",
          "métiers to which a lot of the regional order leads; entries of the regional programme "
            + "(PRFE) alone."
        )))
    notes.append(source(result.sources))
    notes.append(
      words.assumptions(result.recipe.gap ?? GapRecipe(), result.totals, journeys: result.journeys))
    notes += words.partial(result.missing, journeys: result.journeys)
    return notes
  }

  private func gapTable(_ list: GapResult.List, _ result: GapResult) -> HTMLTable {
    var table = HTMLTable(
      say(
        "Les \(Self.shown.gaps) métiers au plus grand écart relatif (nombre)",
        "The \(Self.shown.gaps) métiers with the widest relative gap (number)"),
      [
        .figures(say("Rang", "Rank")), .words("Métier"),
        .words(say("Nature", "Kind"), long: say("Nature de la difficulté", "Kind of difficulty")),
      ] + columns + [
        .words(
          say("Rangs", "Ranks"),
          long: say(
            "Premier et dernier rang selon les hypothèses",
            "First and last rank over the assumptions"))
      ])
    for row in list.rows.prefix(Self.shown.gaps) {
      guard let metier = row.metier else { continue }
      let ranks =
        row.ranks.map { numerals.span("\($0.lowerBound)", "\($0.upperBound)") } ?? Words.absent
      table.add(
        [
          .figure(row.rank.map { "\($0)" } ?? Words.absent, row.rank.map(Double.init)),
          cell(metier), .text(words.longKind(row.kind)),
        ]
          + cells(row) + [.text(ranks)], header: 1)
    }
    return table
  }

  private func gapNotes(_ list: GapResult.List, _ result: GapResult) -> [Footnote] {
    var notes: [Footnote] = []
    if let row = list.rows.first, let metier = row.metier {
      notes.append(
        lecture(
          say(
            "pour \(words.quote(metier.label)), \(numerals.count(row.difficult)) projets "
              + "difficiles sont attendus ; la part qui appelle une formation fait un besoin de "
              + "\(numerals.count(row.need)).",
            "for \(words.quote(metier.label)), \(numerals.count(row.difficult)) difficult "
              + "projects are expected; the share that calls for training makes a need of "
              + "\(numerals.count(row.need))."
          )))
    }
    return notes + [
      champ(
        say(
          "\(list.ranked) métiers auxquels un lot mène.",
          "\(list.ranked) métiers to which a lot leads.")),
      source(result.sources),
    ]
  }

  private func outside(_ list: GapResult.List, _ page: inout HTML) {
    let rows = list.outside.prefix(Self.shown.outside)
    guard !rows.isEmpty else { return }
    let names = rows.compactMap { row in
      row.metier.map { "\($0.label) (\(numerals.count(row.need)))" }
    }.joined(separator: say(" ; ", "; "))
    page.paragraph(
      say(
        "Hors commande régionale, aucun lot n'y mène, besoin entre parenthèses : \(names).",
        "Outside the regional order, no lot leads there, need in parentheses: \(names)."))
  }
}
