import Formats
import Foundation
import MarketStore
import Nomenclatures

/// The embedded data, as tables and their descriptions.
struct DerivedPackage {
  let official: OfficialFiles
  /// The surveys of the région, sorted by millésime.
  let slices: [MarketSlice]
  /// The other sides of the market, of the région alone.
  let market: ImportBatch
  let region: RegionCode

  init(_ official: OfficialFiles, region: RegionCode) {
    self.official = official
    self.region = region
    slices = official.surveys.flatMap(\.batch.slices).filter { $0.key.region == region }
      .sorted { $0.key < $1.key }
    market = official.market.restricted(to: region)
  }

  /// Writes every table and the descriptor.
  /// - Returns: the paths written.
  func write(to folder: String) throws -> [String] {
    let tables = resources
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var files = tables.map { ($0.facts.path, Data($0.table.csv.utf8)) }
    let descriptor = PackageDescriptor(
      profile: "tabular-data-package", name: "faisceau-idf",
      title: "Le marché du travail et la commande de formation, Île-de-France",
      description: "Figures derived by faisceau from official open data, in its own schema; "
        + "rebuilt byte for byte by « make datasets ».",
      region: region.rawValue, resources: tables.map(\.facts))
    files.append((DataPackage.fileName, try encoder.encode(descriptor) + Data("\n".utf8)))
    return try files.map { try Self.write($0.1, to: "\(folder)/\($0.0)") }
  }

  private static func write(_ data: Data, to path: String) throws -> String {
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
      return path
    } catch {
      throw IngestionError.cannotWrite(path, error)
    }
  }
}

extension IngestionError {
  /// A file that the system refuses to write.
  static func cannotWrite(_ path: String, _ error: any Error) -> IngestionError {
    IngestionError(
      .cannotWrite, at: Place(file: (path as NSString).lastPathComponent),
      found: Bilingual("écriture impossible (\(error))", "cannot be written (\(error))"),
      expected: Bilingual("un dossier inscriptible", "a folder that may be written"),
      remedy: Bilingual("vérifier le chemin et les droits", "check the path and its permissions"))
  }
}
