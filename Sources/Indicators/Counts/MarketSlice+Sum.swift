internal import Columns
public import MarketStore
internal import Nomenclatures

extension MarketSlice {
  /// The slice with all its bassins added up into one row per métier, rows that name no bassin
  /// included; every indicator then reads it as it reads any other.
  ///
  /// Counts add up with their bounds: `*` + 12 is 12 visible, in [13,16]. Bassins where a métier was
  /// not observed add nothing to it. The one « bassin » bears the code of the région, which has two
  /// digits where a bassin's has four, for name too.
  ///
  /// Complexity: O(rows).
  public func summedOverBassins() -> MarketSlice {
    let present = Set(metierPlaces).sorted()
    let sums = columns.mapValues { column in
      CountColumn(totals(of: column).sorted { $0.key < $1.key }.map(\.value))
    }
    let code = BassinCode(key.region.rawValue)
    return MarketSlice(
      key: key, bassins: [NamedBassin(code: code, name: code.rawValue)], metiers: metiers,
      bassinPlaces: present.map { _ in 0 }, metierPlaces: present, columns: sums,
      provenance: provenance)
  }

  /// The sum of a column over each métier that has a row, by the métier's place.
  private func totals(of column: CountColumn) -> [Int: Count] {
    var totals: [Int: Count] = [:]
    for row in 0..<rowCount {
      let count = column[row]
      totals[metierPlaces[row]] = totals[metierPlaces[row]].map { $0 + count } ?? count
    }
    return totals
  }
}
