import Foundation
import TestSupport
import Testing

@Suite("export")
struct ExportCommandTests {
  private static let folder = Result { try TemporaryFolder() }

  /// The whole export, made once.
  private static let package = Result {
    let path = try folder.get().path("paquet")
    let run = try EmbeddedData.run(["export", "-o", path, "--bassin", "T6"])
    guard run.status == 0 else { throw EmbeddedData.Failed(messages: run.messages) }
    return path
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: Self.package.get() + "/" + name, encoding: .utf8)
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test("writes what its commands would, to the byte")
  func same() throws {
    for (name, words) in [
      ("rank", ["rank", "--top", "20", "--replicates", "1000"]),
      ("synthesis", ["synthesis"]), ("gap", ["gap", "--top", "20"]),
      ("compare", ["compare", "faisceau", "offres-demandes"]),
      ("consensus", ["consensus", "--year", "2020", "--top", "20"]),
      ("status", ["status", "--region", "11"]), ("validate", ["validate"]),
    ] {
      let direct = try EmbeddedData.json(words)["rows"] as? [[String: Any]]
      let data = Data(try text(name + ".json").utf8)
      let ours = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect(ours?["rows"] as? [NSDictionary] == direct as [NSDictionary]?, "\(name)")
      let csv = try EmbeddedData.run(words + ["--format", "csv"])
      #expect(try text(name + ".csv") == csv.text, "\(name)")
    }
    let replayed = try EmbeddedData.run([
      "rank", "--recipe", try Self.package.get() + "/rank.json", "--format", "json",
    ])
    #expect(try text("rank.json") == replayed.text)
  }

  @Test("gives as many figures as the store holds")
  func figures() throws {
    var lines: [String: Int] = [:]
    for name in ["market-fap2009.csv", "market-fap2021.csv"] {
      for line in try text(name).split(separator: "\n").dropFirst() {
        lines[String(line.prefix(4)), default: 0] += 1
      }
    }
    let rows = try EmbeddedData.rows(["status"]).filter { $0["measure"] as? String == "projets" }
    #expect(rows.count == 6)
    for row in rows {
      #expect(lines["\(row["millesime"] as? Int ?? 0)"] == row["cells"] as? Int)
    }
  }

  @Test("names a notebook after its bassin, and holds no path")
  func notebooks() throws {
    let path = try Self.package.get()
    let notebooks = try names(path).filter { $0.hasSuffix(".ipynb") }
    #expect(
      notebooks == ["certitude-rangs.ipynb", "comparaison-methodes.ipynb", "etude-1147.ipynb"])
    for name in try names(path) { #expect(!(try text(name).contains(path)), "\(name)") }
    #expect(try text("etude-1147.ipynb").contains(#"BASSIN = \"1147\""#))
  }

  @Test(
    "writes nbformat 4.5: cells with identifiers of their own, nothing run, nothing fetched",
    arguments: ["certitude-rangs", "comparaison-methodes", "etude-1147"])
  func format(name: String) throws {
    let text = try text(name + ".ipynb")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["nbformat"] as? Int == 4 && object?["nbformat_minor"] as? Int == 5)
    let cells = try #require(object?["cells"] as? [[String: Any]])
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(ids.count == cells.count && Set(ids).count == ids.count)
    for id in ids {
      #expect((1...64).contains(id.count))
      #expect(id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }
    for cell in cells where cell["cell_type"] as? String == "code" {
      #expect(cell["execution_count"] is NSNull)
      #expect((cell["outputs"] as? [Any])?.isEmpty == true)
    }
    for word in ["http", "/home", "/tmp", "requests", "urlopen", "os.environ", "%pip"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains(#"DOSSIER = Path(\".\")"#))
  }

  @Test("tells apart what a word means in one result and in another")
  func dictionary() throws {
    let lines = try text("dictionnaire.csv").split(separator: "\n")
    func line(_ start: String) -> Substring { lines.first { $0.hasPrefix(start) } ?? "" }
    #expect(line("rank,rankLow,integer,rang,").contains("répliques"))
    #expect(line("gap,rankLow,integer,rang,").contains("hypothèses"))
    #expect(line("rank,data,string,").contains("Jeu de données"))
    #expect(line("compare,data,number,").contains("Part de l'écart"))
    #expect(!lines.contains { $0.contains("Sans définition") })
    #expect(line("gap,need,number,entrées,").contains("Besoin de formation"))
  }

  @Test("writes nothing into a folder that is not empty, unless told to")
  func notEmpty() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("carte.md", "à moi")
    _ = try folder.write("notes.txt", "à moi aussi")
    let words = ["export", "--output", folder.url.path, "--replicates", "0"]
    let refused = try EmbeddedData.run(words)
    #expect(refused.status == 73 && refused.messages.contains("--force"))
    #expect(try names(folder.url.path) == ["carte.md", "notes.txt"])
    #expect(try String(contentsOfFile: folder.path("carte.md"), encoding: .utf8) == "à moi")
    #expect(try EmbeddedData.run(words + ["--force"]).status == 0)
    #expect(
      try String(contentsOfFile: folder.path("carte.md"), encoding: .utf8).hasPrefix("# Métiers"))
    #expect(
      try String(contentsOfFile: folder.path("notes.txt"), encoding: .utf8) == "à moi aussi")
    #expect(!(try names(folder.url.path).contains("certitude-rangs.ipynb")))
    let beside = try names(folder.url.deletingLastPathComponent().path)
    #expect(!beside.contains { $0.hasPrefix(folder.url.lastPathComponent + ".") })
  }

  @Test("cannot write where there is a file, no folder above, or no right to")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.csv", "ancien")
    for path in [file, folder.path("sans/parent"), "/proc/faisceau"] {
      let run = try EmbeddedData.run(["export", "-o", path, "--force"])
      #expect(run.status == 73, "\(path): \(run.messages)")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "ancien")
    #expect(try names(folder.url.path) == ["a.csv"])
    let wrong = try EmbeddedData.run(["exporter", "-o", folder.path("b"), "--bassin", "zzz"])
    #expect(wrong.status == 2)
    #expect(try names(folder.url.path) == ["a.csv"])
  }

  @Test("tells what a method cannot give, and does without it")
  func leftOut() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("paquet")
    let run = try EmbeddedData.run(["export", "-o", path, "--method", "formadiag", "--top", "5"])
    #expect(run.status == 0 && run.messages.contains("sans rank --replicates"))
    #expect(!(try names(path).contains("certitude-rangs.ipynb")))
    let card = try String(contentsOfFile: path + "/carte.md", encoding: .utf8)
    #expect(card.contains("## Ce qui n'a pas pu être fait\n\n- `rank --replicates`"))
    let asked = try EmbeddedData.run([
      "export", "-o", folder.path("autre"), "--method", "formadiag", "--replicates", "10",
    ])
    #expect(asked.status == 2 || asked.status == 65)
    #expect(try names(folder.url.path) == ["paquet"])
  }
}
