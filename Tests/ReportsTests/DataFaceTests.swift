import Foundation
import Reports
import Studies
import Testing

@Suite("A report as data")
struct DataFaceTests {
  private func object() throws -> [String: Any] {
    let data = Data(Report(Samples.rank()).text(.json).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func rows() throws -> [[String: Any]] {
    try #require(object()["rows"] as? [[String: Any]])
  }

  @Test("has one shape: schema, recipe, sources, rows")
  func shape() throws {
    let object = try object()
    #expect(
      Set(object.keys) == [
        "schema", "recipe", "sources", "use", "lists", "dates", "dateWarnings", "passage", "rows",
      ])
    #expect(object["schema"] as? String == "faisceau.rank/1")
    #expect((object["sources"] as? [[String: Any]])?.first?["file"] as? String == "ResMetBE18.xlsx")
    #expect(
      Set(try rows()[0].keys) == [
        "bassin", "bassinName", "metier", "metierName", "millesime", "rank", "score", "status",
        "missing", "projets", "projetsDifficiles", "tauxDifficulte", "regional",
        "representativite", "offres", "demandeurs", "entreesBasses", "entreesHautes",
        "projetsDifficilesAttendus", "tauxDifficulteCorrige", "rankBest", "rankWorst", "hidden",
        "method", "origin", "data",
      ])
  }

  @Test("gives figures as numbers, hidden ones as their bounds")
  func figures() throws {
    let rows = try rows()
    #expect(rows[0]["projets"] as? Double == 3000)
    #expect(rows[0]["score"] as? Double == 1250)
    #expect(rows[0]["status"] as? String == "scored")
    #expect(rows[1]["projets"] as? [String: [Double]] == ["suppressed": [13, 16]])
    #expect(rows[1]["projetsDifficiles"] as? [String: [Double]] == ["suppressed": [0, 4]])
    #expect(rows[1]["score"] as? Double == 1.2)
    #expect(rows[1]["status"] as? String == "partial")
    #expect(rows[1]["missing"] as? [String] == ["projetsDifficiles"])
  }

  @Test("gives the recipe back as a recipe")
  func recipe() throws {
    let data = try JSONSerialization.data(withJSONObject: #require(object()["recipe"]))
    let recipe = try JSONDecoder().decode(Recipe.self, from: data)
    #expect(recipe == Samples.rank().recipe)
  }

  @Test("spreads hidden figures over columns in CSV")
  func csv() {
    let lines = Report(Samples.rank()).text(.csv).split(separator: "\n").map(String.init)
    #expect(
      lines[0].hasPrefix(
        "bassin,bassinName,metier,metierName,millesime,rank,score,status,missing,projets,"
          + "projetsLow,projetsHigh,projetsStatus,projetsDifficiles,projetsDifficilesLow,"))
    #expect(
      lines[2].hasPrefix(
        "1147,Plaine Commune,V0Z60,Aides-soignants,2018,2,1.2,partial,projetsDifficiles,"
          + ",13,16,partial,,0,4,suppressed,"))
  }

  @Test(
    "keeps a spreadsheet from running a label",
    arguments: ["=1+1", "+A1", "-2+3", "@SUM(A1)", " =1+1", "\t=1+1"])
  func formulas(label: String) {
    let csv = Report(Samples.rank(label: label)).text(.csv)
    let shown = label.replacing("\t", with: "\u{FFFD}")
    let isBare = csv.contains("S1Z40,\(shown),")
    #expect(isBare == label.hasPrefix("\t"))
    if !isBare { #expect(csv.contains("S1Z40,'\(shown),")) }
  }

  @Test("writes the same bytes each time", arguments: Report.Face.allCases)
  func deterministic(face: Report.Face) {
    #expect(Report(Samples.rank()).text(face) == Report(Samples.rank()).text(face))
  }
}
