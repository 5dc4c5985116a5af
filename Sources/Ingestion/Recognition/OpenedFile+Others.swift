import Formats
import Foundation
import Nomenclatures

extension OpenedFile {
  /// Opens a SAS program of formats.
  static func openFormats(_ path: String) throws -> OpenedFile {
    let formats = try SASFormats.read(path: path)
    let name = (path as NSString).lastPathComponent
    guard let labels = FAP2009Formats(formats) else {
      guard let passage = PassageFormats(formats) else { throw IngestionError.noFAP2009(name) }
      return try openPassage(path, formats, passage)
    }
    let codes = labels.metiers.entries.count { !$0.isOther }
    let line = labels.metiers.line
    let reason = Bilingual(
      "instruction value \(labels.metiers.name), ligne \(line) : \(codes) codes de la FAP 2009",
      "statement value \(labels.metiers.name), line \(line): \(codes) codes of the FAP 2009")
    return OpenedFile(
      path: path,
      recognition: try recognition(
        path, .fap2009, nomenclature: .fap2009,
        format: Bilingual("programme SAS (proc format)", "SAS program (proc format)"),
        because: reason),
      content: .formats(formats))
  }

  private static func openPassage(
    _ path: String, _ formats: [SASFormats.Format], _ passage: PassageFormats
  ) throws -> OpenedFile {
    let (plain, full) = (passage.direct, passage.qualified)
    return OpenedFile(
      path: path,
      recognition: try recognition(
        path, .passage, nomenclature: nil,
        format: Bilingual("programme SAS (proc format)", "SAS program (proc format)"),
        because: Bilingual(
          "\(plain.name), ligne \(plain.line) : code ROME vers FAP ; \(full.name), ligne "
            + "\(full.line) : code et qualification vers FAP",
          "\(plain.name), line \(plain.line): ROME code to FAP; \(full.name), line "
            + "\(full.line): code and qualification to FAP")),
      content: .formats(formats))
  }

  /// Opens a data package by its descriptor.
  static func openPackage(_ path: String) throws -> OpenedFile {
    let package = try DataPackage.open(path: path)
    let count = package.descriptor.resources.count
    let reason = Bilingual(
      "un objet JSON de \(count) « resources »", "a JSON object of \(count) \"resources\"")
    return OpenedFile(
      path: path,
      recognition: try recognition(
        path, .package, nomenclature: nil,
        format: Bilingual("descripteur JSON", "JSON descriptor"), because: reason),
      content: .package(package))
  }

  /// Opens an LHÉO document.
  static func openLHEO(_ path: String) throws -> OpenedFile {
    let file = try XMLFile.open(path: path)
    let (root, place) = try file.root()
    try LHEOVersion.check(root, at: place)
    let version = LHEOVersion.known[root.namespace] ?? ""
    let reason = Bilingual(
      "premier élément « \(root.local) », espace de noms \(root.namespace)",
      "first element \"\(root.local)\", namespace \(root.namespace)")
    return OpenedFile(
      path: path,
      recognition: try recognition(
        path, .lheo, nomenclature: .rome3,
        format: Bilingual("document XML, LHÉO \(version)", "XML document, LHÉO \(version)"),
        because: reason),
      content: .lheo(file))
  }

  private static func recognition(
    _ path: String, _ kind: FileKind, nomenclature: NomenclatureID?, format: Bilingual,
    because reason: Bilingual
  ) throws -> Recognition {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    let findings = [
      Recognition.Finding(aspect: .format, value: format, reason: reason, flag: nil),
      Recognition.Finding(aspect: .kind, value: kind.label, reason: reason, flag: "--kind"),
    ]
    return Recognition(
      file: (path as NSString).lastPathComponent, sha256: try sha256(ofFile: path),
      byteCount: size ?? 0, kind: kind, sheet: nil, otherSheets: [], headerRow: nil,
      millesime: nil, nomenclature: nomenclature, decimalMark: nil, columns: [],
      ignoredColumns: [], findings: findings)
  }
}
