import Columns
import MarketStore
import Nomenclatures

/// One small table of each other side of the market.
extension Samples {
  static let market = provenance("marche.csv", sha256: "d4", sheet: nil, rows: 3, importedAt: nil)

  /// Two sums that no short decimal writes: 1/3 + 2/3, 0.1 + 0.9.
  static let passage = makePassage([
    .init(origin: .init("K2204"), target: "T4Z60", weight: 1, basis: .direct),
    .init(origin: .init("F1703"), target: "B2Z40", weight: 1.0 / 3, basis: .employment),
    .init(origin: .init("F1703"), target: "B2Z42", weight: 2.0 / 3, basis: .employment),
    .init(
      origin: .init("F1703", qualification: "2"), target: "B2Z40", weight: 1, basis: .qualification),
  ])

  static func makePassage(_ arrows: [Passage.Arrow]) -> Passage {
    guard let passage = Passage(from: .rome3, to: .fap2009, arrows: arrows) else {
      preconditionFailure("weights of the sample do not sum to 1")
    }
    return passage
  }

  static func communes(_ millesime: Millesime) -> CommuneTable {
    CommuneTable(
      millesime: millesime,
      entries: [
        .init(commune: "93066", bassin: "1147"), .init(commune: "2A004", bassin: "9401"),
        .init(commune: "01004", bassin: "8201"),
      ],
      bassins: [
        .init(code: "1147", name: "Plaine Commune", region: "11"),
        .init(code: "8201", name: "Ambérieu, \"l'Ain\"", region: "84"),
      ])
  }

  static let postalCodes = PostalTable(entries: [
    .init(postal: "93200", commune: "93066"), .init(postal: "93210", commune: "93066"),
    .init(postal: "01500", commune: "01004"),
  ])

  static let mergers = CommuneHistory(mergers: [
    .init(former: "78251", successor: "78551", since: 2019),
    .init(former: "91222", successor: "91228", since: 2019),
  ])

  static let outlines = OutlineSet(
    millesime: 2019,
    outlines: [
      BassinOutline(
        bassin: "1147",
        polygons: [
          .init(
            outer: ring([(2, 48), (3, 48), (3, 49.1), (2, 48)]),
            holes: [ring([(2.25, 48.2), (2.3, 48.3), (2.3, 48.2), (2.25, 48.2)])]),
          .init(outer: ring([(-1.5, 1e-7), (0, 0), (0, 1), (-1.5, 1e-7)])),
        ]), BassinOutline(bassin: "1107", polygons: []),
    ])

  static func ring(_ points: [(Double, Double)]) -> BassinOutline.Ring {
    points.map { BassinOutline.Point(longitude: $0.0, latitude: $0.1) }
  }

  /// Nobody goes from 1147 to 1107, and nobody is seen to stay in 1148.
  static let flows = JourneyFlows(
    millesime: 2014, bassins: ["1107", "1147", "1148"],
    workers: [1000, 250.5, 100, 0, 400, 120, 130, 110, 0], outside: 12.25, leastFlow: 100,
    hasJourneysInsideCommunes: false)

  static let entries = TrainingEntries(
    millesime: 2019, nomenclature: .fap2009,
    rows: [
      .init(bassin: "1147", metier: "T4Z60", niveau: "V", low: 0.1, high: 0.3),
      .init(bassin: "1147", metier: "B2Z40", niveau: "", low: 11.5, high: 16.25),
      .init(bassin: "1107", metier: "T4Z60", niveau: "VI", low: 0, high: 7),
    ], unresolvedLow: 2.5, unresolvedHigh: 3)

  static let filieres = FiliereTable(
    millesime: 2019, nomenclature: .fap2009,
    rows: [
      .init(metier: "B2Z40", filiere: "TP/Bâtiment", share: 0.75),
      .init(metier: "B2Z40", filiere: "Écologie", share: 0.25),
      .init(metier: "T4Z60", filiere: "Propreté", share: 1),
    ])

  static let certifications = CertificationTable(entries: [
    .init(code: "23", rncp: "4113", formacode: "22254", nsf: "232", rome: ["F1703", "F1202"]),
    .init(code: "9", rncp: "", formacode: "", nsf: "", rome: []),
  ])

  static let difficulties = DifficultyTable(
    millesime: 2019, nomenclature: .fap2009,
    rows: [
      .init(metier: "T4Z60", classes: [.tension: 2, .conditionsTravail: 5]),
      .init(
        metier: "B2Z40", classes: [.tension: 5, .manqueMainOeuvre: 3, .lienFormationEmploi: 4]),
    ])

  /// A tension below zero, one without a class, one that is zero.
  static let tensions = TensionTable(
    millesime: 2019, nomenclature: .fap2009,
    rows: [
      .init(departement: "93", family: "T4Z", tension: -0.006062928049646171, tensionClass: 3),
      .init(departement: "2A", family: "B2Z", tension: 1.5, tensionClass: nil),
      .init(departement: "93", family: "B2Z", tension: 0, tensionClass: 3),
    ])

  /// Offers and seekers of the four pairs of `slice`, with two of the published classes.
  static func seekers(_ millesime: Millesime = 2021) -> MarketSlice {
    let key = SliceKey(
      source: .poleEmploi, millesime: millesime, region: "11", nomenclature: .rome3)
    let base = slice()
    return MarketSlice(
      key: key, bassins: base.bassins, metiers: base.metiers, bassinPlaces: base.bassinPlaces,
      metierPlaces: base.metierPlaces,
      columns: [
        .offres: CountColumn([10, 20, 30, 40].map { .observed($0) }),
        .demandeurs: CountColumn([1.5, 2.5, 3.5, 4.5].map { .observed($0) }),
      ],
      classes: [.tension: [1, 5, nil, 3], .lienFormationEmploi: [nil, nil, nil, 2]],
      provenance: market)
  }

  /// Offers of a month.
  static func offers(
    _ month: Int?, _ millesime: Millesime = 2023, region: RegionCode = "11", first: Double = 7
  ) -> MarketSlice {
    MarketSlice(
      key: SliceKey(
        source: .offres, millesime: millesime, month: month, region: region,
        nomenclature: .fap2009),
      bassins: [.init(code: "1147", name: "Plaine Commune")],
      metiers: [.init(code: "B2Z40", label: "Maçons", famille: "")], bassinPlaces: [0],
      metierPlaces: [0], columns: [.offres: CountColumn([.observed(first)])], provenance: market)
  }

  /// One of each table of the market, and a slice with classes.
  static func marketBatch(_ source: Provenance = market) -> ImportBatch {
    var batch = ImportBatch()
    batch.slices = [seekers()]
    batch.passages = [Sourced(passage, source)]
    batch.communes = [Sourced(communes(2024), source), Sourced(communes(2019), source)]
    batch.postalCodes = [Sourced(postalCodes, source)]
    batch.mergers = [Sourced(mergers, source)]
    batch.outlines = [Sourced(outlines, source)]
    batch.flows = [Sourced(flows, source)]
    batch.entries = [Sourced(entries, source)]
    batch.filieres = [Sourced(filieres, source)]
    batch.certifications = [Sourced(certifications, source)]
    batch.difficulties = [Sourced(difficulties, source)]
    batch.tensions = [Sourced(tensions, source)]
    return batch
  }
}
