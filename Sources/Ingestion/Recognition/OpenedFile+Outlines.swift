import Formats
import Foundation
import Nomenclatures

extension OpenedFile {
  /// Opens a GeoJSON file of communes. Its features are read with the tables of communes, not here.
  static func openOutlines(_ path: String, _ overrides: ReadingOverrides) throws -> OpenedFile {
    let file = try GeoJSONFile.open(path: path)
    let reason = Bilingual(
      "un objet JSON de « features »", "a JSON object of \"features\"")
    var findings = [
      Recognition.Finding(
        aspect: .format, value: Bilingual(same: "GeoJSON"), reason: reason, flag: nil),
      Recognition.Finding(
        aspect: .kind, value: FileKind.contours.label, reason: reason, flag: "--kind"),
    ]
    if let year = overrides.year {
      findings.append(
        Recognition.Finding(
          aspect: .millesime, value: Bilingual(same: year.description),
          reason: Bilingual("dit par --year", "said by --year"), flag: "--year"))
    }
    let recognition = Recognition(
      file: file.json.fileName, sha256: file.json.sha256, byteCount: file.json.byteCount,
      kind: .contours, sheet: nil, otherSheets: [], headerRow: nil, millesime: overrides.year,
      nomenclature: nil, decimalMark: nil, columns: [], ignoredColumns: [], findings: findings)
    return OpenedFile(path: path, recognition: recognition, content: .outlines(file))
  }
}

extension FileStart {
  /// Whether a GeoJSON object of features begins here.
  var isOutlines: Bool {
    begins(with: "{") && (contains("\"FeatureCollection\"") || contains("\"features\""))
  }
}
