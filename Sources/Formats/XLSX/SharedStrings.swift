/// A workbook's table of shared strings: one block of UTF-8 and, for each string, a ready field.
/// Never changes once made.
final class SharedStrings: @unchecked Sendable {
  /// Most bytes of XML that the table may inflate to, hence most bytes of text.
  static let limit = 256 << 20
  /// Most strings.
  static let countLimit = 16 << 20

  let fields: UnsafeBufferPointer<Field>
  private let text: Arena<UInt8>
  private let store: UnsafeMutablePointer<Field>

  /// No string at all.
  convenience init() { self.init(text: Arena(capacity: 1), ends: Arena(capacity: 1)) }

  /// Reads the part whole.
  ///
  /// - Throws: `FormatError` when it is damaged or beyond `limit`.
  convenience init(part: String, in archive: ZipArchive) throws {
    let (text, ends) = try SharedStringsParser.parse(part, in: archive)
    self.init(text: text, ends: ends)
  }

  /// Takes over both blocks; `ends[i]` is where string `i` ends in `text`.
  private init(text: Arena<UInt8>, ends: Arena<Int>) {
    let fields = UnsafeMutablePointer<Field>.allocate(capacity: max(1, ends.count))
    var start = 0
    for index in 0..<ends.count {
      let size = EscapedCharacters.decode(text.values + start, ends.values[index] - start)
      let whole = UnsafeBufferPointer(start: UnsafePointer(text.values) + start, count: size)
      let bytes = whole.trimmed
      let kind: Field.Kind = bytes.isEmpty ? .blank : .text
      let id = Int32(truncatingIfNeeded: index)
      (fields + index).initialize(to: Field(kind: kind, bytes: bytes, sharedID: id))
      start = ends.values[index]
    }
    self.text = text
    store = fields
    self.fields = UnsafeBufferPointer(start: fields, count: ends.count)
    ends.deallocate()
  }

  deinit {
    text.deallocate()
    store.deallocate()
  }
}
