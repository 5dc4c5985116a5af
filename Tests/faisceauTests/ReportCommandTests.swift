import Foundation
import TestSupport
import Testing

@Suite("The dossiers on the embedded data")
struct ReportCommandTests {
  private static let folder = Result { try TemporaryFolder() }

  /// The folder of every dossier, written once.
  private static let all = Result {
    let path = try folder.get().path("all")
    let run = try EmbeddedData.run(["report", "--all", "-o", path])
    guard run.status == 0 else { throw EmbeddedData.Failed(messages: run.messages) }
    return path
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func page(_ options: String...) throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path("dossier.html")
    let run = try EmbeddedData.run(["report", "-o", path] + options)
    try #require(run.status == 0, "\(run.messages)")
    return try text(path)
  }

  /// The attributes of the rows of the whole list.
  private func rows(_ page: String) throws -> [(code: String, values: [Double?], score: Double)] {
    let parts = try #require(page.firstMatch(of: /data-parts="(.+?)"/)).1
      .split(separator: " ").compactMap { Double($0) }
    let row = /<tr[^>]* data-v="(.+?)"[^>]*>.*?<i>(.+?)<.*?<td data-raw=([^>]+)/
    return try page.matches(of: row).map { found in
      let values = found.1.split(separator: " ").map { Double($0) }
      return (
        String(found.2), zip(values, parts).map { value, parts in value.map { $0 / parts } },
        try #require(Double(found.3))
      )
    }
  }

  @Test("--all writes a dossier for each bassin and a front page, each light enough to be mailed")
  func folder() throws {
    let all = try Self.all.get()
    let names = try FileManager.default.contentsOfDirectory(atPath: all).sorted()
    #expect(names.count == 26)
    let front = try text(all + "/index.html")
    // Over lists as long as those of the dossiers.
    #expect(front.contains("chaque métier est parmi les 10 premiers"))
    var size = 0
    for name in names {
      let page = try text(all + "/" + name)
      size += page.utf8.count
      #expect(page.utf8.count < 130_000, "\(name)")
      #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
      if name != "index.html" { #expect(front.contains("href=\(name)>"), "\(name)") }
    }
    // A région under 3 MB.
    #expect(size < 3_000_000, "\(size)")
  }

  @Test("the year with the most indicators and hidden figures stays under 3 MB too")
  func heaviestYear() throws {
    let folder = try TemporaryFolder()
    let run = try EmbeddedData.run(["report", "--all", "--year", "2018", "-o", folder.path("all")])
    #expect(run.status == 0, "\(run.messages)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path("all"))
    let sizes = try pages.map { try text(folder.path("all/" + $0)).utf8.count }
    #expect(sizes.count == 25 && sizes.reduce(0, +) < 3_000_000, "\(sizes.reduce(0, +))")
  }

  @Test("a dossier is the same alone and among all, the way back aside")
  func alone() throws {
    let among = try text(Self.all.get() + "/T8.html")
    let alone = try page("--bassin", "est ensemble")
    let way = /<li><a href=index.html>.*?<\/li>/
    #expect(among.contains(way))
    #expect(among.replacing(way, with: "") == alone)
  }

  @Test("the list is that of rank, in order", arguments: ["2018", "2019", "2025"])
  func list(year: String) throws {
    let page = try page("--bassin", "T8", "--year", year, "--replicates", "0")
      .firstMatch(of: /<table class="first .*?<\/table>/.dotMatchesNewlines())
    let table = try #require(page).output
    let rows = try EmbeddedData.rows(["rank", "--bassin", "T8", "--year", year])
    var rest = table[...]
    for row in rows {
      let code = try #require(row["metier"] as? String)
      let place = try #require(rest.firstRange(of: ">\(code)<"), "\(code)")
      rest = rest[place.upperBound...]
    }
    #expect(!rest.contains("<i>"))
  }

  @Test("the figures that sliders weigh make the scores that the list shows")
  func weights() throws {
    let page = try page("--bassin", "T8", "--year", "2019", "--replicates", "0")
    let weights = page.matches(of: /data-standard=([0-9.]+)/).compactMap { Double($0.1) }
    let asked = ["rank", "--bassin", "T8", "--year", "2019", "--top", "0"]
    let recipe = try EmbeddedData.json(asked)["recipe"] as? [String: Any]
    let indicators = try #require(recipe?["indicators"] as? [[String: Any]])
    #expect(weights == indicators.compactMap { $0["weight"] as? Double } && weights.count > 2)
    let rows = try rows(page)
    let expected = try EmbeddedData.rows(asked)
    try #require(rows.count == expected.count)
    for (row, expected) in zip(rows, expected) {
      #expect(row.code == expected["metier"] as? String)
      // The weighted geometric mean of what the métier has.
      #expect(row.values.count == weights.count)
      let known = zip(weights, row.values).compactMap { weight, value in value.map { (weight, $0) }
      }
      let sum = known.reduce(0) { $0 + $1.0 * log($1.1) }
      let score = exp(sum / known.reduce(0) { $0 + $1.0 })
      let theirs = try #require(expected["score"] as? Double)
      #expect(abs(score - theirs) < 1e-12 && abs(row.score - theirs) < 1e-10)
    }
  }

  @Test("says what it would do, and refuses what it cannot")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("x.html")
    #expect(try EmbeddedData.run(["report", "-o", file]).status == 2)
    #expect(try EmbeddedData.run(["report", "--bassin", "T8", "--all", "-o", file]).status == 2)
    #expect(try EmbeddedData.run(["report", "--bassin", "T8"]).status == 2)
    let unknown = try EmbeddedData.run(["report", "--bassin", "nulle part", "-o", file])
    #expect(unknown.status == 2 && unknown.messages.contains("nulle part"))
    #expect(!FileManager.default.fileExists(atPath: file))
    _ = try folder.write("taken", "x")
    #expect(try EmbeddedData.run(["report", "--all", "-o", folder.path("taken")]).status == 73)
    #expect(try EmbeddedData.run(["rapport", "--bassin", "T8", "-o", file]).status == 0)
  }
}
