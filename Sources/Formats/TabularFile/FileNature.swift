/// What a file without tables really is, told by its first bytes.
struct FileNature {
  let found: Wording
  var remedy = Wording.saveAsWorkbook
  var kind = FormatError.Kind.otherFormat

  func error(_ file: String) -> FormatError {
    FormatError(
      kind, at: Place(file: file), found: found, expected: .workbookOrText, remedy: remedy)
  }

  /// Whether bytes begin as a ZIP archive.
  static func isArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 4, bytes.starts(with: [0x50, 0x4B]) else { return false }
    return [[3, 4], [5, 6], [7, 8]].contains([bytes[2], bytes[3]])
  }

  /// The nature of bytes that are neither an archive nor, perhaps, a text; nil for a text.
  static func of(_ bytes: UnsafeRawBufferPointer) -> FileNature? {
    for (head, nature) in heads where bytes.starts(with: head) { return nature }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return isEncrypted(bytes) ? .encryptedWorkbook : .oldWorkbook
    }
    let hasWideMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !hasWideMark, bytes.prefix(64 << 10).contains(0) { return .binary }
    return markup(bytes)
  }

  /// An encrypted .xlsx is an OLE2 file with a stream of this name, in UTF-16.
  private static func isEncrypted(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard bytes.count > name.count else { return false }
    return (0...(bytes.count - name.count)).contains { start in
      bytes[start] == name[0] && bytes[start...].starts(with: name)
    }
  }

  private static func markup(_ bytes: UnsafeRawBufferPointer) -> FileNature? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes.dropFirst(start).prefix(1024).drop { Blank.isASCII($0) }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if let second = text.dropFirst().first, text.hasPrefix("<"),
      second.isLetter || second == "!" || second == "?"
    {
      return ["<html", "<!doctype html", "<table"].contains { text.contains($0) } ? .html : .xml
    }
    if text.hasPrefix("{\"") || text.hasPrefix("[{") || text.hasPrefix("{\n") { return .json }
    return nil
  }
}
