import Formats
import Foundation
import MarketStore
import Nomenclatures

/// A data package of this program: its descriptor and the folder that holds its resources.
struct DataPackage: Sendable {
  /// Name of the descriptor's file.
  static let fileName = "datapackage.json"

  let folder: String
  let descriptor: PackageDescriptor

  /// Opens the package whose descriptor is at `path`.
  /// - Throws: `IngestionError` when there is none, or it is no descriptor of ours.
  static func open(path: String) throws -> DataPackage {
    let name = (path as NSString).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw IngestionError(
        .noSuchInput, at: Place(file: name),
        found: Bilingual("fichier introuvable", "no such file"),
        expected: Bilingual("le descripteur d'un paquet de données", "a data package's descriptor"),
        remedy: Bilingual("vérifier le chemin", "check the path"))
    }
    do {
      let descriptor = try JSONDecoder().decode(PackageDescriptor.self, from: data)
      return DataPackage(
        folder: (path as NSString).deletingLastPathComponent, descriptor: descriptor)
    } catch {
      throw IngestionError.brokenPackage(
        Place(file: name),
        found: Self.fault(error),
        expected: Bilingual("celui d'un paquet de faisceau", "that of a faisceau package"))
    }
  }

  /// What keeps a descriptor from being read.
  private static func fault(_ error: any Error) -> Bilingual {
    func member(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let name = member(context.codingPath + [key])
      return Bilingual("« \(name) » absent", "no \"\(name)\"")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let name = member(context.codingPath)
      return Bilingual("« \(name) » d'un autre type", "\"\(name)\" of another type")
    default:
      return Bilingual("JSON coupé ou mal formé", "JSON cut short or malformed")
    }
  }

  /// Path of a resource.
  func path(_ resource: PackageDescriptor.Resource) -> String {
    (folder as NSString).appendingPathComponent(resource.path)
  }

  /// Holds every resource against the size and the hash that the descriptor gives.
  /// - Throws: `IngestionError` of kind `brokenPackage` at the first that differs.
  func verify() throws {
    for resource in descriptor.resources {
      let hash = "sha256:" + (try sha256(ofFile: path(resource)))
      guard hash == resource.hash else {
        throw IngestionError.brokenPackage(
          Place(file: resource.path), found: Bilingual(same: hash),
          expected: Bilingual(same: resource.hash))
      }
    }
  }

  /// The table of a resource.
  func table(_ resource: PackageDescriptor.Resource) throws -> PackageTable {
    try PackageTable(path: path(resource), header: PackageSchema.header(resource.content))
  }

  /// Where the rows of a resource come from.
  func provenance(_ resource: PackageDescriptor.Resource) throws -> Provenance {
    guard let origin = resource.origins.first else {
      throw IngestionError.brokenPackage(
        Place(file: resource.path), found: Bilingual("aucune origine", "no origin"),
        expected: Bilingual("le fichier officiel", "the official file"))
    }
    return Provenance(
      fileName: origin.file, sha256: origin.sha256, sheet: origin.sheet, rows: origin.rows,
      importedAt: nil, producer: resource.producer, licence: resource.licence)
  }
}
