import Formats
import Foundation
import TestSupport

/// A small workbook made from the literal XML of its sheets.
struct TestWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// Name, part and XML of each sheet, in order.
  var sheets: [(name: String, part: String, xml: String)] = []
  /// XML of the table of shared strings.
  var strings: String?
  /// Parts to leave out, or to replace.
  var replaced: [String: String?] = [:]

  /// One sheet, `rows` standing inside `<sheetData>`.
  init(rows: String, strings: [String]? = nil) {
    sheets = [("Données", "worksheets/sheet1.xml", TestWorkbook.sheet(rows))]
    if let strings { self.strings = TestWorkbook.sst(strings.map { "<si><t>\($0)</t></si>" }) }
  }

  static func sheet(_ rows: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
      + "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:XFD1048576\"/>"
      + "<sheetData>\(rows)</sheetData><pageMargins left=\"0.7\"/></worksheet>"
  }

  static func sst(_ items: [String]) -> String {
    "<sst xmlns=\"\(main)\" count=\"\(items.count)\">\(items.joined())</sst>"
  }

  /// The members of the archive.
  var archive: TestArchive {
    var members: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", Self.relations([("r1", "\(Self.office)/officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations),
    ]
    for sheet in sheets { members.append(("xl/\(sheet.part)", sheet.xml)) }
    if let strings { members.append(("xl/sharedStrings.xml", strings)) }
    return TestArchive(
      members.compactMap { name, xml in
        guard let other = replaced[name] else { return (name, xml) }
        return other.map { (name, $0) }
      })
  }

  private var workbook: String {
    let list = sheets.indices.map { index in
      "<sheet name=\"\(sheets[index].name)\" sheetId=\"\(9 - index)\" state=\"hidden\" "
        + "r:id=\"rId\(index)\"/>"
    }
    return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
      + "<sheets>\(list.joined())</sheets></workbook>"
  }

  private var relations: String {
    var list = sheets.indices.map { ("rId\($0)", "\(Self.office)/worksheet", sheets[$0].part) }
    if strings != nil { list.append(("rIdS", "\(Self.office)/sharedStrings", "sharedStrings.xml")) }
    return Self.relations(list.reversed())
  }

  static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>"
  }

  /// Writes it as `name` in `folder` and gives its path.
  func write(in folder: TemporaryFolder, _ name: String = "essai.xlsx") throws -> String {
    try archive.write(to: folder.path(name))
    return folder.path(name)
  }
}
