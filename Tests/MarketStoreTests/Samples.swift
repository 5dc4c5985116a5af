import Columns
import MarketStore
import Nomenclatures

/// Small slices and tables to put in stores. Expected values are written out in the tests.
enum Samples {
  static func provenance(
    _ fileName: String = "BMO_2018.xlsx", sha256: String = "a1", sheet: String? = "Données",
    rows: Int = 4, importedAt: String? = "2024-03-01T10:00:00Z"
  ) -> Provenance {
    Provenance(
      fileName: fileName, sha256: sha256, sheet: sheet, rows: rows, importedAt: importedAt,
      producer: "Pôle emploi", licence: "Licence Ouverte")
  }

  static func key(
    _ millesime: Millesime = 2018, region: RegionCode = "11", _ id: NomenclatureID = .fap2009
  ) -> SliceKey {
    SliceKey(source: .bmo, millesime: millesime, region: region, nomenclature: id)
  }

  /// Counts of the four rows of `slice`: observed, suppressed, partial (`*` + 12), observed.
  static let projets: [Count] = [
    .observed(120), .suppressed(in: 1...4), .suppressed(in: 1...4) + .observed(12), .observed(0.5),
  ]
  static let difficiles: [Count] = [
    .observed(40), .suppressed(in: 0...4), .observed(7), .suppressed(in: 0...4),
  ]

  /// Two bassins, three métiers, four of their six pairs.
  static func slice(
    _ key: SliceKey = key(), provenance: Provenance = provenance(), first: Double = 120
  ) -> MarketSlice {
    MarketSlice(
      key: key,
      bassins: [.init(code: "1107", name: "Paris"), .init(code: "1147", name: "Plaine Commune")],
      metiers: [
        .init(code: "B2Z40", label: "Maçons", famille: "B"),
        .init(code: "S2Z61", label: "Serveurs de \"cafés\" \\ restaurants", famille: "S"),
        .init(code: "T2A60", label: "Aides à domicile\net aides ménagères", famille: "S"),
      ],
      bassinPlaces: [0, 0, 1, 1], metierPlaces: [0, 2, 1, 2],
      columns: [
        .projets: CountColumn([.observed(first)] + projets.dropFirst()),
        .projetsDifficiles: CountColumn(difficiles),
      ], provenance: provenance)
  }

  static func batch(_ slices: MarketSlice...) -> ImportBatch {
    var batch = ImportBatch()
    batch.slices = slices
    return batch
  }

  static let nomenclature = Nomenclature(
    id: .fap2009,
    entries: [
      .init(code: "T2A60", label: "Aides à domicile", domaine: "T", domaineLabel: "Services"),
      .init(code: "B2Z40", label: "Maçons", domaine: "B", domaineLabel: "Bâtiment"),
    ])

  static let bassins = [
    Bassin(
      code: "1147", codePacte: "T6", name: "Plaine Commune", aliases: [], region: "11", since: 2017),
    Bassin(
      code: "1117", codePacte: "MLV", name: "Marne la Vallée",
      aliases: ["Marne-la-Vallée", "Val d\"Europe"], region: "11", since: 2017),
  ]

  static let lots = [
    TrainingLot(
      id: "A2-002", domaine: "Agriculture", portee: .region, bassins: [], nsf: ["211"],
      certification: "", niveaux: ["V", "VI"], rome: ["A1402", "A1414"], parcours: ["C", "AQ"]),
    TrainingLot(
      id: "A2-001", domaine: "Bâtiment", portee: .regionSauf, bassins: ["1147"], nsf: [],
      certification: "CAP maçon", niveaux: ["V"], rome: ["F1703"], parcours: ["C"]),
  ]

  /// One of each reference table.
  static func references(sha256: String = "b2") -> ImportBatch {
    let source = provenance("noms.csv", sha256: sha256, sheet: nil, rows: 2, importedAt: nil)
    var batch = ImportBatch()
    batch.nomenclatures = [(nomenclature, source)]
    batch.bassins = [(bassins, source)]
    batch.orders = [(2019, lots, source)]
    return batch
  }
}
