import Columns
import MarketStore
import Nomenclatures

/// Builds slices from a few rows written by hand.
enum SampleSlice {
  typealias Row = (bassin: BassinCode, metier: MetierCode, counts: [Measure: Count])

  /// A slice of the given rows, which may come in any order.
  static func of(_ rows: [Row], measures: [Measure] = SourceID.bmo.measures) -> MarketSlice {
    let rows = rows.sorted { ($0.bassin, $0.metier) < ($1.bassin, $1.metier) }
    let bassins = CodeDictionary(Set(rows.map(\.bassin)).sorted())
    let metiers = CodeDictionary(Set(rows.map(\.metier)).sorted())
    let columns = measures.map { measure in
      (measure, CountColumn(rows.map { $0.counts[measure] ?? .observed(0) }))
    }
    return MarketSlice(
      key: SliceKey(source: .bmo, millesime: 2018, region: "11", nomenclature: .fap2009),
      bassins: bassins.codes.map { .init(code: $0, name: "bassin \($0)") },
      metiers: metiers.codes.map { .init(code: $0, label: "métier \($0)", famille: "S") },
      bassinPlaces: rows.compactMap { bassins.place(of: $0.bassin) },
      metierPlaces: rows.compactMap { metiers.place(of: $0.metier) },
      columns: Dictionary(uniqueKeysWithValues: columns),
      provenance: Provenance(
        fileName: "sample", sha256: "", sheet: nil, rows: rows.count, importedAt: nil,
        producer: "", licence: ""))
  }

  /// Counts of one row: projects, difficult and seasonal ones.
  static func counts(_ projets: Count, _ difficiles: Count, _ saisonniers: Count = .observed(0))
    -> [Measure: Count]
  {
    [.projets: projets, .projetsDifficiles: difficiles, .projetsSaisonniers: saisonniers]
  }

  /// A hidden number of projects.
  static let hiddenProjets = Count.suppressed(in: 1...4)
  /// A hidden number of difficult or seasonal projects.
  static let hiddenPart = Count.suppressed(in: 0...4)

  /// Two bassins, three métiers: everything that can happen to a cell.
  static let mixed = of([
    ("1101", "A0Z40", counts(.observed(40), .observed(10), .observed(8))),
    ("1101", "T2A60", counts(.observed(12), hiddenPart, hiddenPart)),
    ("1102", "T2A60", counts(hiddenProjets, hiddenPart, .observed(0))),
    ("1102", "V1Z80", counts(.observed(12) + hiddenProjets, .observed(6) + hiddenPart)),
    (.horsBassin, "A0Z40", counts(.observed(5), .observed(5))),
  ])
}
