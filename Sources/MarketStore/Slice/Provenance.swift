/// Where a slice comes from: which file, which part of it, and how many of its rows.
public struct Provenance: Hashable, Sendable, Codable {
  /// Name of the file, without its folder.
  public let fileName: String
  /// SHA-256 of the file, 64 hexadecimal digits; of offers, `xxh128:` and 32 digits for a file of more
  /// than 32 MB, which tells files apart and does not resist forgery.
  public let sha256: String
  /// Sheet of the workbook; `nil` for a text file.
  public let sheet: String?
  /// Rows of the file that entered this slice.
  public let rows: Int
  /// Day and time of the import, ISO 8601 in UTC; `nil` for derived data, which must not change
  /// from one build to the next.
  public let importedAt: String?
  /// Who published the file, and under which licence.
  public let producer: String
  /// Licence of the figures, « non précisée » when none is stated.
  public let licence: String

  /// A provenance.
  public init(
    fileName: String, sha256: String, sheet: String?, rows: Int, importedAt: String?,
    producer: String, licence: String
  ) {
    self.fileName = fileName
    self.sha256 = sha256
    self.sheet = sheet
    self.rows = rows
    self.importedAt = importedAt
    self.producer = producer
    self.licence = licence
  }
}
