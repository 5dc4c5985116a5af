import MarketStore
public import Nomenclatures

/// Where the figures of a result come from: one slice of the store, with its file.
public struct SourceRecord: Hashable, Sendable {
  /// The source, e.g. `bmo`.
  public let source: String
  /// Year of the figures.
  public let millesime: Millesime
  /// Région, `--` for the rows that name none.
  public let region: RegionCode
  /// Version of the métiers' codes.
  public let nomenclature: NomenclatureID
  /// The file.
  public let file: FileRecord

  /// A value made of these parts.
  public init(
    source: String, millesime: Millesime, region: RegionCode, nomenclature: NomenclatureID,
    file: FileRecord
  ) {
    self.source = source
    self.millesime = millesime
    self.region = region
    self.nomenclature = nomenclature
    self.file = file
  }
}

/// A file that figures or reference tables came from.
public struct FileRecord: Hashable, Sendable {
  /// Name, without its folder.
  public let name: String
  /// SHA-256, 64 hexadecimal digits.
  public let sha256: String
  /// Sheet of the workbook; `nil` for a text file.
  public let sheet: String?
  /// Rows of the file that were used.
  public let rows: Int
  /// Day and time of the import, ISO 8601 in UTC; `nil` for derived data.
  public let importedAt: String?
  /// Who published the file.
  public let producer: String
  /// Licence of the figures.
  public let licence: String

  /// A value made of these parts.
  public init(
    name: String, sha256: String, sheet: String?, rows: Int, importedAt: String?,
    producer: String, licence: String
  ) {
    self.name = name
    self.sha256 = sha256
    self.sheet = sheet
    self.rows = rows
    self.importedAt = importedAt
    self.producer = producer
    self.licence = licence
  }
}

extension FileRecord {
  init(_ provenance: Provenance) {
    self.init(
      name: provenance.fileName, sha256: provenance.sha256, sheet: provenance.sheet,
      rows: provenance.rows, importedAt: provenance.importedAt, producer: provenance.producer,
      licence: provenance.licence)
  }
}

extension SourceRecord {
  init(_ key: SliceKey, _ provenance: Provenance) {
    self.init(
      source: key.source.rawValue, millesime: key.millesime, region: key.region,
      nomenclature: key.nomenclature, file: FileRecord(provenance))
  }
}
