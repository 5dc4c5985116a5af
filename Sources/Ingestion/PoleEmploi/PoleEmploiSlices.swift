import Columns
import MarketStore
import Nomenclatures

/// The rows of Pôle emploi's table as slices, one for each région.
struct PoleEmploiSlices {
  let millesime: Millesime
  /// The published classes that the file has columns for.
  let classes: Set<PublishedClass>
  let labels: Nomenclature?
  /// Names of the bassins; a bassin without one goes by its code.
  let names: [BassinCode: String]
  /// Where the rows come from, given how many they are.
  let provenance: (Int) -> Provenance

  /// The slices, sorted by région.
  ///
  /// Complexity: O(rows × log rows).
  func slices(_ rows: [PoleEmploiTable.Row]) -> [MarketSlice] {
    Dictionary(grouping: rows) { BassinRegion.of($0.bassin) }.map(slice)
      .sorted { $0.key.region < $1.key.region }
  }

  private func slice(_ region: RegionCode, _ rows: [PoleEmploiTable.Row]) -> MarketSlice {
    let rows = rows.sorted { ($0.bassin, $0.metier) < ($1.bassin, $1.metier) }
    let bassins = CodeDictionary(Set(rows.map(\.bassin)).sorted())
    let metiers = CodeDictionary(Set(rows.map(\.metier)).sorted())
    return MarketSlice(
      key: SliceKey(
        source: .poleEmploi, millesime: millesime, region: region,
        nomenclature: PoleEmploiTable.nomenclature(millesime)),
      bassins: bassins.codes.map { .init(code: $0, name: names[$0] ?? $0.rawValue) },
      metiers: metiers.codes.map {
        .init(code: $0, label: labels?[$0]?.label ?? $0.rawValue, famille: "")
      },
      bassinPlaces: rows.compactMap { bassins.place(of: $0.bassin) },
      metierPlaces: rows.compactMap { metiers.place(of: $0.metier) },
      columns: [
        .offres: CountColumn(rows.map { .observed($0.offres) }),
        .demandeurs: CountColumn(rows.map { .observed($0.demandeurs) }),
      ],
      classes: columns(rows), provenance: provenance(rows.count))
  }

  private func columns(_ rows: [PoleEmploiTable.Row]) -> [PublishedClass: [UInt8?]] {
    var columns: [PublishedClass: [UInt8?]] = [:]
    for (place, column) in PoleEmploiTable.classes.enumerated()
    where classes.contains(column.kind) {
      columns[column.kind] = rows.map { $0.published[place] }
    }
    return columns
  }
}
