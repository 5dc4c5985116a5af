import Formats
import Foundation
import TestSupport
import Testing

struct WorkbookTests {
  private static func row(_ value: Int) -> String {
    TestWorkbook.sheet("<row><c><v>\(value)</v></c></row>")
  }

  @Test func `sheets come in the order of the workbook, from where it says, hidden or not`() throws
  {
    var workbook = TestWorkbook(rows: "")
    workbook.sheets = [
      ("Deuxième", "worksheets/sheet7.xml", Self.row(2)),
      ("Première &amp; plus", "worksheets/sheet1.xml", Self.row(1)),
      ("Ailleurs", "autre/f.xml", Self.row(3)),
    ]
    let folder = try TemporaryFolder()
    let file = try TabularFile.open(path: workbook.write(in: folder))
    #expect(file.kind == .workbook)
    #expect(file.innerName == nil)
    #expect(file.tables.map(\.name) == ["Deuxième", "Première & plus", "Ailleurs"])
    #expect(try file.tables.map { try $0.rows()[0].cells[0] } == ["2", "1", "3"])
    #expect(file.tables.map(\.fileName) == ["essai.xlsx", "essai.xlsx", "essai.xlsx"])
  }

  @Test(arguments: ["/xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml"])
  func `targets from the root or through the parent`(target: String) throws {
    var workbook = TestWorkbook(rows: "<row><c><v>4</v></c></row>")
    workbook.replaced["xl/_rels/workbook.xml.rels"] = TestWorkbook.relations([
      ("rId0", "\(TestWorkbook.office)/worksheet", target)
    ])
    #expect(try rows(of: workbook) == [Row(1, ["4"])])
  }

  @Test func `the strict namespaces of the standard`() throws {
    let strict = "http://purl.oclc.org/ooxml"
    var workbook = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["x"])
    let archive = workbook.archive
    for (name, data) in archive.members {
      let text = String(decoding: data, as: UTF8.self)
      workbook.replaced[name] = text.replacing(
        TestWorkbook.main, with: "\(strict)/spreadsheetml/main"
      ).replacing(TestWorkbook.office, with: "\(strict)/officeDocument/relationships")
    }
    #expect(try rows(of: workbook) == [Row(1, ["x"])])
  }

  @Test func `chart sheets hold no table`() throws {
    var workbook = TestWorkbook(rows: "<row><c><v>4</v></c></row>")
    workbook.sheets.append(("Graphique", "chartsheets/sheet1.xml", "<chartsheet/>"))
    workbook.replaced["xl/_rels/workbook.xml.rels"] = TestWorkbook.relations([
      ("rId0", "\(TestWorkbook.office)/worksheet", "worksheets/sheet1.xml"),
      ("rId1", "\(TestWorkbook.office)/chartsheet", "chartsheets/sheet1.xml"),
    ])
    let folder = try TemporaryFolder()
    #expect(
      try TabularFile.open(path: workbook.write(in: folder)).tables.map(\.name) == ["Données"])
  }

  @Test func `a part in UTF-16 and a stored archive`() throws {
    var archive = TestWorkbook(rows: "").archive
    let xml = TestWorkbook.sheet("<row><c t=\"str\"><v>é€</v></c></row>")
      .replacing("UTF-8", with: "UTF-16")
    let data = Data([0xFF, 0xFE]) + (try #require(xml.data(using: .utf16LittleEndian)))
    archive.members = archive.members.map { $0.name.hasSuffix("sheet1.xml") ? ($0.name, data) : $0 }
    archive.isDeflated = false
    let folder = try TemporaryFolder()
    try archive.write(to: folder.path("f.xlsx"))
    #expect(try TabularFile.open(path: folder.path("f.xlsx")).tables[0].rows()[0].cells == ["é€"])
  }

  @Test func `a workbook is read from several threads at once`() async throws {
    let cells = (0..<2000).map { "<row><c t=\"s\"><v>\($0 % 7)</v></c></row>" }.joined()
    let workbook = TestWorkbook(rows: cells, strings: (0..<7).map { "t\($0)" })
    let folder = try TemporaryFolder()
    let table = try TabularFile.open(path: workbook.write(in: folder)).tables[0]
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try table.rows().filter { $0.cells == ["t3"] }.count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 286, count: 8))
  }

  @Test func `a ZIP that holds one workbook or one text`() throws {
    let folder = try TemporaryFolder()
    let inner = try Data(
      contentsOf: URL(
        fileURLWithPath: TestWorkbook(rows: "<row><c><v>4</v></c></row>").write(in: folder)))
    var archive = TestArchive([("lisezmoi.txt", "x"), ("dossier/notice.csv", "x")])
    archive.members.append(("dossier/BMO.XLSX", inner))
    try archive.write(to: folder.path("a.zip"))
    let file = try TabularFile.open(path: folder.path("a.zip"))
    #expect(file.innerName == "dossier/BMO.XLSX")
    #expect(file.kind == .workbook)
    #expect(try file.tables[0].rows() == [Row(1, ["4"])])
    try TestArchive([("lisezmoi.txt", "x"), ("f.csv", "a;b\n")]).write(to: folder.path("b.zip"))
    let text = try TabularFile.open(path: folder.path("b.zip"))
    #expect(text.innerName == "f.csv")
    #expect(try text.tables[0].rows() == [Row(1, ["a", "b"])])
  }
}
