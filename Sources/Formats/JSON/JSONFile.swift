/// A JSON text in a file, read piece by piece.
public struct JSONFile: Sendable {
  /// Name of the file, without its folder.
  public let fileName: String
  /// SHA-256 of its bytes, in hexadecimal.
  public let sha256: String
  /// Its size, in bytes.
  public let byteCount: Int
  private let content: TextContent

  /// Opens a file.
  /// - Throws: `FormatError` when it cannot be read, or is not UTF-8, as RFC 8259 wants.
  public static func open(path: String) throws -> JSONFile {
    let name = Place.fileName(of: path)
    let file = try FileBytes.map(path: path, name: name)
    return JSONFile(
      fileName: name, sha256: file.sha256, byteCount: file.count,
      content: try TextContent.settle(file, named: name, wanted: .utf8))
  }

  /// Lends a reader of the whole text, and checks that `body` read it to its end.
  /// - Throws: `FormatError` where the text breaks the grammar, and what `body` throws.
  public func read<Result>(_ body: (inout JSONReader) throws -> Result) throws -> Result {
    try content.withBytes { bytes in
      var reader = JSONReader(bytes, file: fileName)
      let result = try body(&reader)
      while try reader.next() != nil {}
      return result
    }
  }
}
