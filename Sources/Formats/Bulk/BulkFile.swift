/// A file of many records of which a few fields are wanted: CSV, NDJSON or JSON, each perhaps in gzip.
///
/// It is read in blocks by several threads. Memory is bounded by the blocks and by the longest record
/// (8 MiB at most), whatever the size of the file.
public struct BulkFile: Sendable {
  /// How records stand in the text.
  public enum Shape: String, Sendable {
    /// One record a line, fields between delimiters, a header first (RFC 4180).
    case csv
    /// One JSON object a line.
    case ndjson
    /// JSON documents end to end, one as a rule: an array of objects, an object that holds such an
    /// array under `resultats`, or a single object.
    case json
  }

  /// Name of the file, without its folder.
  public let fileName: String
  /// Its size in bytes, compressed if it is.
  public let byteCount: Int
  /// How records stand in it.
  public let shape: Shape
  /// Whether it is in gzip.
  public let isCompressed: Bool
  /// For each wanted field, whether a CSV has its column; true for JSON, where each record decides.
  public let found: [Bool]
  /// Names of a CSV's columns; empty for JSON.
  public let columns: [String]
  /// What separates the fields of a CSV; nil for JSON.
  public let delimiter: Character?
  /// Bytes of text that a thread reads at a time. Results do not depend on it.
  public var blockSize = 256 << 10

  let path: String
  let fields: [String]
  let head: BulkHead

  /// Opens a file, telling by its content what it is and never by its name. Records are read later.
  ///
  /// - Parameters:
  ///   - path: path of the file.
  ///   - fields: dotted paths, such as `lieuTravail.commune`, each once. A CSV has them as columns
  ///     named so, with dots or `_`, or inside the JSON objects of a column named like the first
  ///     steps.
  ///   - options: encoding and delimiter of a CSV, where the guess would be wrong.
  /// - Throws: `FormatError` when the file cannot be read or is something else.
  /// - Complexity: O(1): the first MiB is read.
  public static func open(
    path: String, fields: [String], options: OpeningOptions = OpeningOptions()
  ) throws -> BulkFile {
    precondition(Set(fields).count == fields.count, "a field is asked for twice: \(fields)")
    precondition(!fields.contains { RecordJSON.path($0).isEmpty }, "an empty path: \(fields)")
    let name = Place.fileName(of: path)
    let opened = try OpenedSource(path: path, name: name)
    let head = try BulkHead.read(opened.source, fields: fields, options: options, fileName: name)
    let plan = head.plan
    return BulkFile(
      fileName: name, byteCount: opened.size, shape: head.shape,
      isCompressed: opened.isCompressed, found: plan?.found ?? fields.map { _ in true },
      columns: plan?.columns ?? [],
      delimiter: plan.map { Character(Unicode.Scalar($0.delimiter)) }, path: path, fields: fields,
      head: head)
  }
}
