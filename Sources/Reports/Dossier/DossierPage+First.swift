import Nomenclatures
import Studies

/// The first page: which métiers, why, how sure, what changes, what differs from the région.
extension DossierPage {
  var rows: [RankResult.Row] { dossier.list?.rows ?? [] }

  /// How the score of each métier came about.
  private var making: [MetierCode: RankMaking.Cell] {
    Dictionary(
      dossier.cells.prefix(rows.count).map { ($0.metier.code, $0) }, uniquingKeysWith: { a, _ in a }
    )
  }

  func first(_ page: inout HTML) {
    let count = words.number(rows.count, "métier à examiner", "métiers à examiner")
    page.section(
      "liste", say("Les \(count)", "The \(rows.count) métiers to examine"),
      when: "BMO \(rank.millesime)"
    ) { page in
      facts(&page)
      if rank.concertation != nil {
        page.paragraph(
          say(
            "Cette liste est la première estimation, celle des statistiques ; ce que les "
              + "amendements en font est dit plus bas, dans les trois estimations.",
            "This list is the first estimate, that of statistics; what amendments make of it is "
              + "told below, in the three estimates."))
      }
      table.write(&page)
      page.notes(notes, say)
    }
  }

  private func facts(_ page: inout HTML) {
    page.element("ul", ["class": "facts"]) { page in
      for fact in [difficulty, own, certainty, change].compactMap(\.self) {
        page.element("li") { page in
          page.element("b", fact.figure)
          page.element("span", fact.words)
        }
      }
    }
    page.line()
  }

  private typealias Fact = (figure: String, words: String)

  private var difficulty: Fact? {
    let (all, hard) = (rows.map(\.projets).total, rows.map(\.projetsDifficiles).total)
    guard let all, let hard else { return nil }
    return (
      words.count(hard),
      say(
        "projets jugés difficiles dans ces métiers, sur \(words.count(all)) projets",
        "projects judged difficult in these métiers, of \(words.count(all))")
    )
  }

  private var own: Fact? {
    guard let list = dossier.list else { return nil }
    return (
      say("\(list.differing) sur \(rows.count)", "\(list.differing) of \(rows.count)"),
      say(
        "propres au bassin : absents de la liste régionale de même longueur",
        "the bassin's own: not in the regional list of the same length")
    )
  }

  private var certainty: Fact? {
    let badges = rows.compactMap { $0.chance?.badge }
    guard !badges.isEmpty else { return nil }
    let names = Badge.allCases.compactMap { badge -> String? in
      let count = badges.count { $0 == badge }
      return count == 0 ? nil : words.badges(badge, count)
    }
    return (
      names.joined(separator: ", "),
      say(
        "chance d'être encore dans la liste l'an prochain", "chance of being listed again next year"
      )
    )
  }

  private var change: Fact? {
    guard let before = dossier.listBefore, let year = parts.before.result?.millesime else {
      return nil
    }
    let listed = Set(before.rows.prefix(rows.count).map(\.metier.code))
    let entered = rows.count { !listed.contains($0.metier.code) }
    return (
      say("\(entered) sur \(rows.count)", "\(entered) of \(rows.count)"),
      say("n'étaient pas dans la liste de \(year)", "were not in the list of \(year)")
    )
  }

  private var showsKinds: Bool {
    parts.gap.result?.nomenclature == rank.nomenclature && !kinds.isEmpty
  }

  /// The kind of difficulty of each métier that a source knows.
  private var kinds: [MetierCode: DifficultyKind] {
    let rows = (dossier.gap?.rows ?? []) + (dossier.gap?.outside ?? [])
    return Dictionary(
      rows.compactMap { row in row.metier.flatMap { name in row.kind.map { (name.code, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  private var table: HTMLTable {
    let showsChance = rows.contains { $0.chance != nil }
    let (kinds, shown) = (kinds, showsKinds)
    var columns: [HTMLTable.Column] = [
      .figures(say("Rang", "Rank")),
      .words(say("Métier, et pourquoi ce rang", "Métier, and why this rank")),
      .figures(say("Projets", "Projects")), .difficult(say), .rate(say),
    ]
    if showsChance { columns.append(.words(say("Certitude", "Certainty"))) }
    if shown {
      columns.append(
        .words(say("Nature", "Kind"), long: say("Nature de la difficulté", "Kind of difficulty")))
    }
    if showsChange, let year = since {
      columns.append(.words(say("Depuis \(year)", "Since \(year)")))
    }
    columns.append(.words(say("Dans la région", "In the région")))
    var table = HTMLTable(
      say(
        "Métiers à examiner à \(dossier.bassin.name), du premier au dernier (nombre de projets "
          + "de recrutement, part en %)",
        "Métiers to examine in \(dossier.bassin.name), first to last (number of hiring projects, "
          + "share in %)"
      ),
      columns)
    table.sorts = false
    table.becomesCards = true
    table.style = "first"
    let making = making
    for row in rows {
      var cells: [HTMLTable.Cell] = [
        HTMLTable.Cell(
          content: { $0.element("span", ["class": "rank"], "\(row.rank)") }, raw: Double(row.rank)),
        cell(row.metier, why: making[row.metier.code].flatMap(why)),
        cell(row.projets), difficult(row), cell(row.tauxDifficulte),
      ]
      if showsChance { cells.append(badge(row.chance)) }
      if shown { cells.append(.text(words.longKind(kinds[row.metier.code]))) }
      if showsChange { cells.append(since(row)) }
      cells.append(region(row, making[row.metier.code]))
      table.add(cells, header: 1)
    }
    return table
  }

  /// Difficult projects, and those expected next year where the method works on them.
  private func difficult(_ row: RankResult.Row) -> HTMLTable.Cell {
    let plain = cell(row.projetsDifficiles)
    guard let expected = row.shrunk?.projetsDifficiles else { return plain }
    let count = numerals.count(expected)
    var cell = HTMLTable.Cell(
      content: { page in
        plain.content(&page)
        page.element("span", ["class": "under"], say("\(count) attendus", "\(count) expected"))
      }, raw: plain.raw)
    (cell.low, cell.high) = (plain.low, plain.high)
    return cell
  }

  private func badge(_ chance: RankChance?) -> HTMLTable.Cell {
    guard let chance else { return .text(Words.absent) }
    let style: String =
      switch chance.badge {
      case .stable: "badge stable"
      case .toConfirm: "badge confirm"
      case .fragile: "badge fragile"
      }
    return HTMLTable.Cell(
      content: { page in
        page.element("span", ["class": style], words.badge(chance.badge))
        page.text(" ")
        page.element(
          "span", ["class": "small"], words.chance(chance))
      }, raw: chance.probabilityTop)
  }

  /// Where the métier stood the year before, and whether its difficult projects changed for sure.
  private func since(_ row: RankResult.Row) -> HTMLTable.Cell {
    .content { page in
      if let before = dossier.listBefore { page.text(place(row, before)) }
      guard let verdict = sure(row.trend) else { return }
      page.element("span", ["class": "under"], verdict)
    }
  }

  /// « hausse », « baisse », « apparu »; `nil` when nothing is sure.
  private func sure(_ trend: Trend?) -> String? {
    switch trend?.status {
    case .compared where trend?.projetsDifficiles?.verdict == .uncertain: nil
    case .compared, .appeared: words.verdict(trend)
    default: nil
    }
  }

  private func place(_ row: RankResult.Row, _ before: RankResult.List) -> String {
    guard let old = before.rows.first(where: { $0.metier.code == row.metier.code }) else {
      return say("non classé", "not ranked")
    }
    let moved = old.rank - row.rank
    let place = words.ordinal(old.rank)
    let sign = moved == 0 ? "=" : moved > 0 ? "▲\u{A0}\(moved)" : "▼\u{A0}\(-moved)"
    return "\(sign) (\(place))"
  }

  /// The year that the list is held against.
  private var since: Millesime? { parts.before.result?.millesime ?? rank.trend?.from }

  private var showsChange: Bool { dossier.listBefore != nil || rank.trend?.isComparable == true }

  private func region(_ row: RankResult.Row, _ cell: RankMaking.Cell?) -> HTMLTable.Cell {
    .content { page in
      if !row.isInRegionalList {
        page.element("span", ["class": "own"], Words.ownMark + "\u{A0}")
      }
      guard let cell else { return page.text(Words.absent) }
      page.text(cell.regionalRank.map { words.ordinal($0) } ?? Words.absent)
      let count = words.number(cell.bassins, "bassin", "bassins")
      page.element("span", ["class": "under"], count)
    }
  }

  private var notes: [Footnote] {
    var notes: [Footnote] = []
    if let row = rows.first { notes.append(lecture(reading(row))) }
    notes += [surveyed, source(rank.sources), hidden]
    if rows.contains(where: { $0.shrunk != nil }) { notes.append(expectedLegend) }
    notes.append(regionLegend)
    if rows.contains(where: { $0.chance != nil }) { notes.append(badgeLegend) }
    notes += changeLegend
    notes.append(showsKinds ? kindLegend : noKinds)
    return notes + words.representativite(rows.map(\.metier.representativite))
  }

  private var expectedLegend: Footnote {
    Footnote(
      label: say("Attendus", "Expected"),
      text: say(
        "projets difficiles attendus l'an prochain, volume et taux du bassin ramenés vers ceux du "
          + "métier dans la région. Entre parenthèses, ce que chaque indice ajoute au score.",
        "difficult projects expected next year, the bassin's volume and rate drawn towards those "
          + "of the métier in the région. In parentheses, what each indicator adds to the score."))
  }

  private var regionLegend: Footnote {
    let count = rows.count
    return Footnote(
      label: say("Dans la région", "In the région"),
      text: say(
        "rang sur les sommes de la région ; nombre de bassins, sur \(parts.making.total), qui le "
          + "placent parmi leurs \(count) premiers ; \(Words.ownMark) absent de la liste "
          + "régionale.",
        "rank over sums of the région; number of bassins, of \(parts.making.total), that place it "
          + "among their first \(count); \(Words.ownMark) not in the regional list."))
  }

  private var changeLegend: [Footnote] {
    let label = say("Depuis l'an passé", "Since last year")
    if let trend = rank.trend, trend.isComparable, let from = trend.from {
      let chance = numerals.count(trend.tally.expectedByChance)
      let (rises, falls) = (numerals.count(trend.tally.rises), numerals.count(trend.tally.falls))
      return [
        Footnote(
          label: label,
          text: say(
            "places gagnées ou perdues depuis la liste de \(from), qui le plaçait au rang entre "
              + "parenthèses ; hausse ou baisse, sinon rien de sûr : ses projets difficiles ont "
              + "changé au-delà du bruit des deux enquêtes (intervalle à 90 %). Région : \(rises) "
              + "hausses, \(falls) baisses ; le hasard seul en donnerait \(chance).",
            "places gained or lost since the list of \(from), which gave it the rank in "
              + "parentheses; rise, fall: its difficult projects changed beyond the noise of both "
              + "surveys (90% interval). Région: \(rises) rises, \(falls) falls; chance alone "
              + "would give \(chance)."))
      ]
    }
    let broken = rank.trend.flatMap { $0.isComparable ? nil : words.reading($0) }
    return [broken ?? parts.before.reason.map(words.text)].compactMap(\.self).map {
      Footnote(label: label, text: $0 + ".")
    }
  }

  private var noKinds: Footnote {
    Footnote(
      label: say("Nature de la difficulté", "Kind of difficulty"),
      text: say(
        "aucune source publiée ne la dit pour la \(rank.nomenclature.rawValue). Une difficulté à "
          + "recruter n'est pas un besoin de formation.",
        "no published source tells it for the \(rank.nomenclature.rawValue). A difficulty in "
          + "hiring is not a need for training."))
  }

  private func reading(_ row: RankResult.Row) -> String {
    let all = dossier.list?.ranked ?? rows.count
    let (hard, projects) = (words.count(row.projetsDifficiles), words.count(row.projets))
    let name = words.quote(row.metier.label)
    return say(
      "\(name) vient au \(words.ordinal(row.rank)) rang sur \(all) métiers classés, avec \(hard) "
        + "projets jugés difficiles sur \(projects).",
      "\(name) comes \(words.ordinal(row.rank)) of \(all) métiers ranked, with \(hard) projects "
        + "judged difficult of \(projects)."
    )
  }

  private var badgeLegend: Footnote {
    let top = rank.foretoldTop
    let replicates = numerals.count(rank.recipe.replicates ?? 0)
    return Footnote(
      label: say("Certitude", "Certainty"),
      text: say(
        "probabilité, sur \(replicates) répliques de l'enquête, d'être l'an prochain parmi les "
          + "\(top) métiers qui ont le plus de projets difficiles : stable, 80 % et plus ; à "
          + "confirmer, 50 à 80 % ; fragile, moins de 50 %.",
        "probability, over \(replicates) replicates of the survey, of being next year among the "
          + "\(top) métiers with the most difficult projects: stable, 80% and more; to be confirmed, "
          + "50 to 80%; fragile, under 50%."
      ))
  }

  private var kindLegend: Footnote {
    Footnote(
      label: say("Nature de la difficulté", "Kind of difficulty"),
      text: say(
        "formation : le métier demande une formation que peu ont ; conditions : ouvert à tous, "
          + "dur ou précaire ; vivier : trop peu de candidats ; mixte : rien de cela seul. Une "
          + "difficulté à recruter n'est pas un besoin de formation.",
        "training: the job asks for a training that few have; conditions: open to all, hard or "
          + "short; labour supply: too few candidates; mixed: none of these alone. A difficulty "
          + "in hiring is not a need for training."
      ))
  }
}

extension [CountFigure?] {
  /// The sum of those that were observed, bounds added up; `nil` of none.
  fileprivate var total: CountFigure? {
    let known = compactMap(\.self)
    guard !known.isEmpty else { return nil }
    let hidden = known.reduce(0) { $0 + $1.hiddenParts }
    return CountFigure(
      status: hidden == 0 ? .observed : .partial, visible: known.reduce(0) { $0 + $1.visible },
      lower: known.reduce(0) { $0 + $1.lower }, upper: known.reduce(0) { $0 + $1.upper },
      hiddenParts: hidden, expected: nil)
  }
}
