import Nomenclatures
import Reports
import Studies
import Testing

@Suite("An explanation in words")
struct ExplainPageTests {
  private func text(_ difficult: CountFigure, _ rate: RateFigure) -> String {
    let rank = Samples.rank()
    let (projects, seasonal) = (count(100), count(0))
    let figures = ExplainResult.Figures(
      projets: projects, projetsDifficiles: difficult, projetsSaisonniers: seasonal,
      tauxDifficulte: rate)
    return Report(
      ExplainResult(
        frame: rank.frame, bassin: rank.lists[0].bassin,
        metier: rank.lists[0].rows[0].metier, figures: figures, score: Score(5, missing: []),
        standing: nil, regionalFigures: figures, regionalScore: Score(5, missing: []),
        regionalStanding: nil, listingBassins: 0, totalBassins: 24, listLength: 20, neighbours: [],
        otherYears: [])
    ).text(.table)
  }

  private func count(_ value: Double) -> CountFigure {
    CountFigure(
      status: .observed, visible: value, lower: value, upper: value, hiddenParts: 0,
      expected: value)
  }

  @Test("shows no bounds where nothing is hidden, and rates to the unit")
  func observed() {
    let text = text(count(5), RateFigure(lower: 0.048, upper: 0.048, expected: 0.048))
    for words in ["Bornes", "Parts masquées", "Valeur attendue", "4,8"] {
      let table = text.prefix { $0 != "*" }
      #expect(!table.contains(words), "\(words)")
    }
    let lines = text.split(separator: "\n")
    #expect(lines.contains("  dont jugés difficiles        5       5"))
    #expect(lines.contains("  Taux de difficulté         5\u{A0}%     5\u{A0}%"))
  }

  @Test("shows bounds, published part and expected value of what is hidden, of that only")
  func hidden() {
    let part = CountFigure(
      status: .partial, visible: 5, lower: 5, upper: 9, hiddenParts: 1, expected: 6.2)
    let text = text(part, RateFigure(lower: 0.05, upper: 0.09, expected: 0.062))
    let lines = text.split(separator: "\n")
    #expect(text.contains("Bornes"))
    #expect(lines.contains("  Projets de recrutement     100     100"))
    #expect(
      lines.contains(
        "  dont jugés difficiles      5–9     ≈\u{A0}6     5–9       5         1       6,2"))
    #expect(
      lines.contains(
        "  Taux de difficulté       5–9\u{A0}%   ≈\u{A0}6\u{A0}%   5–9\u{A0}%                         6\u{A0}%"
      ))
  }

  @Test("leaves out a column that says nothing")
  func noColumn() {
    let whole = CountFigure(
      status: .suppressed, visible: 0, lower: 0, upper: 4, hiddenParts: 1, expected: nil)
    let text = text(whole, RateFigure(lower: 0, upper: 0.04, expected: nil))
    #expect(text.contains("Bornes"))
    #expect(!text.contains("publié"))
    #expect(!text.contains("attendue\n"))
  }
}
