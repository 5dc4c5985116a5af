/// The bytes of a text, its encoding settled, ready to be scanned.
struct TextContent: Sendable {
  /// The file, or its UTF-8 when it was UTF-16.
  let file: FileBytes
  /// Where the text begins, after a byte order mark.
  let start: Int
  let encoding: TextEncoding

  /// Whether offsets in `file` are offsets in what the user holds.
  var hasOriginalOffsets: Bool {
    encoding != .utf16LittleEndian && encoding != .utf16BigEndian
  }

  /// Lends the bytes after the mark.
  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try file.withBytes { bytes in
      try body(UnsafeRawBufferPointer(rebasing: bytes[start...]).bindMemory(to: UInt8.self))
    }
  }

  /// Settles the encoding: the mark at the head, else `wanted`, else UTF-8 when every byte agrees,
  /// else Windows-1252.
  ///
  /// - Throws: `FormatError` when the mark and `wanted` contradict each other, or when the bytes are
  ///   not in the encoding that the mark or `wanted` announces.
  static func settle(
    _ file: FileBytes, named name: String, wanted: TextEncoding?
  ) throws -> TextContent {
    if let (encoding, width) = file.withBytes({ mark(of: $0) }) {
      if encoding == .utf8BOM {
        if let wanted, wanted.isSingleByte {
          return TextContent(file: file, start: 0, encoding: wanted)
        }
        try check(file, from: width, name)
        return TextContent(file: file, start: width, encoding: encoding)
      }
      return TextContent(
        file: try UTF16Text.transcode(file, from: width, encoding, name), start: 0,
        encoding: encoding)
    }
    switch wanted {
    case .windows1252?, .latin1?:
      return TextContent(file: file, start: 0, encoding: wanted ?? .utf8)
    case .utf16LittleEndian?, .utf16BigEndian?:
      let encoding = wanted ?? .utf16LittleEndian
      return TextContent(
        file: try UTF16Text.transcode(file, from: 0, encoding, name), start: 0, encoding: encoding)
    case .utf8?, .utf8BOM?:
      try check(file, from: 0, name)
      return TextContent(file: file, start: 0, encoding: .utf8)
    case nil:
      let isUTF8 = file.withBytes { UTF8Check.firstError(in: $0) == nil }
      return TextContent(file: file, start: 0, encoding: isUTF8 ? .utf8 : .windows1252)
    }
  }

  private static func mark(of bytes: UnsafeRawBufferPointer) -> (TextEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8BOM, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func check(
    _ file: FileBytes, from start: Int, _ name: String
  ) throws {
    let offset = file.withBytes { bytes in
      UTF8Check.firstError(in: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
    guard let offset else { return }
    throw FormatError(
      .badData, at: Place(file: name, byte: start + offset),
      found: Wording("octet qui n'est pas de l'UTF-8", "a byte that is not UTF-8"),
      expected: Wording("attendu un texte en UTF-8", "expected text in UTF-8"),
      remedy: Wording(
        "donner l'encodage du fichier (Windows-1252 ?) ou l'enregistrer en UTF-8",
        "give the file's encoding (Windows-1252?) or save it as UTF-8"))
  }
}
