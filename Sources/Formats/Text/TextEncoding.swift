/// How the bytes of a text stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 without a mark.
  case utf8 = "UTF-8"
  /// UTF-8 after the mark EF BB BF.
  case utf8BOM = "UTF-8 (BOM)"
  /// Windows-1252: what French spreadsheets save by default.
  case windows1252 = "Windows-1252"
  /// ISO-8859-1. Differs from Windows-1252 only by 80…9F, which are control characters here.
  case latin1 = "ISO-8859-1"
  /// UTF-16, low byte first, after its mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first, after its mark.
  case utf16BigEndian = "UTF-16BE"

  /// Whether each byte is one character.
  var isSingleByte: Bool { self == .windows1252 || self == .latin1 }
}

/// How a delimited text is written.
public struct TextDialect: Hashable, Sendable {
  /// Its encoding.
  public var encoding: TextEncoding
  /// What separates two fields, an ASCII byte.
  public var delimiter: UInt8

  /// A dialect.
  public init(encoding: TextEncoding, delimiter: UInt8) {
    self.encoding = encoding
    self.delimiter = delimiter
  }
}
