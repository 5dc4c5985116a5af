import Formats
import Foundation
import Nomenclatures
import Reports
import Studies
import Testing

@Suite("An export")
struct ExportTests {
  typealias Object = [String: Any]

  private func texts(_ export: Export) -> [String: String] {
    Dictionary(uniqueKeysWithValues: export.files().map { ($0.name, $0.text) })
  }

  private func object(_ text: String?) throws -> Object {
    let text = try #require(text)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  private func resources(_ files: [String: String]) throws -> [Object] {
    try #require(object(files["datapackage.json"])["resources"] as? [Object])
  }

  @Test("declares every file, with its size and its SHA-256, and no other")
  func declared() throws {
    let files = texts(try Samples.export())
    let resources = try resources(files)
    let paths = resources.compactMap { $0["path"] as? String }
    #expect(Set(paths) == Set(files.keys).subtracting(["datapackage.json"]))
    #expect(paths.count == Set(paths).count)
    #expect(Set(resources.compactMap { $0["name"] as? String }).count == paths.count)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let text = try #require(files[path])
      #expect(resource["bytes"] as? Int == text.utf8.count)
      #expect(resource["hash"] as? String == "sha256:" + sha256(of: Array(text.utf8)))
    }
    #expect(files["gap.csv"] == nil && files["certitude-rangs.ipynb"] == nil)
  }

  @Test("describes every column of every table, in its place, and in the dictionary")
  func columns() throws {
    let files = texts(try Samples.export())
    let dictionary = try #require(files["dictionnaire.csv"]).split(separator: "\n")
    for resource in try resources(files) {
      guard let schema = resource["schema"] as? Object else { continue }
      let fields = try #require(schema["fields"] as? [Object])
      let names = fields.compactMap { $0["name"] as? String }
      let path = try #require(resource["path"] as? String)
      #expect(files[path]?.hasPrefix(names.joined(separator: ",") + "\n") == true, "\(path)")
      for field in fields {
        let (name, type) = (field["name"] as? String ?? "", field["type"] as? String ?? "")
        #expect((field["description"] as? String ?? "").count > 5, "\(path), \(name)")
        #expect(field["description"] as? String != "Sans définition", "\(path), \(name)")
        let line = "\(resource["name"] as? String ?? ""),\(name),\(type),"
        #expect(dictionary.contains { $0.hasPrefix(line) }, "\(line)")
      }
      let keys = schema["primaryKey"] as? [String] ?? []
      #expect(Set(keys).isSubset(of: names))
    }
  }

  @Test("types codes as text, counts as numbers, and says how little is known of a hidden one")
  func types() throws {
    let files = texts(try Samples.export())
    let rank = try #require(try resources(files).first { $0["name"] as? String == "rank" })
    let fields = try #require((rank["schema"] as? Object)?["fields"] as? [Object])
    func field(_ name: String) throws -> Object {
      try #require(fields.first { $0["name"] as? String == name })
    }
    #expect(try field("bassin")["type"] as? String == "string")
    #expect(try field("rank")["type"] as? String == "integer")
    #expect(try field("projets")["type"] as? String == "number")
    #expect(try field("projets")["unit"] as? String == "projets")
    #expect(try field("regional")["type"] as? String == "boolean")
    // A column that is empty in every row keeps its type.
    #expect(try field("offres")["type"] as? String == "number")
    let status = try field("projetsStatus")
    #expect(
      (status["constraints"] as? Object)?["enum"] as? [String]
        == ["observed", "suppressed", "partial", "notObserved"])
    let share = try #require(try field("tauxDifficulteHigh")["constraints"] as? [String: Double])
    #expect(share == ["minimum": 0, "maximum": 1])
    let keys = try #require((rank["schema"] as? Object)?["foreignKeys"] as? [Object])
    let targets = keys.compactMap { ($0["reference"] as? Object)?["resource"] as? String }
    #expect(targets == ["bassins", "fap2009"])
  }

  @Test("writes the same bytes again")
  func deterministic() throws {
    #expect(texts(try Samples.export()) == texts(try Samples.export()))
  }

  @Test("keeps a label harmless wherever it goes")
  func hostile() throws {
    let label = "=cmd|'/C calc'!A0<script>\u{1B}[2J\u{202E}\"'''\\\nimport os$x^2$"
    let files = texts(try Samples.export(label: label, file: label, bassin: "1\"\nimport os"))
    for (name, text) in files {
      let active = text.unicodeScalars.filter { scalar in
        scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
      }
      #expect(active.isEmpty && !text.unicodeScalars.contains("\u{202E}"), "\(name)")
    }
    #expect(try #require(files["carte.md"]).contains("&lt;script&gt;"))
    #expect(!(try #require(files["carte.md"]).contains("<script")))
    #expect(try #require(files["rank.csv"]).contains("\"'=cmd|'/C calc'!A0<script>"))
    // Nothing of it is a line of Python, and no file's name holds any of it.
    let notebook = try #require(files["etude-bassin.ipynb"])
    #expect(!notebook.contains("script") && !notebook.contains("\"import os"))
    let cells = try #require(object(notebook)["cells"] as? [Object])
    let sources = cells.compactMap { ($0["source"] as? [String])?.joined() }
    #expect(sources.contains(#"BASSIN = "1\"\U0000000aimport os""#))
    _ = try object(files["datapackage.json"])
  }

  @Test("writes a code of a bassin as a literal of Python")
  func literal() throws {
    // By hand, from the lexical rules of Python: \" \\ and \UXXXXXXXX.
    for (code, literal) in [
      ("0101", #""0101""#), ("a\"b\\c", #""a\"b\\c""#),
      ("é\n\u{202E}😀", #""é\U0000000a\U0000202e\U0001f600""#),
      ("\u{A0}\u{AD}", #""\U000000a0\U000000ad""#),
    ] {
      let files = texts(try Samples.export(bassin: BassinCode(code)))
      let name = try #require(files.keys.first { $0.hasPrefix("etude-") })
      #expect(name == (code == "0101" ? "etude-0101.ipynb" : "etude-bassin.ipynb"))
      let cells = try #require(object(files[name])["cells"] as? [Object])
      let sources = cells.compactMap { ($0["source"] as? [String])?.joined() }
      #expect(sources.contains("BASSIN = " + literal), "\(code)")
    }
  }

  @Test("tells on its card what could not be made, and how to cite it")
  func card() throws {
    let card = try #require(texts(try Samples.export())["carte.md"])
    for words in [
      "BMO 2018, méthode projets-difficiles", "`rank.csv`, `rank.json`", "## Champ", "## Limites",
      "- `gap`\u{A0}: Cuisiniers", "| bmo 2018 | Pôle emploi | Licence Ouverte | ResMetBE18.xlsx |",
      "## Citer", "`faisceau rank --recipe rank.json`",
    ] { #expect(card.contains(words), "\(words)") }
    #expect(!card.contains("Ruptures de série"))
  }
}
