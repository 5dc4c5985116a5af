import Formats
import Foundation
import TestSupport
import Testing

struct BulkDelimitedTests {
  @Test func `wanted columns in the order asked for`() throws {
    let seen = try bulk("a;b;c\n1;2;3\n4;5;6\n", ["c", "a", "x"])
    #expect(seen.values == [["3", "1", ""], ["6", "4", ""]])
    #expect(seen.rows.map(\.kinds) == Array(repeating: [.text, .text, .absent], count: 2))
    #expect(seen.rows.map(\.offset) == [6, 12])
    #expect(seen.lines == [2, 3])
    #expect(seen.tally.records == 2 && seen.tally.headerRows == 1 && seen.tally.textBytes == 18)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every end of line, and a last line without one`(end: String) throws {
    let text = ["a;b", "1;\"x\(end)y\"", "", "3;4"].joined(separator: end)
    for size in [1, 5, 8, 64, 1 << 20] {
      let seen = try bulk(text, ["a", "b"], block: size)
      #expect(seen.values == [["1", "x\(end)y"], ["3", "4"]])
      #expect(seen.lines == [2, 5])
      #expect(seen.tally.blank == 1)
    }
  }

  @Test func `a field is found with dots, with underscores, whatever the case, or inside JSON`()
    throws
  {
    let fields = ["lieuTravail.commune", "lieuTravail.codePostal", "id"]
    for header in [
      "id;lieuTravail.commune;lieuTravail.codePostal",
      "ID;lieutravail_commune;LIEUTRAVAIL_CODEPOSTAL",
    ] {
      #expect(try bulk("\(header)\n1;75056;75001\n", fields).values == [["75056", "75001", "1"]])
    }
    let nested = #"""
      id;lieuTravail
      1;"{""commune"":""75056"",""codePostal"":null}"
      2;{"codePostal":75002}
      3;
      4;null
      """#
    let seen = try bulk(nested, fields)
    #expect(
      seen.values == [["75056", "", "1"], ["", "75002", "2"], ["", "", "3"], ["", "", "4"]])
    #expect(seen.rows.map { $0.kinds[0] } == [.text, .absent, .absent, .absent])
    #expect(seen.rows.map { $0.kinds[1] } == [.null, .number, .absent, .absent])
  }

  @Test func `a cell that should hold JSON and does not`() throws {
    let seen = try bulk(
      "id;lieuTravail\n1;{'commune': '75056'}\n2;75056\n3;{}\n", ["id", "lieuTravail.commune"])
    #expect(seen.values == [["3", ""]])
    #expect(
      seen.faults == [
        BulkFault(.notJSON, offset: 15, line: 2, column: 2),
        BulkFault(.notAnObject, offset: 38, line: 3, column: 2),
      ])
  }

  @Test func `two columns for one field are refused by name`() throws {
    let error = #expect(throws: FormatError.self) { try bulk("id;a.b;A_B\n1;2;3\n", ["a.b"]) }
    #expect(error?.place == Place(file: "essai", row: 1))
    #expect(error?.french.contains("« a.b » et « A_B »") == true)
  }

  @Test func `the delimiter that finds the fields is taken`() throws {
    let text = "id,intitule;long,romeCode\n1,a;b,A1101\n2,c;d,A1102\n"
    let seen = try bulk(text, ["id", "romeCode"])
    #expect(seen.values == [["1", "A1101"], ["2", "A1102"]])
  }

  @Test func `a record of another number of fields is a fault with its place`() throws {
    let seen = try bulk("a;b;c\n1;2\n1;2;3\n1;2;3;4\n;;\n", ["a"])
    #expect(seen.values == [["1"], [""]])
    #expect(
      seen.faults == [
        BulkFault(.fieldCount(found: 2, expected: 3), offset: 6, line: 2),
        BulkFault(.fieldCount(found: 4, expected: 3), offset: 16, line: 4),
      ])
    #expect(
      seen.faults[0].error(in: "f.csv").french
        == "f.csv, ligne 2 : ligne de 2 champ(s) ; attendu 3 comme l'en-tête ; "
        + "mettre entre guillemets les champs qui contiennent le séparateur")
  }

  @Test func `a quote never closed is told where its record begins`() throws {
    let seen = try bulk("a;b\n1;2\n3;\"x\n5;6\n", ["a", "b"])
    #expect(seen.values == [["1", "2"]])
    #expect(seen.faults == [BulkFault(.unclosedQuote, offset: 8, line: 3, column: 2)])
  }

  @Test func `text behind a closing quote spoils its record only`() throws {
    let seen = try bulk("a;b\n\"1\"x\"y\";2\n\"3\" ;\"4\"\t\n", ["a", "b"])
    #expect(seen.values == [["3", "4"]])
    #expect(seen.faults == [BulkFault(.textAfterQuote, offset: 4, line: 2, column: 1)])
  }

  @Test func `files put end to end repeat their header`() throws {
    let seen = try bulk("\n a;b\n1;2\n a;b\n3;4\n", ["a", "b"])
    #expect(seen.values == [["1", "2"], ["3", "4"]])
    #expect(seen.tally.headerRows == 2 && seen.tally.blank == 1)
    #expect(seen.lines == [3, 5])
  }

  @Test func `a byte order mark is passed over and counted in offsets`() throws {
    let seen = try bulk("\u{FEFF}a;b\n1;2\n", ["a"])
    #expect(seen.values == [["1"]])
    #expect(seen.rows[0].offset == 7)
  }

  @Test func `a record that is not UTF-8 is read as Windows-1252, the others as UTF-8`() throws {
    let bytes =
      Data("a;b\né;1\n".utf8) + Data([0xE9, 0x80, 0x3B, 0x22, 0xE8, 0x22, 0x22, 0x22, 0x0A])
    let seen = try bulk(bytes, ["a", "b"])
    #expect(seen.values == [["é", "1"], ["é€", "è\""]])
    #expect(seen.tally.singleByteRecords == 1)
    var options = OpeningOptions()
    options.encoding = .utf8
    #expect(
      try bulk(bytes, ["a", "b"], options: options).faults
        == [BulkFault(.notUTF8, offset: 9, line: 3)])
    options.encoding = .latin1
    #expect(
      try bulk(bytes, ["a", "b"], options: options).values == [["Ã©", "1"], ["é\u{80}", "è\""]])
  }

  @Test func `a byte 0 is a fault, or no text at all`() throws {
    let filler = String(repeating: "1;2\n", count: 20_000)
    let seen = try bulk("a;b\n\(filler)3;\u{0}4\n5;6\n", ["a", "b"])
    #expect(seen.faults == [BulkFault(.nulByte, offset: 80_004, line: 20_002)])
    #expect(seen.values.last == ["5", "6"])
    #expect(throws: FormatError.self) { try bulk("a;b\n1;\u{0}\n", ["a"]) }
  }

  @Test func `a record longer than a block is read whole, up to 8 MiB`() throws {
    let long = String(repeating: "\"\"é\n", count: 200_000)
    let seen = try bulk("a;b\n1;\"\(long)\"\n3;4\n", ["a", "b"], threads: 2, block: 100)
    #expect(seen.values[0][1].count == 600_000)
    #expect(seen.lines == [2, 200_003])
    let endless = "a;b\n1;2\n3;\"" + String(repeating: "x\n", count: 5 << 20)
    let error = #expect(throws: FormatError.self) { try bulk(endless, ["a", "b"]) }
    #expect(error?.place == Place(file: "essai", row: 3, byte: 8))
    #expect(error?.kind == .tooBig)
  }

  @Test func `what is no such file is refused`() throws {
    #expect(throws: FormatError.self) { try BulkFile.open(path: "/nulle/part", fields: ["a"]) }
    #expect(throws: FormatError.self) { try BulkFile.open(path: "/tmp", fields: ["a"]) }
    for bytes in [
      Data(), Data("PK\u{3}\u{4}xx".utf8), Data("%PDF-1".utf8), Data([0xFF, 0xFE, 0x61, 0]),
    ] {
      #expect(throws: FormatError.self) { try bulk(bytes, ["a"]) }
    }
  }
}
