import Nomenclatures
import Studies
import Testing

@testable import Reports

@Suite("The other sides of the market on a page")
struct MarketSidesPageTests {
  private let sides = MarketSides(
    dates: [
      .init(side: .projets, millesime: 2018, nomenclature: .fap2009, use: .used),
      .init(side: .offres, millesime: 2021, nomenclature: .rome3, use: .used),
      .init(side: .entrees, millesime: 2012, nomenclature: nil, use: .tooFar),
    ], crossing: nil)

  @Test("bear their own year, and only those that are shown have a column")
  func columns() {
    let words = Words(.french)
    #expect(words.columns(of: sides).map(\.title) == ["Offres 2021", "Demandeurs 2021"])
    #expect(words.columns(of: .none).isEmpty)
    let cells = words.cells(SideFigures(offres: 1234.6, entreesBasses: 1, entreesHautes: 2), sides)
    #expect(cells == ["1\u{202F}235", "–"])
  }

  @Test("never have decimals; a part of one is not zero, and what is not said is a dash")
  func figures() {
    let shown = MarketSides(
      dates: [.init(side: .entrees, millesime: 2019, nomenclature: .fap2009, use: .used)],
      crossing: nil)
    func cell(_ low: Double?, _ high: Double?) -> [String] {
      Words(.french).cells(SideFigures(entreesBasses: low, entreesHautes: high), shown)
    }
    #expect(Words(.french).columns(of: shown).map(\.title) == ["Entrées estimées 2019"])
    #expect(cell(11.6, 17.2) == ["12–17"])
    #expect(cell(0.2, 0.3) == ["<\u{A0}1"])
    #expect(cell(0, 0) == ["0"])
    #expect(cell(nil, nil) == ["–"])
  }

  @Test("stand in a table of dates, with a warning and the reason of what is not shown")
  func dates() throws {
    let section = try #require(Document.Section.dates(sides, Words(.french)))
    #expect(section.table?.rows.map { $0[2] } == ["0", "3", "6"])
    #expect(section.table?.rows[2][3] == "non montrées : plus de 3 ans d'écart")
    #expect(
      section.notes == [
        "Attention : 3 ans entre « Projets de recrutement (BMO) 2018 » et « Offres et demandeurs "
          + "d'emploi 2021 »."
      ])
    #expect(Document.Section.dates(.none, Words(.french)) == nil)
  }
}
