import Testing

@testable import Reports

@Suite("The glossary")
struct GlossaryTests {
  @Test("spreads a figure that may be hidden over four columns, each with its own words")
  func spread() throws {
    let columns = try #require(
      Schema.Field.count("projets", nil).columns(in: "faisceau.rank/1"))
    #expect(columns.map(\.name) == ["projets", "projetsLow", "projetsHigh", "projetsStatus"])
    #expect(columns.map(\.type) == [.number, .number, .number, .text])
    #expect(Set(columns.map(\.meaning.definition)).count == 4)
    #expect(columns[3].meaning.unit == nil && columns[2].meaning.unit == "projets")
  }

  @Test("tells apart what a word means in one result and in another")
  func particular() {
    let rank = Glossary.meaning(of: "rankLow", in: "faisceau.rank/1")?.definition
    let gap = Glossary.meaning(of: "rankLow", in: "faisceau.gap/1")?.definition
    #expect(rank?.contains("répliques") == true && gap?.contains("hypothèses") == true)
    #expect(Glossary.meaning(of: "nowhere", in: "faisceau.rank/1") == nil)
  }

  @Test("gives no column to what stands in JSON only")
  func detail() {
    let field = Schema.Field(key: "coverageBySize", content: .detail(.array([])))
    #expect(field.columns(in: "faisceau.validate/1")?.isEmpty == true)
  }
}
