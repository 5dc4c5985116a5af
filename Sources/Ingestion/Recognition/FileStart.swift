import Foundation

/// The first bytes of a file, to tell what it is before it is taken for a table. All that is looked for
/// is ASCII, whatever the encoding of the rest.
struct FileStart {
  /// Number of bytes looked at.
  private static let length = 64 << 10

  private let bytes: [UInt8]
  /// The same from the first byte that is neither blank nor a mark of UTF-8.
  private let text: ArraySlice<UInt8>

  /// The beginning of the file at `path`; nothing when it cannot be read. A pipe is not waited for.
  init(path: String) {
    self.init(Self.read(path))
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    text = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop(while: Self.isBlank)
  }

  private static func read(_ path: String) -> [UInt8] {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return (try? handle.read(upToCount: length)).flatMap { $0 }.map { [UInt8]($0) } ?? []
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether the file is in gzip.
  var isGzip: Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// A text in UTF-16 without its mark and its zero bytes: what is ASCII of it reads as elsewhere.
  var narrowed: FileStart {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return isWide ? FileStart(bytes.dropFirst(2).filter { $0 != 0 }) : self
  }

  /// The first line that is not blank.
  var firstLine: String {
    String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// Whether the text begins with this character, blanks apart.
  func begins(with character: Unicode.Scalar) -> Bool {
    text.first.map { UInt32($0) == character.value } ?? false
  }

  /// Whether the bytes of `part` stand somewhere.
  func contains(_ part: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
    return bytes.withUnsafeBufferPointer { all in
      var rest = all[...]
      while let place = rest.firstIndex(of: wanted[0]) {
        if all[place...].starts(with: wanted) { return true }
        rest = all[(place + 1)...]
      }
      return false
    }
  }

  /// Whether some line begins with a SAS statement `value $…`.
  var hasFormats: Bool {
    let name = Array("value".utf8)
    return text.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
      let words = line.drop(while: Self.isBlank)
      let rest = words.dropFirst(name.count)
      return words.prefix(name.count).elementsEqual(name) { $0 | 0x20 == $1 }
        && rest.first.map(Self.isBlank) ?? false && rest.drop(while: Self.isBlank).first == 0x24
    }
  }
}
