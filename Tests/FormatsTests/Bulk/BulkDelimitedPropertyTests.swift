import Formats
import Foundation
import TestSupport
import Testing

/// Random texts, read in blocks of every size, against the rules written out byte by byte.
struct BulkDelimitedPropertyTests {
  /// Pieces that meet at every border: quotes, ends of line of each kind, letters of two bytes.
  private static let pieces = [
    "\"", "\"", "\"\"", "\n", "\r\n", "\r", ";", ";", ";", "\"\n", "\";\"", " ", "\t", "a", "bc",
    "é",
    "un texte un peu long", "\"x\"\"y\"", "\"x\ny\"", ";;",
  ]

  private static func text(_ seed: Int, wellFormed: Bool) -> [UInt8] {
    var dice = Dice(seed)
    var text = "c1;c2;c3\n"
    for _ in 0..<Int.random(in: 0...400, using: &dice) {
      if wellFormed {
        let inner = (0..<3).map { _ in
          let piece = pieces.randomElement(using: &dice) ?? ""
          let isPlain = !piece.contains { "\"\n\r;".contains($0) } && !piece.contains("\r\n")
          return isPlain && Bool.random(using: &dice)
            ? piece : "\"" + piece.replacing("\"", with: "\"\"") + "\""
        }
        text += inner.joined(separator: ";")
        text += ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &dice) ?? "\n"
      } else {
        text += pieces.randomElement(using: &dice) ?? ""
      }
    }
    return Array(text.utf8)
  }

  private static func expected(_ text: [UInt8]) -> Seen {
    var seen = Seen()
    for record in PlainDelimited.records(text, delimiter: 0x3B).dropFirst() {
      func fault(_ kind: BulkFault.Kind) {
        seen.faults.append(BulkFault(kind, offset: record.offset, line: record.line))
      }
      if record.isBlank { continue }
      if record.raw == Array("c1;c2;c3".utf8) { continue }
      if record.isStray {
        fault(.textAfterQuote)
      } else if record.isUnclosed {
        fault(.unclosedQuote)
      } else if record.fields.count != 3 {
        fault(.fieldCount(found: record.fields.count, expected: 3))
      } else {
        seen.rows.append(
          SeenRow(
            values: record.fields.map { String(decoding: $0, as: UTF8.self) },
            kinds: [.text, .text, .text], offset: record.offset, line: record.line))
      }
    }
    return seen
  }

  private func hold(_ text: [UInt8], _ seed: Int) throws {
    let expected = Self.expected(text)
    var options = OpeningOptions()
    options.delimiter = ";"
    let seen = try bulk(Data(text), ["c1", "c2", "c3"], options: options)
    #expect(seen.rows == expected.rows, "seed \(seed)")
    let faults = seen.faults.map { BulkFault($0.kind, offset: $0.offset, line: $0.line) }
    #expect(faults == expected.faults, "seed \(seed)")
    let sizes = [1, 2, 3, 7, 16, 63, 64, 65, 100, 255, 1000]
    #expect(
      try unsteadySizes(Data(text), ["c1", "c2", "c3"], sizes: sizes, options: options) == [],
      "seed \(seed)")
  }

  @Test(arguments: 0..<120)
  func `texts of whatever pieces`(seed: Int) throws {
    try hold(Self.text(seed, wellFormed: false), seed)
  }

  @Test(arguments: 1000..<1060)
  func `well-formed texts`(seed: Int) throws {
    let text = Self.text(seed, wellFormed: true)
    try hold(text, seed)
    #expect(try bulk(Data(text), ["c1", "c2", "c3"]).faults == [], "seed \(seed)")
  }

  @Test func `a text longer than what is indexed at once`() throws {
    var text: [UInt8] = Array("c1;c2;c3\n".utf8)
    for seed in 2000..<2030 { text += Self.text(seed, wellFormed: true).dropFirst(9) }
    for seed in 2030..<2060 { text += Self.text(seed, wellFormed: false).dropFirst(9) }
    #expect(text.count > 100_000)
    try hold(text, 2000)
  }
}
