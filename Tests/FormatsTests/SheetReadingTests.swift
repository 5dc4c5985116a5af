import Formats
import TestSupport
import Testing

struct SheetReadingTests {
  @Test func `every kind of cell`() throws {
    let cells = """
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>2.50</v></c><c r="C1" t="n"><v>3</v></c>
      <c r="D1" t="str"><f>A1&amp;"x"</f><v>un &lt;x&gt;</v></c><c r="E1" t="b"><v>1</v></c>
      <c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="inlineStr"><is><t>en ligne</t></is></c>
      <c r="H1" s="3"/><c r="I1" t="d"><v>2025-01-31</v></c><c r="J1"><f>1+1</f><v>2</v></c></row>
      """
    let folder = try TemporaryFolder()
    let workbook = TestWorkbook(rows: cells, strings: ["zéro", "  un\u{A0}"])
    let table = try TabularFile.open(path: workbook.write(in: folder)).tables[0]
    try table.read { record in
      #expect(
        record.fields.map(\.string) == [
          "un", "2.50", "3", "un <x>", "1", "#N/A", "en ligne", "", "2025-01-31", "2",
        ])
      #expect(
        record.fields.map(\.kind) == [
          .text, .number, .number, .text, .boolean, .error, .text, .blank, .text, .number,
        ])
      #expect(record.fields.map(\.sharedID) == [1, -1, -1, -1, -1, -1, -1, -1, -1, -1])
      #expect(record[1].number() == 2.5)
      #expect(record[4].number() == nil)
      #expect(record[5].number() == nil)
      #expect(table.place(of: record, column: 2).cellName == "C1")
      return .proceed
    }
  }

  @Test func `cells and rows without references follow one another`() throws {
    let cells = """
      <row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c>
      </row><row><c t="str"><v>x</v></c></row>
      """
    #expect(
      try rows(of: TestWorkbook(rows: cells)) == [
        Row(1, ["1", "", "2"]), Row(5, ["", "", "3", "4"]), Row(6, ["x"]),
      ])
  }

  @Test func `blank rows are handed out, absent ones are not`() throws {
    let cells = "<row r=\"2\"/><row r=\"4\"><c r=\"A4\" s=\"1\"/><c r=\"B4\"><v> </v></c></row>"
    let folder = try TemporaryFolder()
    let table = try TabularFile.open(path: TestWorkbook(rows: cells).write(in: folder)).tables[0]
    var seen: [Int] = []
    try table.read { record in
      #expect(record.isBlank)
      #expect(record.count == 0)
      seen.append(record.number)
      return .proceed
    }
    #expect(seen == [2, 4])
  }

  @Test func `cells out of order find their place, up to the last column`() throws {
    let cells = "<row r=\"1\"><c r=\"XFD1\"><v>9</v></c><c r=\"B1\"><v>1</v></c></row>"
    let row = try #require(try rows(of: TestWorkbook(rows: cells)).first)
    #expect(row.cells.count == 16_384)
    #expect(row.cells[1] == "1")
    #expect(row.cells[16_383] == "9")
    #expect(row.cells.filter { !$0.isEmpty }.count == 2)
  }

  @Test func `rich runs are joined, phonetic guides left out`() throws {
    let rich =
      "<is><r><t>mé</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">tier </t></r>"
      + "<rPh sb=\"0\"><t>phon</t></rPh><r><t>X</t></r></is>"
    var workbook = TestWorkbook(
      rows: "<row><c t=\"inlineStr\">\(rich)</c><c t=\"s\"><v>0</v></c><c><v>5</v></c></row>")
    let item = rich.replacing("<is>", with: "<si>").replacing("</is>", with: "</si>")
    workbook.strings = TestWorkbook.sst([item])
    #expect(try rows(of: workbook) == [Row(1, ["métier X", "métier X", "5"])])
  }

  @Test func `escaped characters are decoded`() throws {
    let texts = [
      "a_x000D_b", "_x005F_x000D_", "_x00e9_", "_x_", "_xD83D_", "_x000", "_x0041b", "a_b",
    ]
    let cells = texts.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    let inline = texts.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
    let workbook = TestWorkbook(rows: "<row>\(cells)</row><row>\(inline)</row>", strings: texts)
    let expected = ["a\rb", "_x000D_", "é", "_x_", "_xD83D_", "_x000", "_x0041b", "a_b"]
    #expect(try rows(of: workbook) == [Row(1, expected), Row(2, expected)])
  }

  @Test func `prefixed names, CDATA and comments`() throws {
    var workbook = TestWorkbook(rows: "")
    workbook.sheets[0].xml = """
      <x:worksheet xmlns:x="\(TestWorkbook.main)"><x:sheetData><x:row r="1"><!-- 1 -->
      <x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[a<b]]>c</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c>
      </x:row></x:sheetData></x:worksheet>
      """
    #expect(try rows(of: workbook) == [Row(1, ["a<bc", "7"])])
  }

  @Test func `an inline text is read whatever the type says, once`() throws {
    let cells = """
      <row><c><is><t>a</t></is></c><c t="inlineStr"><v>b</v></c>
      <c t="inlineStr"><v>x</v><is><t>c</t></is></c><c><is><t>d</t></is><v>9</v></c></row>
      """
    #expect(try rows(of: TestWorkbook(rows: cells)) == [Row(1, ["a", "b", "c", "d"])])
  }

  @Test func `elements of extensions do not stand for cells`() throws {
    let cells = """
      <row r="1"><c r="A1"><v>1</v><extLst><c><v>8</v></c><t>8</t></extLst></c><extLst><row><c>
      <v>9</v></c></row></extLst><c r="B1"><v>2</v></c></row><row r="2"><c><v>3</v></c></row>
      """
    #expect(try rows(of: TestWorkbook(rows: cells)).map(\.number) == [1, 2])
    #expect(try rows(of: TestWorkbook(rows: cells))[1].cells == ["3"])
    #expect(try rows(of: TestWorkbook(rows: cells))[0].cells.last == "2")
  }

  @Test func `a long row keeps its texts when its buffer grows`() throws {
    let texts = (0..<2000).map { "valeur numéro \($0)" }
    let cells = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    #expect(try rows(of: TestWorkbook(rows: "<row>\(cells)</row>")) == [Row(1, texts)])
  }

  @Test func `reading stops when told, and the reader's error comes through`() throws {
    struct Halt: Error {}
    let cells = (1...5000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    let folder = try TemporaryFolder()
    let table = try TabularFile.open(path: TestWorkbook(rows: cells).write(in: folder)).tables[0]
    var seen = 0
    try table.read { record in
      seen += 1
      return record.number == 3 ? .stop : .proceed
    }
    #expect(seen == 3)
    #expect(throws: Halt.self) { try table.read { _ in throw Halt() } }
    #expect(try table.rows().count == 5000)
  }
}
