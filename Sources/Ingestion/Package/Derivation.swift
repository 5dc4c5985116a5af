import Formats
import Foundation
import MarketStore
import Nomenclatures

/// Makes the embedded data of Île-de-France from the official files: figures in our own schema,
/// never the files themselves.
public enum Derivation {
  /// Reads the official files of the folder `source` and writes the data package in `output`.
  /// - Returns: the paths written.
  /// - Throws: `IngestionError` when a file is missing, damaged or has a refused row.
  ///
  /// Determinism: the same official files give the same bytes; no date of the day is written.
  public static func run(from source: String, to output: String) throws -> [String] {
    try IngestionError.translating {
      let official = try OfficialFiles(folder: source)
      let package = DerivedPackage(official, region: .ileDeFrance)
      try official.checkBassins(package.slices)
      return try package.write(to: output)
    }
  }
}

/// The official files that the embedded data come from, read.
struct OfficialFiles {
  let fap2009: FileReading
  let fap2021: FileReading
  let bassins: FileReading
  let order: FileReading
  let surveys: [FileReading]
  /// What the files of the other sides of the market gave.
  private(set) var market = ImportBatch()

  /// The files of the other sides of the market, each after those that it is read with.
  private static let marketFiles = [
    "nomenclatures/rome_v347.csv", "tension/dares_tensions_2019.csv",
    "nomenclatures/passage_fap2009_romev3_sas.txt", "tension/tension_rome_bassin_2021.csv",
    "geo/commune_bassin_2019.csv", "geo/commune_bassin_2024.csv", "geo/commune_code_postal.csv",
    "geo/communes-ile-de-france.geojson", "mobilites/mobpro_idf_flux100.csv",
  ]

  init(folder: String) throws {
    var references = ReferencesAtHand()
    func read(_ path: String) throws -> FileReading {
      let file = try OpenedFile.open("\(folder)/\(path)", ReadingOverrides())
      let reading = try FileReader(file: file, references: references, importedAt: nil).read()
      try Self.refuseRejects(reading)
      references.take(reading)
      return reading
    }
    fap2009 = try read("nomenclatures/fap2009_intitules_sas.txt")
    fap2021 = try read("nomenclatures/fap2021_intitules.csv")
    bassins = try read("pacte/bassins.csv")
    references.passageComes = true
    for path in Self.marketFiles { market.add(try read(path).batch) }
    market.mergers = market.postalCodes.map { Sourced(.ileDeFrance, Self.mergers($0.provenance)) }
    order = try read("pacte/commande_regionale_2019.csv")
    market.entries = order.batch.entries
    market.filieres = order.batch.filieres
    let known = references
    let paths = try Self.surveys(in: folder + "/bmo")
    surveys = try SideBySide.map(paths, weight: { _ in 0 }) { path in
      let file = try OpenedFile.open(path, ReadingOverrides())
      return try FileReader(file: file, references: known, importedAt: nil).read()
    }
    for survey in surveys { try Self.refuseRejects(survey) }
  }

  /// Where the mergers that are built in come from: Insee's codes, as La Poste's file names them.
  private static func mergers(_ codes: Provenance) -> Provenance {
    Provenance(
      fileName: codes.fileName, sha256: codes.sha256, sheet: nil,
      rows: CommuneHistory.ileDeFrance.mergers.count, importedAt: nil,
      producer: Producer.insee.rawValue, licence: Producer.insee.licence)
  }

  private static func surveys(in folder: String) throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".csv") }
      .map { "\(folder)/\($0)" }
  }

  private static func refuseRejects(_ reading: FileReading) throws {
    guard let first = reading.rejects.first else { return }
    throw IngestionError(
      .badData, at: first.place, found: first.kind.label, expected: first.expected,
      remedy: Bilingual("reprendre le fichier publié", "take the published file again"))
  }

  /// Holds the year that each bassin is said to appear in against the surveys.
  func checkBassins(_ slices: [MarketSlice]) throws {
    for bassin in bassins.batch.bassins.flatMap(\.bassins) {
      let years = slices.filter { $0.bassins.contains { $0.code == bassin.code } }
        .map(\.key.millesime)
      let expected = slices.map(\.key.millesime).filter { $0 >= bassin.since }.min()
      guard years.min() == expected else {
        throw IngestionError(
          .badData, at: Place(file: bassins.quality.file),
          found: Bilingual(
            "\(bassin.codePacte) depuis \(bassin.since)",
            "\(bassin.codePacte) since \(bassin.since)"),
          expected: Bilingual(same: years.min().map { String($0.rawValue) } ?? "–"),
          remedy: Bilingual("corriger BassinTable", "correct BassinTable"))
      }
    }
  }
}
