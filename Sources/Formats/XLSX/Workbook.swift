import Synchronization

/// What a workbook says of itself: its sheets in order, where their parts are, its shared strings.
final class Workbook: Sendable {
  /// A sheet and the part that holds it.
  struct Sheet: Sendable {
    let name: String
    let part: String
  }

  let file: FileBytes
  let fileName: String
  let sheets: [Sheet]
  private let stringsPart: String?
  private let strings = Mutex<SharedStrings?>(nil)

  init(_ archive: ZipArchive) throws {
    file = archive.file
    fileName = archive.fileName
    let root = try Relations(part: "_rels/.rels", base: "", in: archive)
    guard let main = root.first(ofType: "/officeDocument") else {
      throw FormatError.missingPart(archive.fileName, "xl/workbook.xml")
    }
    if main.target.hasSuffix(".bin") {
      throw FormatError.otherFormat(archive.fileName, .binaryWorkbook)
    }
    let relations = try Relations(of: main.target, in: archive)
    sheets = try Workbook.sheets(of: main.target, relations, in: archive)
    stringsPart = relations.first(ofType: "/sharedStrings")?.target
    guard !sheets.isEmpty else { throw FormatError.noSheet(archive.fileName) }
  }

  /// The shared strings, read once, when first asked for.
  func sharedStrings(from archive: ZipArchive) throws -> SharedStrings {
    try strings.withLock { known in
      if let known { return known }
      let read = try stringsPart.map { try SharedStrings(part: $0, in: archive) } ?? SharedStrings()
      known = read
      return read
    }
  }

  private static func sheets(
    of main: String, _ relations: Relations, in archive: ZipArchive
  ) throws -> [Sheet] {
    var listed: [(name: String, relation: String)] = []
    var isWorkbook = false
    try PartReader.read(main, in: archive) { element, attributes in
      if element == "workbook" { isWorkbook = true }
      guard element == "sheet", let name = attributes["name"], let id = attributes["id"] else {
        return
      }
      listed.append((name, id))
    }
    guard isWorkbook else { throw FormatError.otherFormat(archive.fileName, .otherOffice) }
    return try listed.compactMap { name, id in
      guard let relation = relations.byID[id] else {
        throw FormatError.missingPart(archive.fileName, "\(main) → \(id) (\(name))")
      }
      guard relation.type.hasSuffix("/worksheet") else { return nil }
      return Sheet(name: name, part: relation.target)
    }
  }
}
