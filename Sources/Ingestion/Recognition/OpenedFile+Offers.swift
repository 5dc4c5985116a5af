import Formats
import Foundation
import MarketStore
import Nomenclatures

extension OpenedFile {
  /// Opens a file of job offers: pages, NDJSON or CSV, perhaps in gzip.
  static func openOffers(_ path: String, _ overrides: ReadingOverrides) throws -> OpenedFile {
    let bulk = try BulkFile.open(
      path: path, fields: OfferField.paths, options: try OpeningOptions(overrides))
    try check(bulk)
    return OpenedFile(path: path, recognition: try recognition(path, bulk), content: .offers(bulk))
  }

  /// A CSV says by its header whether offers can be counted.
  private static func check(_ bulk: BulkFile) throws {
    for choice in OfferField.required where !choice.contains(where: { bulk.found[$0.rawValue] }) {
      throw IngestionError.noOfferColumn(bulk, choice)
    }
  }

  private static func recognition(_ path: String, _ bulk: BulkFile) throws -> Recognition {
    let columns = OfferField.allCases.filter { bulk.shape == .csv && bulk.found[$0.rawValue] }
    let findings = [
      Recognition.Finding(
        aspect: .format, value: bulk.format, reason: bulk.reason, flag: nil),
      Recognition.Finding(
        aspect: .kind, value: FileKind.offres.label,
        reason: Bilingual(
          "des champs « dateCreation », « romeCode », « lieuTravail »",
          "members \"dateCreation\", \"romeCode\", \"lieuTravail\""), flag: "--kind"),
      Recognition.Finding(
        aspect: .nomenclature, value: Bilingual(same: NomenclatureID.rome3.rawValue),
        reason: Bilingual(
          "« romeCode », mené à la FAP 2009 par le passage",
          "\"romeCode\", led to the FAP 2009 by the passage"), flag: nil),
    ]
    return Recognition(
      file: bulk.fileName, sha256: try OfferIdentity.beforeReading(path, bytes: bulk.byteCount),
      byteCount: bulk.byteCount,
      kind: .offres, sheet: nil, otherSheets: [], headerRow: bulk.shape == .csv ? 1 : nil,
      millesime: nil, nomenclature: .rome3, decimalMark: nil,
      columns: columns.map {
        Recognition.Column(role: "\($0)", header: $0.path, column: $0.rawValue + 1)
      }, ignoredColumns: [], findings: findings)
  }
}

extension BulkFile {
  /// How the file is written.
  fileprivate var format: Bilingual {
    let zip = isCompressed ? ", gzip" : ""
    return switch shape {
    case .csv: Bilingual(same: "CSV\(delimiter.map { " « \($0) »" } ?? "")\(zip)")
    case .ndjson: Bilingual("JSON, un objet par ligne\(zip)", "JSON, one object a line\(zip)")
    case .json: Bilingual("JSON, un document\(zip)", "JSON, one document\(zip)")
    }
  }

  fileprivate var reason: Bilingual {
    shape == .csv
      ? Bilingual("un en-tête de \(columns.count) colonnes", "a header of \(columns.count) columns")
      : Bilingual("le premier caractère du texte", "the first character of the text")
  }
}

extension FileStart {
  /// Whether the file at `path`, which begins so, is likely to hold offers: JSON with members of an
  /// offer, or the list of an empty answer; a header with its columns; the same in gzip.
  func isOffers(at path: String) -> Bool {
    if isGzip { return Self.holdsOffers(path) }
    if begins(with: "{") || begins(with: "[") {
      return contains("\"romeCode\"") || contains("\"resultats\"")
    }
    let header = FoldedText(firstLine).text
    return header.contains("romecode") && header.contains("datecreation")
  }

  /// A CSV in gzip by its columns; JSON in gzip is none but offers.
  private static func holdsOffers(_ path: String) -> Bool {
    guard let bulk = try? BulkFile.open(path: path, fields: OfferField.paths) else { return false }
    return OfferField.required.allSatisfy { $0.contains { bulk.found[$0.rawValue] } }
  }
}

extension IngestionError {
  static func noOfferColumn(_ bulk: BulkFile, _ choice: [OfferField]) -> IngestionError {
    let names = choice.map(\.path).joined(separator: " / ")
    return IngestionError(
      .missingColumn, at: Place(file: bulk.fileName, row: 1),
      found: Bilingual("colonne absente : \(names)", "column missing: \(names)"),
      expected: Bilingual(
        "l'en-tête d'offres d'emploi v2 (dateCreation, romeCode, lieuTravail.commune)",
        "the header of job offers v2 (dateCreation, romeCode, lieuTravail.commune)"),
      remedy: Bilingual("rétablir la colonne", "put the column back"))
  }
}
