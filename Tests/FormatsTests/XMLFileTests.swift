import Formats
import Foundation
import TestSupport
import Testing

/// Documents as they are and as they should not be.
@Suite struct XMLFileTests {
  /// What a document told, as lines: `<name attribute`, `>name`, its text.
  private final class Telling: XMLVisitor {
    var lines: [String] = []
    private var text = ""

    func start(_ element: XMLElement) {
      flush()
      lines.append("<\(element.name.local) \(element.attribute("a") ?? "-")")
    }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      text += String(decoding: bytes, as: UTF8.self)
    }
    func end(_ name: XMLElementName) {
      flush()
      lines.append(">\(name.local)")
    }
    private func flush() {
      if !text.isEmpty { lines.append(text) }
      text = ""
    }
  }

  private func told(_ data: Data) throws -> [String] {
    let folder = try TemporaryFolder()
    let telling = Telling()
    try XMLFile.open(path: folder.write("d.xml", data)).read(telling)
    return telling.lines
  }

  private func refusal(_ data: Data) throws -> FormatError? {
    do {
      _ = try told(data)
      return nil
    } catch let error as FormatError {
      return error
    }
  }

  private let small = Data(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- début -->
    <r xmlns="urn:a" xmlns:b="urn:b"><e a="1 &lt; 2">é&amp;<![CDATA[<x>]]></e><b:f a='é'/>
    </r>
    """.utf8)

  @Test("elements, attributes and texts come in order, entities of XML itself resolved")
  func order() throws {
    #expect(
      try told(small) == [
        "<r -", "<e 1 < 2", "é&<x>", ">e", "<f é", ">f", "\n", ">r",
      ])
  }

  @Test("the namespace comes from what the prefix stands for")
  func namespaces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("d.xml", "<?xml version='1.0'?>\n\n<p:r xmlns:p='urn:z'/>")
    let (name, place) = try XMLFile.open(path: path).root()
    #expect(name.local == "r")
    #expect(name.namespace == "urn:z")
    #expect(place == Place(file: "d.xml", row: 3, byte: 23))
  }

  @Test("bytes are read in the encoding that the document declares")
  func encodings() throws {
    let latin =
      Data("<?xml version='1.0' encoding='ISO-8859-1'?><r>".utf8) + [0xE9, 0x80] + Data("</r>".utf8)
    #expect(try told(latin) == ["<r -", "\u{E9}\u{80}", ">r"])
    let wide = try #require(
      "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><r>é€</r>".data(using: .utf16LittleEndian))
    #expect(try told(wide) == ["<r -", "é€", ">r"])
    let undeclared = Data("<r>".utf8) + [0xE9] + Data("</r>".utf8)
    #expect(try refusal(undeclared)?.kind == .damaged)
    let unknown = Data("<?xml version='1.0' encoding='EBCDIC'?><r/>".utf8)
    #expect(try refusal(unknown)?.french.contains("unknown encoding") == true)
  }

  @Test("a document cut at any byte is an error that says so, with line and byte")
  func cuts() throws {
    let last = try #require(small.lastIndex(of: UInt8(ascii: ">")))
    for length in 1...last {
      let error = try #require(try refusal(small.prefix(length)), "cut at \(length)")
      #expect(error.kind == .damaged)
      #expect(error.place.row != nil)
      #expect(error.place.byte == length)
      #expect(error.french.contains("XML coupé à l'octet \(length)"), "\(error.french)")
    }
  }

  @Test(
    "a document that declares an entity is refused before it is expanded",
    arguments: [
      "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>",
      "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
      "<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><r/>",
      "<!DOCTYPE r SYSTEM 'r.dtd'><r>&eacute;</r>",
    ])
  func entities(document: String) throws {
    let error = try #require(try refusal(Data(document.utf8)))
    #expect(error.kind == .badData)
    #expect(error.french.contains("entité"), "\(error.french)")
    #expect(error.place.row == 1)
  }

  @Test("a billion laughs costs neither time nor memory")
  func laughs() throws {
    var document = "<!DOCTYPE r [<!ENTITY l0 'ha'>"
    for level in 1...30 {
      document += "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>"
    }
    document += "]><r>&l30;</r>"
    let clock = ContinuousClock()
    var error: FormatError?
    let time = try clock.measure { error = try refusal(Data(document.utf8)) }
    #expect(error?.kind == .badData)
    #expect(time < .seconds(1))
  }

  @Test("a document type without entities is let through, its DTD never opened")
  func plainDocumentType() throws {
    #expect(
      try told(Data("<!DOCTYPE r SYSTEM 'http://nowhere.invalid/r.dtd'><r/>".utf8)) == [
        "<r -", ">r",
      ])
  }

  @Test(
    "other faults",
    arguments: [
      ("<r><a></r>", "mismatched tag"), ("<r/><r/>", "junk after document element"),
      ("<r>&nope;</r>", "undefined entity"), ("<p:r/>", "unbound prefix"),
      ("bonjour", "syntax error"),
    ])
  func malformed(document: String, reason: String) throws {
    let error = try #require(try refusal(Data(document.utf8)))
    #expect(error.french.contains("XML mal formé"), "\(error.french)")
    #expect(error.french.contains(reason), "\(error.french)")
  }

  @Test("elements inside one another beyond the limit")
  func depth() throws {
    let deep = String(repeating: "<r>", count: 257) + String(repeating: "</r>", count: 257)
    #expect(try refusal(Data(deep.utf8))?.kind == .tooBig)
    let fair = String(repeating: "<r>", count: 256) + String(repeating: "</r>", count: 256)
    #expect(try refusal(Data(fair.utf8)) == nil)
  }

  @Test("what the visitor throws comes out")
  func visitorThrows() throws {
    struct Enough: Error {}
    final class Fussy: XMLVisitor {
      func start(_ element: XMLElement) throws { if element.name.local == "e" { throw Enough() } }
      func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
      func end(_ name: XMLElementName) {}
    }
    let folder = try TemporaryFolder()
    let file = try XMLFile.open(path: folder.write("d.xml", small))
    #expect(throws: Enough.self) { try file.read(Fussy()) }
  }
}
