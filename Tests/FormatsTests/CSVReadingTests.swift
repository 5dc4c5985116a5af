import Formats
import Foundation
import TestSupport
import Testing

struct CSVReadingTests {
  @Test func `plain records`() throws {
    #expect(try rows(ofText: "a;b\n1;2\n") == [Row(1, ["a", "b"]), Row(2, ["1", "2"])])
    #expect(try rows(ofText: "a;b\n1;2") == [Row(1, ["a", "b"]), Row(2, ["1", "2"])])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every end of line`(end: String) throws {
    let text = ["a;b", "", "\"1\(end)x\";2", ";", "3;4"].joined(separator: end) + end
    let cell = "1\(end)x"
    #expect(
      try rows(ofText: text) == [
        Row(1, ["a", "b"]), Row(2, []), Row(3, [cell, "2"]), Row(5, ["", ""]), Row(6, ["3", "4"]),
      ])
  }

  @Test func `quotes, doubled quotes and what they protect`() throws {
    let text = "\"a;b\",\"c\"\"d\"\"\",\"\"\"\",\"\"\n\"e\" ,f\"g,\"\"\"\"\"\",  h  \n"
    var options = OpeningOptions()
    options.delimiter = ","
    #expect(
      try rows(ofText: text, options) == [
        Row(1, ["a;b", "c\"d\"", "\"", ""]), Row(2, ["e", "f\"g", "\"\"", "h"]),
      ])
  }

  @Test func `many copied fields in one record keep their bytes`() throws {
    let fields = (0..<3000).map { "valeur \"\($0)\"" }
    let text = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    #expect(try rows(ofText: text) == [Row(1, fields)])
  }

  @Test func `blank lines and blank records are told`() throws {
    let folder = try TabularText("a;b\n\n ; \u{A0}\n1;2\n")
    var blank: [Bool] = []
    var bytes: [Int?] = []
    try TabularFile.open(path: folder.path).tables[0].read { record in
      blank.append(record.isBlank)
      bytes.append(record.byte)
      return .proceed
    }
    #expect(blank == [false, true, true, false])
    #expect(bytes == [0, 4, 5, 11])
  }

  @Test func `a record is blank beyond its last field`() throws {
    let folder = try TabularText("a;b\n")
    try TabularFile.open(path: folder.path).tables[0].read { record in
      #expect(record.count == 2)
      #expect(record[1].string == "b")
      #expect(record[2].isBlank)
      return .proceed
    }
  }

  @Test func `reading stops when told, and begins anew`() throws {
    let folder = try TabularText("a\nb\nc\n")
    let table = try TabularFile.open(path: folder.path).tables[0]
    var seen = 0
    try table.read { _ in
      seen += 1
      return seen == 2 ? .stop : .proceed
    }
    #expect(seen == 2)
    #expect(try table.rows().count == 3)
  }

  @Test func `an error of the reader comes through`() throws {
    struct Halt: Error {}
    let folder = try TabularText("a\nb\n")
    let table = try TabularFile.open(path: folder.path).tables[0]
    #expect(throws: Halt.self) { try table.read { _ in throw Halt() } }
  }

  @Test func `an unclosed quote is told where it opens`() throws {
    let error = try #require(try trouble(ofBytes: Data("a;b\n1;\"2\n3;4\n".utf8)))
    #expect(error.kind == .badData)
    #expect(error.place == Place(file: "essai.csv", row: 2, column: 2, byte: 6))
    #expect(error.french.hasPrefix("essai.csv, ligne 2, colonne 2 : guillemet ouvert"))
  }

  @Test func `text after a closing quote is refused`() throws {
    let error = try #require(try trouble(ofBytes: Data("a;b\n\"1\"x;2\n".utf8)))
    #expect(error.place == Place(file: "essai.csv", row: 2, column: 1, byte: 7))
  }

  @Test func `a record of far too many fields is refused`() throws {
    let error = try trouble(ofBytes: Data(String(repeating: ";", count: 70_000).utf8))
    #expect(error?.kind == .tooBig)
  }

  @Test(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func `official texts are read whole`() throws {
    let file = try TabularFile.open(path: Project.shared("pacte/commande_regionale_2019.csv"))
    let lines = try file.tables[0].rows()
    #expect(lines.count == 142)
    #expect(Set(lines.map(\.cells.count)) == [11])
  }
}
