import Formats
import Foundation
import Testing

struct NumberTests {
  /// What `text` reads as in the only cell of a text.
  private func number(_ text: String, _ mark: DecimalMark = .either) throws -> Double? {
    var options = OpeningOptions()
    options.delimiter = "|"
    options.encoding = .utf8
    var result: Double?
    _ = try withRecord("\"\(text)\"", options) { result = $0[0].number(decimal: mark) }
    return result
  }

  private func withRecord(
    _ text: String, _ options: OpeningOptions, _ body: (Record) -> Void
  ) throws {
    let folder = try TabularText(text)
    let file = try TabularFile.open(path: folder.path, options: options)
    try file.tables[0].read { record in
      body(record)
      return .proceed
    }
  }

  @Test(arguments: [
    ("0", 0), ("12", 12), ("-12", -12), ("+12", 12), ("0,5", 0.5), ("0.5", 0.5), (".5", 0.5),
    ("5,", 5), ("007", 7), ("1e3", 1000), ("1.5E-07", 1.5e-7), ("1E+2", 100), ("-0", -0.0),
    ("  42\u{A0}", 42), ("34.405025635999998", 34.405025635999998), ("1e-400", 0),
    ("9007199254740993", 9007199254740992), ("1 234", 1234), ("1\u{A0}234,5", 1234.5),
    ("12\u{202F}345\u{202F}678", 12_345_678), ("123 456.25", 123_456.25),
  ])
  func accepted(text: String, value: Double) throws {
    #expect(try number(text) == value)
  }

  @Test(arguments: [
    "", " ", "*", "12abc", "abc", "nan", "NaN", "inf", "-inf", "Infinity", "0x10", "1e", "1e+", ".",
    ",", "-", "+", "--1", "1,2,3", "1.2.3", "1.234,5", "1,234.5", "1 23", "1 2345", "1234 567",
    "1  234", "1 234 56", " 1 234 5", "12,345 678", "1'234", "1e999", "12 %", "1_000", "１２", "- 1",
  ])
  func refused(text: String) throws {
    #expect(try number(text) == nil)
  }

  @Test func `the mark that is asked for is the only one`() throws {
    #expect(try number("0,5", .comma) == 0.5)
    #expect(try number("0,5", .point) == nil)
    #expect(try number("0.5", .point) == 0.5)
    #expect(try number("0.5", .comma) == nil)
  }

  @Test func `every number reads as the C library reads it`() throws {
    let texts = HardNumbers.all(seed: 20_250_101)
    var differing: [String] = []
    var index = 0
    try withRecord(texts.joined(separator: "\n"), OpeningOptions()) { record in
      let expected = strtod(texts[index], nil)
      let found = record[0].number(decimal: .point)
      if found?.bitPattern != (expected.isFinite ? expected.bitPattern : nil) {
        differing.append("\(texts[index]): \(String(describing: found)), not \(expected)")
      }
      index += 1
    }
    #expect(index == texts.count)
    #expect(differing.isEmpty, "\(differing.count) of \(texts.count): \(differing.prefix(5))")
  }
}
