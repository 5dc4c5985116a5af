import Formats
import TestSupport
import Testing

struct BadWorkbookTests {
  @Test(
    arguments: [
      ("<row r=\"3\"/><row r=\"3\"/>", 3, nil), ("<row r=\"3\"/><row r=\"2\"/>", 3, nil),
      ("<row r=\"0\"/>", nil, nil), ("<row r=\"x\"/>", nil, nil),
      ("<row r=\"1048577\"/>", nil, nil),
      ("<row r=\"99999999999999999999\"/>", nil, nil), ("<row r=\"-1\"/>", nil, nil),
      ("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>", 2, nil),
      ("<row r=\"2\"><c r=\"ZZZZZZZZZZZZZZZZZZZZ2\"><v>1</v></c></row>", 2, nil),
      ("<row r=\"2\"><c r=\"2\"><v>1</v></c></row>", 2, nil),
      ("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c><c><v>1</v></c></row>", 2, nil),
      ("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>1</v></c></row>", 2, 3),
      ("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>-1</v></c></row>", 2, 3),
      ("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>9999999999</v></c></row>", 2, 3),
      ("<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"C2\"><v>2</v></c></row>", 2, 3),
    ] as [(String, Int?, Int?)])
  func `a rule broken in a sheet is told with its cell`(xml: String, row: Int?, column: Int?) throws
  {
    let error = try #require(try trouble(of: TestWorkbook(rows: xml, strings: ["seul"])))
    #expect(error.kind == .badData)
    let place = Place(file: "essai.xlsx", sheet: "Données", row: row, column: column)
    #expect(error.place == place)
    #expect(error.french.hasPrefix("\(place.french) : "))
    #expect(error.french.split(separator: " ; ").count == 3)
    #expect(error.english.split(separator: "; ").count == 3)
  }

  @Test(arguments: [
    "<row><c><v>1</v></c>", "<row><c><v>1</c></row>", "<row></sheetData>", "<row>&nbsp;</row>",
    "<row><c><v>\u{1}</v></c></row>",
  ])
  func `broken XML`(xml: String) throws {
    #expect(try trouble(of: TestWorkbook(rows: xml))?.kind == .damaged)
  }

  @Test(arguments: [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
  ])
  func `a missing part is named`(part: String) throws {
    var workbook = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["x"])
    workbook.replaced[part] = .some(nil)
    let error = try #require(try trouble(of: workbook))
    #expect(error.kind == .damaged)
    #expect(error.french.contains("« \(part) »"))
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels",
  ])
  func `a DTD is refused wherever it stands`(part: String) throws {
    var workbook = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["x"])
    let whole = try #require(workbook.archive.members.first { $0.name == part })
    let body = String(decoding: whole.data, as: UTF8.self)
      .replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "")
    workbook.replaced[part] = "<!DOCTYPE a [<!ENTITY x \"y\">]>" + body
    let error = try #require(try trouble(of: workbook))
    #expect(error.kind == .damaged)
    #expect(error.english.contains("declares a DTD"))
  }

  @Test func `a document that is no workbook`() throws {
    var workbook = TestWorkbook(rows: "")
    workbook.replaced["xl/workbook.xml"] = "<document/>"
    #expect(try trouble(of: workbook)?.kind == .otherFormat)
  }

  @Test func `a workbook without a sheet, a sheet without data`() throws {
    var workbook = TestWorkbook(rows: "")
    workbook.sheets = []
    #expect(try trouble(of: workbook)?.kind == .damaged)
    var hollow = TestWorkbook(rows: "")
    hollow.sheets[0].xml = "<worksheet/>"
    #expect(try trouble(of: hollow)?.place.sheet == "Données")
  }

  @Test func `a table of strings, a row and a tag out of proportion`() throws {
    let many = TestWorkbook.sst([String(repeating: "<si/>", count: (16 << 20) + 1)])
    var strings = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    strings.strings = many
    #expect(try trouble(of: strings)?.kind == .tooBig)
    let long = String(repeating: "x", count: 65 << 20)
    let row = TestWorkbook(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>")
    #expect(try trouble(of: row)?.kind == .tooBig)
    let tag = TestWorkbook(rows: "<row a=\"\(long.prefix(10 << 20))\"/>")
    #expect(try trouble(of: tag)?.kind == .tooBig)
  }
}
