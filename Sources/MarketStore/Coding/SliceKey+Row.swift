import GRDB
import Nomenclatures

extension SliceKey {
  /// The columns of a key.
  static let columns = "source, millesime, region, nomenclature"

  /// The values of the columns.
  var arguments: StatementArguments {
    [source.rawValue, millesime.rawValue, region.rawValue, nomenclature.rawValue]
  }

  /// Reads the four columns from `first` on.
  init(_ row: Row, from first: Int) throws {
    let source = try row.text(first, of: "slice")
    let nomenclature = try row.text(first + 3, of: "slice")
    guard let sourceID = SourceID(rawValue: source) else {
      throw Damage.value(of: "slice.source", found: source, allowed: Self.list(SourceID.self))
    }
    guard let nomenclatureID = NomenclatureID(rawValue: nomenclature) else {
      throw Damage.value(
        of: "slice.nomenclature", found: nomenclature, allowed: Self.list(NomenclatureID.self))
    }
    self.init(
      source: sourceID, millesime: Millesime(try row.count(first + 1, of: "slice")),
      region: RegionCode(try row.text(first + 2, of: "slice")), nomenclature: nomenclatureID)
  }

  private static func list<ID: CaseIterable & RawRepresentable<String>>(_: ID.Type) -> String {
    ID.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
