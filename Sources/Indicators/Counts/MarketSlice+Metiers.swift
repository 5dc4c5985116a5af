internal import Columns
public import MarketStore
public import Nomenclatures

extension MarketSlice {
  /// The slice with its métiers added up into one, of this code and label: a row for each bassin that
  /// the source names, with the bounds of its sum.
  ///
  /// Métiers that were not observed in a bassin add nothing to it.
  ///
  /// Complexity: O(rows).
  public func summedOverMetiers(as code: MetierCode, label: String) -> MarketSlice {
    let present = Set(bassinPlaces).sorted()
    return MarketSlice(
      key: key, bassins: bassins, metiers: [.init(code: code, label: label, famille: "")],
      bassinPlaces: present, metierPlaces: present.map { _ in 0 },
      columns: columns.mapValues { column in
        var totals: [Int: Count] = [:]
        for (row, bassin) in bassinPlaces.enumerated() {
          totals[bassin] = totals[bassin].map { $0 + column[row] } ?? column[row]
        }
        return CountColumn(totals.sorted { $0.key < $1.key }.map(\.value))
      }, provenance: provenance)
  }
}

extension Evidence {
  /// The evidence with all métiers added up into one; see `MarketSlice.summedOverMetiers`.
  ///
  /// Complexity: O(rows).
  public func summedOverMetiers(as code: MetierCode, label: String) -> Evidence {
    func sum(_ slice: MarketSlice) -> MarketSlice {
      slice.summedOverMetiers(as: code, label: label)
    }
    return Evidence(
      survey: sum(survey), earlier: earlier.map(sum), registered: registered.map(sum))
  }
}
