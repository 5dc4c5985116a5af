/// What the first bytes of a file tell: how its records stand, and where they begin.
struct BulkHead: Sendable {
  /// Bytes looked at.
  static let limit = 1 << 20

  let shape: BulkFile.Shape
  /// Columns of a CSV.
  var plan: DelimitedPlan?
  /// Bytes before the first record, and the line on which it begins.
  var size = 0
  var line = 1
  /// Blank lines before a CSV's header.
  var blank = 0

  /// Reads the head of a source that stands at its start.
  static func read(
    _ source: any ByteSource, fields: [String], options: OpeningOptions, fileName: String
  ) throws -> BulkHead {
    var block = Block(capacity: limit)
    while block.held < limit,
      case let got = try source.read(into: block.bytes + block.held, limit - block.held), got > 0
    { block.held += got }
    block.seal(isLast: true)
    guard block.held > 0 else {
      let trouble = source.trouble.map { BulkFault($0, offset: 0, line: 1).error(in: fileName) }
      throw trouble ?? FormatError.emptyFile(fileName)
    }
    return try tell(
      UnsafeBufferPointer(start: block.bytes, count: block.held), fields, options, fileName)
  }

  private static func tell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fields: [String], _ options: OpeningOptions,
    _ fileName: String
  ) throws -> BulkHead {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = UnsafeBufferPointer(rebasing: bytes[mark...])
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw FormatError.otherFormat(fileName, .wideText)
    }
    if let shape = JSONShape.tell(text) { return BulkHead(shape: shape, size: mark) }
    let raw = UnsafeRawBufferPointer(bytes)
    if FileNature.isArchive(raw) { throw FormatError.otherFormat(fileName, .compressed("ZIP")) }
    if let nature = FileNature.of(raw) { throw FormatError.otherFormat(fileName, nature) }
    let head = try DelimitedHead.read(
      bytes, from: mark, fields: fields, options: options, fileName: fileName)
    return BulkHead(
      shape: .csv, plan: head.plan, size: head.size, line: head.line, blank: head.blank)
  }
}

extension FileNature {
  static let wideText = FileNature(
    found: Wording("un texte en UTF-16", "text in UTF-16"),
    remedy: Wording("l'enregistrer en UTF-8", "save it as UTF-8"))
}
