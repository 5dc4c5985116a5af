import Formats
import Foundation
import TestSupport
import Testing

@Suite("A workbook that we write")
struct XLSXWriterTests {
  private static let hostile = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "\"><img src=x>",
    "https://example.org", "_x0041_",
  ]

  private func sheets() -> [XLSXSheet] {
    [
      XLSXSheet(
        name: "Métiers",
        columns: [
          .init("Code", width: 10, shown: .text), .init("Projets", width: 10, shown: .whole),
        ],
        rows: [[.text("0123"), .number(1234.5)], [.text("< 5"), .blank]]
          + Self.hostile.map { [.text($0), .number(-0.25)] }),
      XLSXSheet(
        name: "Note", columns: [.init("A", width: 80)],
        rows: [[.text(String(repeating: "é", count: 40_000))]], isTable: false),
    ]
  }

  @Test("is read back by our own reader: texts as texts, numbers as numbers")
  func readBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.xlsx", Data(XLSXWriter.bytes(title: "Essai", sheets())))
    var rows: [[String]] = []
    try TabularFile.open(path: path).tables[0].read { record in
      rows.append(record.fields.map(\.string))
      if record.fields.count == 2, !rows.isEmpty, record[0].string != "Code" {
        #expect(record[0].kind == .text && record[1].kind == .number)
      }
      return .proceed
    }
    #expect(rows[0] == ["Code", "Projets"])
    #expect(rows[1] == ["0123", "1234.5"])
    #expect(rows[2].first == "< 5")
    #expect(rows.dropFirst(3).map { $0[0] } == Self.hostile)
  }

  @Test("has the same bytes each time")
  func bytes() throws {
    let bytes = try XLSXWriter.bytes(title: "Essai", sheets())
    #expect(try XLSXWriter.bytes(title: "Essai", sheets()) == bytes)
  }

  @Test("refuses two sheets of one name")
  func names() throws {
    let sheet = sheets()[0]
    #expect(throws: XLSXWriter.Failure.self) {
      try XLSXWriter.bytes(title: "Essai", [sheet, sheet])
    }
  }
}
