public import Foundation

/// A workbook of a few cells, written out by hand.
public struct SmallWorkbook {
  /// One cell.
  public enum Cell: Sendable {
    /// Nothing.
    case blank
    /// A number, as its digits.
    case number(String)
    /// A text in the table of shared strings.
    case shared(String)
    /// A text in the cell itself.
    case inline(String)
  }

  private var sheets: [(name: String, xml: String)] = []
  private var strings: [String] = []

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let links =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageLinks =
    "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook without sheets.
  public init() {}

  /// Adds a sheet; an empty row is written as a row without cells.
  public mutating func add(sheet name: String, _ rows: [[Cell]]) {
    let body = rows.enumerated().map { index, row in
      "<row r=\"\(index + 1)\">" + row.map { xml($0) }.joined() + "</row>"
    }.joined()
    let dimension = "<dimension ref=\"A1:XFD1048576\"/>"
    sheets.append(
      (
        name,
        "<worksheet xmlns=\"\(Self.main)\">\(dimension)<sheetData>\(body)</sheetData></worksheet>"
      ))
  }

  private mutating func xml(_ cell: Cell) -> String {
    switch cell {
    case .blank: return "<c/>"
    case .number(let digits): return "<c><v>\(digits)</v></c>"
    case .inline(let text):
      return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escape(text))</t></is></c>"
    case .shared(let text):
      let place = strings.firstIndex(of: text) ?? strings.count
      if place == strings.count { strings.append(text) }
      return "<c t=\"s\"><v>\(place)</v></c>"
    }
  }

  /// The file.
  public var data: Data {
    var zip = StoredZIP()
    zip.add(
      "[Content_Types].xml",
      Data("<Types xmlns=\"\(Self.packageLinks)\"/>".utf8))
    zip.add("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    let listed = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(Self.escape(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }.joined()
    zip.add(
      "xl/workbook.xml",
      Data(
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.links)\"><sheets>\(listed)</sheets></workbook>"
          .utf8))
    let parts = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/s\($0 + 1).xml") }
    zip.add(
      "xl/_rels/workbook.xml.rels",
      relations(parts + [("rIdS", "sharedStrings", "sharedStrings.xml")]))
    for (index, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/s\(index + 1).xml", Data(sheet.xml.utf8))
    }
    let items = strings.map { "<si><t xml:space=\"preserve\">\(Self.escape($0))</t></si>" }
    zip.add(
      "xl/sharedStrings.xml", Data("<sst xmlns=\"\(Self.main)\">\(items.joined())</sst>".utf8))
    return zip.data
  }

  private func relations(_ targets: [(String, String, String)]) -> Data {
    let links = targets.map { id, type, target in
      "<Relationship Id=\"\(id)\" Type=\"\(Self.links)/\(type)\" Target=\"\(target)\"/>"
    }.joined()
    return Data("<Relationships xmlns=\"\(Self.packageLinks)\">\(links)</Relationships>".utf8)
  }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
