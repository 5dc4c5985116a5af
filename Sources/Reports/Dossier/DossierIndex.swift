import Nomenclatures
import Studies

/// The front page of a folder of dossiers: the bassins, then the région.
public struct DossierIndex: Sendable {
  private let dossiers: [Dossier]
  private let parts: DossierParts
  private let words: Words

  /// Métiers shown of the région.
  private static let shown = 20

  /// The front page of the dossiers of `parts` in a language.
  public init(_ parts: DossierParts, _ language: Language) {
    dossiers = Dossier.all(of: parts)
    self.parts = parts
    words = Words(language)
  }

  private var say: Language { words.say }
  private var rank: RankResult { parts.rank }

  /// The whole file, UTF-8.
  public var html: String {
    let region = RegionNames.name(of: rank.region, say)
    let title = say(
      "\(region) : dossiers des bassins, BMO \(rank.millesime)",
      "\(region): dossiers of the bassins, BMO \(rank.millesime)")
    return HTML.page(say, title: title) { page in
      page.element("header") { page in
        page.element(
          "p", ["class": "eyebrow"],
          say("Dossiers des bassins d'emploi", "Bassins d'emploi dossiers"))
        page.element("h1", region)
        page.element(
          "p", ["class": "sub"],
          say(
            "Métiers à examiner, première estimation · enquête BMO \(rank.millesime), "
              + "\(rank.nomenclature.rawValue) · méthode \(rank.method.name)",
            "Métiers to examine, first estimate · BMO survey \(rank.millesime), "
              + "\(rank.nomenclature.rawValue) · method \(rank.method.name)"
          ))
      }
      page.element("main", ["id": "contenu", "tabindex": "-1"]) { page in
        bassins(&page)
        synthesis(&page)
      }
    }
  }

  private func bassins(_ page: inout HTML) {
    page.section("bassins", say("Les \(dossiers.count) bassins", "The \(dossiers.count) bassins")) {
      page in
      var table = HTMLTable(
        say(
          "Dossier de chaque bassin, et ses trois premiers métiers",
          "Dossier of each bassin, and its first three métiers"),
        [
          .words("Bassin"), .words("Code"),
          .words(say("Trois premiers métiers", "First three métiers")),
          .figures(
            say("Propres", "Own"),
            long: say(
              "Noms absents de la liste régionale de même longueur",
              "Names that the regional list of the same length does not hold")),
          .figures(
            say("Stables", "Stable"),
            long: say(
              "Noms dont la place l'an prochain est stable", "Names whose place next year is stable"
            )),
        ])
      table.becomesCards = true
      for dossier in dossiers { table.add(row(dossier)) }
      table.write(&page)
      page.notes(notes, say)
    }
  }

  private func row(_ dossier: Dossier) -> [HTMLTable.Cell] {
    let rows = dossier.list?.rows ?? []
    let first = rows.prefix(3).map(\.metier.label).joined(separator: say(" ; ", "; "))
    let stable =
      rows.contains { $0.chance != nil } ? rows.count { $0.chance?.badge == .stable } : nil
    return [
      .content { page in
        page.element(
          "a", ["href": DossierFile.name(of: dossier.bassin, ending: "html")], dossier.bassin.name)
      },
      .text(dossier.bassin.codePacte ?? dossier.bassin.code.rawValue), .text(first),
      .figure(
        dossier.list.map { "\($0.differing)" } ?? Words.absent,
        dossier.list.map { Double($0.differing) }),
      .figure(stable.map { "\($0)" } ?? Words.absent, stable.map(Double.init)),
    ]
  }

  private var notes: [Document.Footnote] {
    var notes: [Document.Footnote] = []
    if let dossier = dossiers.first, let list = dossier.list {
      notes.append(
        words.lecture(
          say(
            "à \(dossier.bassin.name), \(list.differing) noms sur \(list.rows.count) ne sont pas "
              + "dans la liste régionale.",
            "in \(dossier.bassin.name), \(list.differing) names of \(list.rows.count) are not in "
              + "the regional list."
          )))
    }
    return notes + [words.champ(words.surveyed), words.source(rank.sources)]
  }

  private func synthesis(_ page: inout HTML) {
    guard let synthesis = parts.synthesis else { return }
    page.section("region", say("La région", "The région"), when: "BMO \(synthesis.millesime)") {
      page in
      let own = words.numerals.percent(share(synthesis.differing))
      page.paragraph(
        say(
          "Dans combien de bassins chaque métier est parmi les \(synthesis.top) premiers. \(own) "
            + "des noms des listes de bassin ne sont pas dans la liste régionale de même longueur.",
          "In how many bassins each métier stands among the first \(synthesis.top). \(own) of "
            + "the names of bassins' lists are not in the regional list of the same length."
        ))
      table(synthesis).write(&page)
      page.notes(
        [
          words.champ(words.surveyed), words.source(synthesis.sources), words.approximationLegend,
        ], say)
    }
  }

  private func share(_ differing: SynthesisResult.Differing) -> Double {
    differing.names == 0 ? 0 : Double(differing.differing) / Double(differing.names)
  }

  private func table(_ synthesis: SynthesisResult) -> HTMLTable {
    var table = HTMLTable(
      say(
        "Les \(Self.shown) métiers présents dans le plus de bassins (nombre de bassins, de "
          + "projets)",
        "The \(Self.shown) métiers present in the most bassins (number of bassins, of projects)"),
      [
        .words("Métier"), .figures("Bassins"), .figures(say("Part", "Share")),
        .figures(say("Projets", "Projects")),
        .difficult(say),
      ])
    for row in synthesis.rows.prefix(Self.shown) {
      table.add([
        .content { page in
          page.text(row.metier.label + " ")
          page.element("i", row.metier.code.rawValue)
        },
        .figure(
          say("\(row.bassins) sur \(row.total)", "\(row.bassins) of \(row.total)"),
          Double(row.bassins)),
        .figure(words.numerals.percent(row.share), row.share),
        .figure(words.approximate(row.projets), row.projets?.expected ?? row.projets?.visible),
        .figure(
          words.approximate(row.projetsDifficiles),
          row.projetsDifficiles?.expected ?? row.projetsDifficiles?.visible),
      ])
    }
    return table
  }
}
