import Nomenclatures
import Reports
import Studies
import Testing

@Suite("The other sides of the market on a page")
struct MarketSidesPageTests {
  /// The ranking of `Samples` in Markdown, with these sides, these figures in its first row, and
  /// every no-break space as a space.
  private func page(_ dates: [MarketSides.Date], _ figures: SideFigures = .init()) -> String {
    let plain = Samples.rank()
    let lists = plain.lists.map { list in
      RankResult.List(
        bassin: list.bassin,
        rows: list.rows.map { row in
          RankResult.Row(
            metier: row.metier, rank: row.rank, score: row.score, projets: row.projets,
            projetsDifficiles: row.projetsDifficiles, tauxDifficulte: row.tauxDifficulte,
            isInRegionalList: row.isInRegionalList, sides: row.rank == 1 ? figures : .init())
        }, ranked: list.ranked)
    }
    let sides = MarketSides(dates: dates, crossing: nil)
    let result = RankResult(frame: plain.frame, lists: lists, sides: sides)
    return String(Report(result).text(.markdown).map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
  }

  private let survey = MarketSides.Date(
    side: .projets, millesime: 2018, nomenclature: .fap2009, use: .used)
  private let offers = MarketSides.Date(
    side: .offres, millesime: 2021, nomenclature: .rome3, use: .used)

  private func entries(_ use: MarketSides.Use) -> MarketSides.Date {
    .init(side: .entrees, millesime: 2013, nomenclature: .fap2009, use: use)
  }

  @Test("bear their own year, and only those that are shown have a column")
  func columns() {
    let text = page([survey, offers, entries(.tooFar)], .init(offres: 1234.6))
    #expect(text.contains("| Taux | Offres 2021 | Demandeurs 2021 |\n"))
    #expect(text.contains("| 1 235 | – |\n"))
    #expect(!page([]).contains("Offres"))
    #expect(!page([]).contains("Dates"))
  }

  @Test(
    "never have decimals; a part of one is not zero, and what is not said is a dash",
    arguments: [
      (11.6, 17.2, "12–17"), (0.2, 0.3, "&lt; 1"), (0.4, 0.6, "&lt; 1"), (0.6, 0.9, "1"),
      (0.4, 3, "&lt; 1–3"), (0, 0.3, "&lt; 1"), (0, 0, "0"), (nil, nil, "–"),
    ] as [(Double?, Double?, String)])
  func figures(low: Double?, high: Double?, shown: String) {
    let text = page([survey, entries(.used)], .init(entreesBasses: low, entreesHautes: high))
    #expect(text.contains("| Taux | Entrées estimées 2013 |\n"))
    #expect(text.contains("| 42 % | \(shown) |\n"), "\(text)")
  }

  @Test("stand in a table of dates, with a warning and the reason of what is not shown")
  func dates() {
    let text = page([survey, offers, entries(.tooFar)])
    #expect(text.contains("| Offres et demandeurs d'emploi | 2021 | 3 | à lire avec prudence |\n"))
    #expect(text.contains("| 2013 | 5 | non montrées : plus de 3 ans d'écart |\n"))
    #expect(
      text.contains(
        "Attention : 3 ans entre « Projets de recrutement (BMO) 2018 » et « Offres et demandeurs "
          + "d'emploi 2021 »."))
  }
}
