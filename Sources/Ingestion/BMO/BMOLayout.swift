import Formats
import MarketStore
import Nomenclatures

/// Where a BMO table keeps what, and the rules of its millésime.
struct BMOLayout: Sendable {
  /// First millésime that hides small counts.
  static let firstSuppression: Millesime = 2018
  /// Greatest value that `*` can stand for, and least for projects.
  static let hidden = (least: 1.0, greatest: 4.0)

  let file: String
  let sheet: String?
  let headerRow: Int
  let millesime: Millesime
  let nomenclature: NomenclatureID
  let headers: [String]
  let otherSheets: [String]
  let ignoredColumns: [String]
  let decimalMark: DecimalMark?
  private let places: [ColumnRole: Int]

  init(
    _ head: (row: Int, match: HeaderMatch), table: any RecordSource, millesime: Millesime,
    decimalMark: DecimalMark?, otherSheets: [String]
  ) {
    file = table.fileName
    sheet = table.name
    headerRow = head.row
    self.millesime = millesime
    nomenclature = .ofBMO(millesime)
    headers = head.match.headers
    self.otherSheets = otherSheets
    ignoredColumns = head.match.ignored
    self.decimalMark = decimalMark
    places = head.match.places
  }

  /// Place of a column, from 0, or -1 when the table has none.
  func place(_ role: ColumnRole) -> Int { places[role] ?? -1 }

  /// Whether `*` may stand for a count.
  var hidesCounts: Bool { millesime >= Self.firstSuppression }

  /// Who published the survey that year.
  var producer: String { millesime < 2024 ? "Pôle emploi" : "France Travail" }
}
