import Foundation
import Nomenclatures
import Testing

@testable import Reports

@Suite("A notebook")
struct NotebookTests {
  static let notebooks = [
    Notebook.bassin("1147", hasGap: true), .bassin("1147", hasGap: false),
    .methods(hasConsensus: true), .methods(hasConsensus: false),
    .certainty("1147", hasPast: true), .certainty("1147", hasPast: false),
  ]

  private func object(_ notebook: Notebook) throws -> [String: Any] {
    let data = Data(notebook.text.utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("is nbformat 4.5: cells with identifiers of their own, nothing run", arguments: 0..<6)
  func shape(place: Int) throws {
    let notebook = Self.notebooks[place]
    let object = try object(notebook)
    #expect(object["nbformat"] as? Int == 4 && object["nbformat_minor"] as? Int == 5)
    let cells = try #require(object["cells"] as? [[String: Any]])
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(ids.count == cells.count && Set(ids).count == ids.count)
    for id in ids {
      #expect((1...64).contains(id.count))
      #expect(id.utf8.allSatisfy { $0 == 0x2D || (0x30...0x7A).contains($0) })
    }
    for cell in cells where cell["cell_type"] as? String == "code" {
      #expect(cell["execution_count"] is NSNull)
      #expect((cell["outputs"] as? [Any])?.isEmpty == true)
    }
  }

  @Test("reads files beside it only: no address, no folder", arguments: 0..<6)
  func offline(place: Int) {
    let text = Self.notebooks[place].text
    for word in ["http", "/home", "/tmp", "\\\\", "requests", "urlopen", "os.environ"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains(#"DOSSIER = Path(\".\")"#))
  }

  @Test("gives the source of each cell line by line")
  func source() throws {
    let cell = Notebook(name: "n", cells: [.words("a\n\nb")])
    let cells = try #require(try object(cell)["cells"] as? [[String: Any]])
    #expect(cells[0]["source"] as? [String] == ["a\n", "\n", "b"])
    #expect(cells[0]["id"] as? String == "n-01")
  }

  @Test("writes a text of data as a literal of Python")
  func literal() {
    // By hand, from the lexical rules of Python: \" \\ and \UXXXXXXXX.
    #expect(PythonText.literal("1107") == #""1107""#)
    #expect(PythonText.literal("a\"b\\c") == #""a\"b\\c""#)
    #expect(PythonText.literal("é\n\u{202E}😀") == #""é\U0000000a\U0000202e\U0001f600""#)
    #expect(PythonText.literal("\u{A0}\u{AD}") == #""\U000000a0\U000000ad""#)
  }
}
