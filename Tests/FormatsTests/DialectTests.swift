import Formats
import Foundation
import TestSupport
import Testing

struct DialectTests {
  private func dialect(_ bytes: Data, _ options: OpeningOptions = OpeningOptions()) throws
    -> TextDialect?
  {
    let folder = try TemporaryFolder()
    let file = try TabularFile.open(path: folder.write("f.csv", bytes), options: options)
    guard case .delimitedText(let dialect) = file.kind else { return nil }
    return dialect
  }

  @Test(arguments: [
    ("a;b;c\n1;2;3\n", ";"), ("a,b,c\n1,2,3\n", ","), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
    ("nom;taux\nx;1,5\ny;2,5\n", ";"), ("nom,texte\na,\"x;y;z\"\nb,\"u;v;w\"\n", ","),
    ("taux;part\n1,5;2,5\n3,5;4,5\n", ";"),
    ("1,5;2,5\n3,5;4,5\n", ";"), ("1,5;2,5;x\n3,5;4,5;y\n", ";"), ("a\tb\n1,5\t2,5\n", "\t"),
    ("seul\nun\n", ";"),
    ("Source : enquête, 2018, France\n\na;b;c;d\n1;2;3;4\n5;6;7;8\n", ";"),
    ("x,y\n1,2\n3,4\nVoir l'adresse ; fin\n", ","),
    ("libellé;texte\nA;un, deux, trois\nB;un\nC;un, deux\n", ";"),
  ])
  func `the delimiter is guessed`(text: String, delimiter: String) throws {
    #expect(try dialect(Data(text.utf8))?.delimiter == delimiter.utf8.first)
  }

  @Test func `the delimiter asked for is used`() throws {
    var options = OpeningOptions()
    options.delimiter = ","
    #expect(try rows(ofText: "a;b,c\n", options) == [Row(1, ["a;b", "c"])])
    options.delimiter = "é"
    #expect(throws: FormatError.self) { try rows(ofText: "a;b,c\n", options) }
    options.delimiter = "\""
    #expect(throws: FormatError.self) { try rows(ofText: "a;b,c\n", options) }
  }

  private static let text = "métier;œuvre – 5 €\n\"été\";\"\"\"é\"\";\"\n"
  private static let expected = [
    Row(1, ["métier", "œuvre – 5 €"]), Row(2, ["été", "\"é\";"]),
  ]

  @Test(arguments: [
    (String.Encoding.utf8, [] as [UInt8], TextEncoding.utf8),
    (.utf8, [0xEF, 0xBB, 0xBF], .utf8BOM), (.windowsCP1252, [], .windows1252),
    (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
    (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
  ])
  func `every encoding gives the same text`(
    encoding: String.Encoding, mark: [UInt8], named: TextEncoding
  ) throws {
    let bytes = Data(mark) + (try #require(Self.text.data(using: encoding)))
    #expect(try rows(ofBytes: bytes) == Self.expected)
    #expect(try dialect(bytes)?.encoding == named)
  }

  @Test func `every byte of both single-byte encodings`() throws {
    let bytes = (0x80...0xFF).map { UInt8($0) }
    for (encoding, foundation) in [
      (TextEncoding.latin1, String.Encoding.isoLatin1), (.windows1252, .windowsCP1252),
    ] {
      var options = OpeningOptions()
      options.encoding = encoding
      let defined = bytes.filter { String(bytes: [$0], encoding: foundation) != nil }
      let fields = defined.map { "(\(String(bytes: [$0], encoding: foundation) ?? "?"))" }
      let data = Data(defined.flatMap { Array("(".utf8) + [$0] + Array(");".utf8) }.dropLast())
      #expect(defined.count >= 123)
      #expect(try rows(ofBytes: data, options) == [Row(1, fields)])
    }
  }

  @Test func `an encoding that the bytes contradict is refused with its place`() throws {
    let folder = try TemporaryFolder()
    var options = OpeningOptions()
    options.encoding = .utf8
    let path = try folder.write("f.csv", Data([0x61, 0x3B, 0xE9, 0x0A]))
    let error = try #require(try trouble(at: path, options))
    #expect(error.place == Place(file: "f.csv", byte: 2))
    #expect(error.french.contains("octet 2"))
  }

  /// Table 3-7 of the Unicode Standard: overlong forms, surrogates, beyond U+10FFFF, cut sequences.
  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xC3],
      [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98, 0x28],
    ] as [[UInt8]])
  func `malformed UTF-8 is never taken for UTF-8`(bytes: [UInt8]) throws {
    #expect(try dialect(Data("abcdefgh;".utf8 + bytes + "\n".utf8))?.encoding == .windows1252)
    #expect(try dialect(Data("abcdefgh;".utf8 + bytes))?.encoding == .windows1252)
  }

  @Test(arguments: ["é", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}"])
  func `well-formed UTF-8 is`(text: String) throws {
    #expect(try dialect(Data("a;\(text)\n".utf8))?.encoding == .utf8)
  }

  @Test func `a text file is read whole`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("f.txt", Data([0x6D, 0xE9, 0x74, 0x80]))
    let file = try TextFile.open(path: path)
    #expect(file.text == "mét€")
    #expect(file.encoding == .windows1252)
    #expect(try TextFile.open(path: path, encoding: .latin1).text == "mét\u{80}")
  }
}
