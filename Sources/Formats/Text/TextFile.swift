/// A text file read whole: for small files that are not tables (SAS programs, JSON, XML).
public struct TextFile: Sendable {
  /// Name of the file, without its folder.
  public let fileName: String
  /// SHA-256 of its bytes, in hexadecimal.
  public let sha256: String
  /// Encoding it was read in.
  public let encoding: TextEncoding
  /// Its text, without byte order mark.
  public let text: String

  /// Reads a file; without `encoding`, UTF-8 when every byte agrees, else Windows-1252.
  ///
  /// - Throws: `FormatError`.
  public static func open(path: String, encoding: TextEncoding? = nil) throws -> TextFile {
    let name = Place.fileName(of: path)
    let file = try FileBytes.map(path: path, name: name)
    let content = try TextContent.settle(file, named: name, wanted: encoding)
    return TextFile(
      fileName: name, sha256: file.sha256, encoding: content.encoding,
      text: content.string)
  }
}

extension TextContent {
  /// The whole text.
  var string: String {
    withBytes { bytes in
      guard encoding.isSingleByte else { return String(decoding: bytes, as: UTF8.self) }
      var utf8: [UInt8] = []
      utf8.reserveCapacity(bytes.count + bytes.count / 8)
      SingleByteText.transcode(bytes, encoding) { utf8.append($0) }
      return String(decoding: utf8, as: UTF8.self)
    }
  }
}
