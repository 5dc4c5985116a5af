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

  /// From ½, + ¼, then − ½: bars on a scale of 0…¾, 24 columns wide.
  @Test("draws each step from where the one before ends", arguments: Report.Face.allCases)
  func waterfall(face: Report.Face) throws {
    func step(_ role: String, _ change: Double) -> ScoreWaterfall.Step {
      ScoreWaterfall.Step(
        role: role, indicator: role, label: MethodCard.Text(role, role), value: 0.8, median: 0.5,
        change: change)
    }
    let waterfall = ScoreWaterfall(
      start: 0.5, steps: [step("premier", 0.25), step("second", -0.5)], end: 0.25)
    let text = explained(waterfall).text(face)
    func bar(_ blanks: Int, _ blocks: Int) -> String {
      String(repeating: "\u{A0}", count: blanks) + String(repeating: "█", count: blocks)
    }
    switch face {
    case .table:
      let lines = text.split(separator: "\n").map(String.init)
      func line(_ label: String) -> String { lines.first { $0.hasPrefix("  " + label) } ?? "" }
      #expect(line("Médiane du bassin").hasSuffix("   0,500  " + bar(0, 16)))
      #expect(line("premier").hasSuffix("0,800    0,500  +0,250  " + bar(16, 8)))
      #expect(line("second").hasSuffix("  \u{2212}0,500  " + bar(8, 16)))
      #expect(line("Score").hasSuffix("  0,250  " + bar(0, 8)))
    case .markdown:
      #expect(text.contains("| premier | 0,800 | 0,500 | +0,250 | " + bar(16, 8) + " |"))
    case .json:
      #expect(
        text.contains(
          #""waterfall": {"start":0.5,"steps":[{"role":"premier","indicator":"premier","#
            + #""value":0.8,"median":0.5,"change":0.25},"#))
    case .csv: #expect(!text.contains("premier"))
    }
  }

  @Test("leaves the bars out of a narrow terminal, figures stay")
  func narrow() {
    let step = ScoreWaterfall.Step(
      role: "volume", indicator: "projets", label: MethodCard.Text("projets", "projects"),
      value: 12, median: 4, change: 8)
    var showing = Report.Showing()
    showing.width = 50
    let text = explained(ScoreWaterfall(start: 4, steps: [step], end: 12)).text(.table, showing)
    #expect(!text.contains("█"))
    #expect(text.contains("+8"))
    #expect(text.contains("Colonnes omises\u{A0}: Cumul"))
  }

  private func explained(_ waterfall: ScoreWaterfall) -> Report {
    let rank = Samples.rank()
    let none = ExplainResult.Figures(
      projets: nil, projetsDifficiles: nil, projetsSaisonniers: nil, tauxDifficulte: nil)
    return Report(
      ExplainResult(
        frame: rank.frame, bassin: rank.lists[0].bassin, metier: rank.lists[0].rows[0].metier,
        figures: none, score: Score(waterfall.end, missing: []), standing: nil,
        regionalFigures: none, regionalScore: Score(nil, missing: []), regionalStanding: nil,
        listingBassins: 0, totalBassins: 24, listLength: 20, neighbours: [], otherYears: [],
        waterfall: waterfall))
  }
}
