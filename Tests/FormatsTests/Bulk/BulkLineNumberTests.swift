import Formats
import Foundation
import TestSupport
import Testing

/// Lines are counted behind the reading, while other threads read on: each record and each fault has
/// its own all the same.
struct BulkLineNumberTests {
  /// One line in seven is blank, one in eleven no object; lines of very different lengths.
  private static let lines = (1...20_000).map { number -> String in
    if number % 7 == 0 { return number % 2 == 0 ? "" : " \r" }
    if number % 11 == 0 { return "ligne \(number)" }
    return #"{"id":"\#(number)","t":"\#(String(repeating: "é", count: number * number % 97))"}"#
  }

  @Test(arguments: [1, 2, 3, 4], [64, 1000, 1 << 16])
  func `each record has its line, whatever the threads`(threads: Int, block: Int) throws {
    let text = Self.lines.joined(separator: "\n")
    let seen = try bulk(text, ["id"], threads: threads, block: block)
    let numbers = Array(1...20_000).filter { $0 % 7 != 0 }
    #expect(seen.lines == numbers.filter { $0 % 11 != 0 })
    #expect(seen.values.map { Int($0[0]) } == seen.lines)
    #expect(seen.faults.map(\.line) == numbers.filter { $0 % 11 == 0 })
    #expect(seen.tally.blank == 20_000 / 7)
  }

  @Test(arguments: [1, 2, 4])
  func `a record too long is told with its line, whatever the threads`(threads: Int) throws {
    let text = Self.lines.joined(separator: "\n") + "\n"
    let endless = text + #"{"id":""# + String(repeating: "x", count: 9 << 20)
    let error = #expect(throws: FormatError.self) {
      try bulk(endless, ["id"], threads: threads, block: 1000)
    }
    #expect(error?.place == Place(file: "essai", row: 20_001, byte: text.utf8.count))
    #expect(error?.kind == .tooBig)
  }
}
