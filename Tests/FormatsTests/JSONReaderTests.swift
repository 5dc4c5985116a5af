import Formats
import Foundation
import TestSupport
import Testing

@Suite("JSON, held to its grammar")
struct JSONReaderTests {
  private func tokens(_ text: String) throws -> [JSONToken] {
    let folder = try TemporaryFolder()
    let path = folder.path("a.json")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try JSONFile.open(path: path).read { reader in
      var tokens: [JSONToken] = []
      while let token = try reader.next() { tokens.append(token) }
      return tokens
    }
  }

  @Test("Every sort of piece")
  func pieces() throws {
    let text = " {\"a\": [1, -0.5e2, true, false, null, \"x\"], \"b\": {}, \"c\": []}\n"
    #expect(
      try tokens(text) == [
        .objectStart, .name("a"), .arrayStart, .number(1), .number(-50), .boolean(true),
        .boolean(false), .null, .string("x"), .arrayEnd, .name("b"), .objectStart, .objectEnd,
        .name("c"), .arrayStart, .arrayEnd, .objectEnd,
      ])
    #expect(try tokens("0") == [.number(0)])
  }

  @Test("Escapes, pairs of surrogates, bytes of UTF-8")
  func escapes() throws {
    let text = #"["\"\\\/\b\f\n\r\t", "\u00e9\uD83D\uDE00é", ""]"#
    #expect(
      try tokens(text) == [
        .arrayStart, .string("\"\\/\u{8}\u{C}\n\r\t"), .string("é😀é"), .string(""), .arrayEnd,
      ])
  }

  @Test(
    "What RFC 8259 refuses, and where",
    arguments: [
      ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[1 2]", 1, 4), ("[\n01]", 2, 3), ("[1.]", 1, 4),
      ("[.5]", 1, 2), ("[+1]", 1, 2), ("[NaN]", 1, 2), ("[tru]", 1, 2), ("{a:1}", 1, 2),
      ("{\"a\" 1}", 1, 6), ("[1]]", 1, 4), ("[1] 2", 1, 5), ("[\"\u{1}\"]", 1, 3),
      ("[\"\\x\"]", 1, 3),
      ("[\"\\uD83D\"]", 1, 3), ("[\"\\uDE00\"]", 1, 3), ("[1}", 1, 3), ("{\"a\":1]", 1, 7),
      ("['a']", 1, 2), ("[1e]", 1, 4), ("[-]", 1, 3), ("// a\n[]", 1, 1),
    ])
  func refused(text: String, line: Int, column: Int) throws {
    let error = #expect(throws: FormatError.self) { try tokens(text) }
    #expect(error?.kind == .badData)
    #expect(error?.place.row == line)
    #expect(error?.place.column == column)
  }

  @Test("A text cut anywhere is damaged, not shorter")
  func cut() throws {
    let text = #"{"a": [1.5, "x\n", true], "b": null}"#
    for size in 1..<text.utf8.count {
      let error = #expect(throws: FormatError.self, "\(size)") {
        try tokens(String(decoding: Array(text.utf8)[..<size], as: UTF8.self))
      }
      #expect(error?.kind == .damaged, "\(size)")
    }
  }

  @Test("Nesting without end is refused")
  func depth() throws {
    #expect(throws: FormatError.self) { try tokens(String(repeating: "[", count: 100_000)) }
    #expect(
      try tokens(String(repeating: "[", count: 128) + String(repeating: "]", count: 128)).count
        == 256)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func encoding() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.json")
    try Data([0x5B, 0x22, 0xE9, 0x22, 0x5D]).write(to: URL(fileURLWithPath: path))
    #expect(throws: FormatError.self) { try JSONFile.open(path: path) }
  }
}
