/// A file that holds tables: a workbook, a delimited text, or a ZIP around one of them.
public struct TabularFile: Sendable {
  /// What the file is.
  public enum Kind: Hashable, Sendable {
    /// An .xlsx workbook.
    case workbook
    /// A delimited text, and how it is written.
    case delimitedText(TextDialect)
  }

  /// Name of the file, without its folder.
  public let fileName: String
  /// Its size in bytes.
  public let byteCount: Int
  /// SHA-256 of the file itself (of the outer one when it is a ZIP), in hexadecimal.
  public let sha256: String
  /// What it is, or what the ZIP holds.
  public let kind: Kind
  /// Name of the member read, when a ZIP holds one workbook or one text.
  public let innerName: String?
  /// One table per worksheet in the order of the workbook, hidden ones included; one for a text.
  public let tables: [any RecordSource]

  /// Opens a file, recognising what it is by its content and never by its name. The records
  /// themselves are read later.
  ///
  /// - Throws: `FormatError` saying what the file really is when it holds no table.
  /// - Complexity: O(bytes of the file), for the checksum and the encoding.
  public static func open(
    path: String, options: OpeningOptions = OpeningOptions()
  ) throws -> TabularFile {
    let name = Place.fileName(of: path)
    let file = try FileBytes.map(path: path, name: name)
    let content = try TableContent.recognise(file, named: name, options: options)
    return TabularFile(
      fileName: name, byteCount: file.count, sha256: file.sha256,
      kind: content.kind, innerName: content.innerName, tables: content.tables)
  }
}
