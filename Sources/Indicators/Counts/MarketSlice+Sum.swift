internal import Columns
public import MarketStore
internal import Nomenclatures

extension MarketSlice {
  /// The slice with all its bassins added up into one row per métier, rows that name no bassin
  /// included; every indicator then reads it as it reads any other.
  ///
  /// Complexity: O(rows).
  public func summedOverBassins() -> MarketSlice { summed(into: .whole(key.region)) }

  /// The slice with its bassins added up into groups: a row for each group and métier that one of
  /// its bassins observed. Rows of bassins without a group become rows that name no bassin.
  ///
  /// Counts add up with their bounds: `*` + 12 is 12 visible, in [13,16]. Bassins where a métier was
  /// not observed add nothing to it.
  ///
  /// Complexity: O(rows), sorting aside.
  public func summed(into groups: BassinGroups) -> MarketSlice {
    let own = bassins.map {
      groups.group(of: $0.code) ?? NamedBassin(code: .horsBassin, name: "")
    }
    let named = (own + [groups.others].compactMap(\.self)).map { ($0.code, $0) }
    let all = Dictionary(named, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.code < $1.code }
    let places = Dictionary(
      zip(all.map(\.code), all.indices), uniquingKeysWith: { first, _ in first })
    let keys = (0..<rowCount).map { row in
      (places[own[bassinPlaces[row]].code] ?? 0) * metiers.count + metierPlaces[row]
    }
    let present = Set(keys).sorted()
    return MarketSlice(
      key: key, bassins: all, metiers: metiers,
      bassinPlaces: present.map { $0 / metiers.count },
      metierPlaces: present.map { $0 % metiers.count },
      columns: columns.mapValues { Self.sums(of: $0, by: keys) }, provenance: provenance)
  }

  /// The sums of a column over rows of one key, in the order of the keys.
  private static func sums(of column: CountColumn, by keys: [Int]) -> CountColumn {
    var totals: [Int: Count] = [:]
    for (row, key) in keys.enumerated() {
      let count = column[row]
      totals[key] = totals[key].map { $0 + count } ?? count
    }
    return CountColumn(totals.sorted { $0.key < $1.key }.map(\.value))
  }
}
