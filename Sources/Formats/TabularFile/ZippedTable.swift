/// The one workbook or the one text that a ZIP holds.
enum ZippedTable {
  /// Most bytes that the member may inflate to.
  static let limit = 1 << 30

  static func content(of archive: ZipArchive, options: OpeningOptions) throws -> TableContent {
    if archive.contains("mimetype") {
      throw FormatError.otherFormat(archive.fileName, .openDocument)
    }
    let name = try member(of: archive)
    let file = try inflate(archive.member(name))
    let inner = Place.fileName(of: name)
    var content = try TableContent.recognise(
      file, named: "\(archive.fileName)/\(inner)", options: options, isInner: true)
    content.innerName = name
    return content
  }

  /// The only workbook; failing that the only .csv or .tsv; failing that the only .txt.
  private static func member(of archive: ZipArchive) throws -> String {
    let names = archive.names.filter { !$0.hasSuffix("/") && !$0.hasPrefix("__MACOSX/") }
    for endings in [[".xlsx", ".xlsm"], [".csv", ".tsv"], [".txt"]] {
      let fitting = names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
      if let only = fitting.first, fitting.count == 1 { return only }
      if fitting.count > 1 { throw FormatError.ambiguousArchive(archive.fileName, fitting) }
    }
    throw FormatError.ambiguousArchive(archive.fileName, names)
  }

  private static func inflate(_ member: ZipMember) throws -> FileBytes {
    let place = Place(file: member.archive.fileName)
    var block = Arena<UInt8>(capacity: min(64 << 20, member.declaredSize ?? 0) + 1)
    let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: XMLStream.chunk)
    defer { chunk.deallocate() }
    do {
      while case let got = try member.read(into: chunk, XMLStream.chunk), got > 0 {
        block.append(chunk, got)
        if block.count > limit { throw tooLong(place, member.name) }
      }
      if block.count == 0 { throw FormatError.emptyFile("\(place.file)/\(member.name)") }
    } catch {
      block.deallocate()
      throw error
    }
    let whole = UnsafeMutableBufferPointer(start: block.values, count: block.count)
    return FileBytes(owning: UnsafeMutableRawBufferPointer(whole))
  }

  private static func tooLong(_ place: Place, _ name: String) -> FormatError {
    .tooBig(
      place, Wording("« \(name) » démesuré", "\"\(name)\" is out of proportion"),
      limit: .megabytes(limit))
  }
}
