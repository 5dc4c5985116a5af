import GRDB
import Nomenclatures

extension SliceKey {
  /// The columns of a key.
  static let columns = "source, millesime, month, region, nomenclature"

  /// The values of the columns; month 0 is the whole year.
  var arguments: StatementArguments {
    [source.rawValue, millesime.rawValue, month ?? 0, region.rawValue, nomenclature.rawValue]
  }

  /// Reads the five columns from `first` on.
  init(_ row: Row, from first: Int) throws {
    let source = try row.text(first, of: "slice")
    guard let sourceID = SourceID(rawValue: source) else {
      throw Damage.value(
        of: "slice.source", found: source,
        allowed: SourceID.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let month = try row.count(first + 2, of: "slice")
    try check(month <= 12, .value(of: "slice.month", found: "\(month)", allowed: "0…12"))
    self.init(
      source: sourceID, millesime: Millesime(try row.count(first + 1, of: "slice")),
      month: month == 0 ? nil : month, region: RegionCode(try row.text(first + 3, of: "slice")),
      nomenclature: try row.nomenclature(first + 4, of: "slice"))
  }
}
