import Foundation
import Reports
import TestSupport
import Testing

@Suite("The glossary")
struct GlossaryTests {
  /// The studies of the package and of the workbook, as `docs/outputs.md` names their rows.
  static let studies = [
    "rank", "rank --trend", "synthesis", "gap", "place", "status", "methods", "compare",
    "consensus",
  ]

  /// The keys of a study's rows, from the table of `docs/outputs.md`: words in backquotes of the second
  /// cell, but for those in parentheses (values), options, and « …Low », « …High ».
  private func keys(_ study: String) throws -> [String] {
    let page = try String(
      contentsOf: Project.root.appendingPathComponent("docs/outputs.md"), encoding: .utf8)
    let line = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `\(study)` | ") })
    let cell = line.split(separator: "|")[1].replacing(/\([^)]*\)/, with: "")
    let words = cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return words.filter {
      $0.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil && "\($0) --trend" != study
    }
    .flatMap { $0.hasSuffix("Change") ? [$0, $0 + "Low", $0 + "High"] : [$0] }
  }

  @Test("defines every field that the documents name", arguments: studies)
  func documented(_ study: String) throws {
    let keys = try keys(study)
    #expect(keys.count >= 5)
    let schema = "faisceau.\(study.split(separator: " ")[0])/1"
    for key in keys { #expect(Glossary.isDefined(key, in: schema), "\(schema), \(key)") }
  }

  @Test("knows no word that nobody has put there")
  func unknown() { #expect(!Glossary.isDefined("nothing", in: "faisceau.rank/1")) }

  @Test("defines the fourteen columns of a trend")
  func trend() throws {
    let changes = ["projets", "projetsDifficiles", "tauxDifficulte", "rank"].flatMap { word in
      ["", "Low", "High"].map { "\(word)Change\($0)" }
    }
    #expect(Set(try keys("rank --trend")) == Set(changes + ["trend", "rankBefore"]))
  }
}
