import Columns
import MarketStore
import Nomenclatures
import Studies
import TestSupport
import Testing

/// Every method on the Paris of `SmallMarket`, BMO 2018, with offers and seekers of 2020 beside:
///
///                met   xmet   offers   seekers
///     A0Z40      2.5    1.2      –        –       (hidden, at their expected values)
///     B0Z21      100     40     20       10
///     S1Z40      300    150    100       40       (310 projects in 2017)
///     T2A60      200    150      –        –
///     V0Z60       80    1.2     40       20
@Suite("Methods on figures small enough to be worked by hand")
struct MethodRunTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    let source = SmallMarket.provenance("cotes.csv")
    func counts(_ values: [Double]) -> CountColumn { CountColumn(values.map { .observed($0) }) }
    var batch = ImportBatch()
    batch.slices = [
      MarketSlice(
        key: SliceKey(source: .poleEmploi, millesime: 2020, region: "11", nomenclature: .fap2009),
        bassins: [.init(code: "1107", name: "Paris")],
        metiers: ["B0Z21", "S1Z40", "V0Z60"].map { .init(code: $0, label: "", famille: "") },
        bassinPlaces: [0, 0, 0], metierPlaces: [0, 1, 2],
        columns: [.offres: counts([20, 100, 40]), .demandeurs: counts([10, 40, 20])],
        provenance: source)
    ]
    let passage = Passage(
      from: .fap2009, to: .fap2009,
      arrows: ["B0Z21", "S1Z40", "V0Z60"].map {
        .init(origin: .init(MetierCode($0)), target: MetierCode($0), weight: 1, basis: .direct)
      })
    batch.passages = [Sourced(try #require(passage), source)]
    _ = try market.store.apply(batch)
  }

  private func paris(_ method: String, data: String? = nil) throws -> [RankResult.Row] {
    var recipe = Recipe(study: .rank)
    recipe.method = method
    recipe.data = data
    recipe.millesime = 2018
    recipe.bassins = ["1107"]
    recipe.top = 0
    return try RankStudy.result(for: recipe, in: market.store).lists[0].rows
  }

  private func check(
    _ rows: [RankResult.Row], _ expected: [(metier: MetierCode, score: Double)]
  ) {
    #expect(rows.map(\.metier.code) == expected.map(\.metier))
    for (row, known) in zip(rows, expected) {
      #expect(abs((row.score.value ?? .nan) - known.score) < 1e-9, "\(row.metier.code)")
    }
  }

  @Test("offers over seekers: equal ratios are parted by difficult projects")
  func offers() throws {
    check(try paris("offres-demandes"), [("S1Z40", 2.5), ("B0Z21", 2), ("V0Z60", 2)])
    // On the survey's data: 300 / 40, 100 / 10, 80 / 20.
    check(
      try paris("offres-demandes", data: "bmo"), [("B0Z21", 10), ("S1Z40", 7.5), ("V0Z60", 4)])
  }

  /// Rates .48 .4 .5 .75 .015 rank .5 .3 .7 .9 .1; 10, 7.5 and 4 projects a seeker rank 5/6, 1/2, 1/6.
  @Test("Forma'Diag: geometric mean of two ranks; no rank, no score")
  func formadiag() throws {
    let rows = try paris("formadiag")
    check(
      rows,
      [
        ("S1Z40", (0.7 * 0.5).squareRoot()), ("B0Z21", (0.3 * 5 / 6).squareRoot()),
        ("V0Z60", (0.1 / 6).squareRoot()),
      ])
    #expect(
      rows[0].score.missing == ["insertion6Mois", "tauxRetourEmploi", "offresNonSatisfaites"])
    #expect(rows[2].score.missing.first == "tauxDifficulte")
  }

  /// Ratios 2.5, 2 and 2 rank 5/6, 1/3 and 1/3; rates, which offers do not have, stay the survey's.
  @Test("another data set fills the roles it can, and leaves the others")
  func exchanged() throws {
    check(
      try paris("formadiag", data: "offres-2021"),
      [
        ("S1Z40", (0.7 * 5 / 6).squareRoot()), ("B0Z21", (0.3 / 3).squareRoot()),
        ("V0Z60", (0.1 / 3).squareRoot()),
      ])
  }

  /// z over the whole région (three bassins, ten rates), by Python's statistics module:
  ///     v = [.48, .4, .5, .75, .015, .6, .75, .75, 0, 7.2 / 14.5]; r = [2, 2.5, 2]
  ///     (.3 (x - mean(r)) / stdev(r) + .5 (d - mean(v)) / stdev(v)) / .8
  @Test("Dares: standard scores over the région, the exit rate's weight left to the others")
  func dares() throws {
    let rows = try paris("dares-2020")
    check(rows, Self.dares)
    #expect(rows[0].score.missing == ["tauxSortie"])
  }

  @Test("Occitanie: a plain mean of the two signs at hand")
  func occitanie() throws {
    check(try paris("occitanie-2019"), Self.occitanie)
  }

  /// One bassin has offers: each quotient is 1, of middle rank ½.
  @Test("mass data: volume and location quotient, no growth from one year")
  func massData() throws {
    let rows = try paris("donnees-massives")
    check(
      rows,
      [
        ("S1Z40", (2.5 / 6).squareRoot()), ("V0Z60", 0.5), ("B0Z21", (0.5 / 6).squareRoot()),
      ])
    #expect(rows[0].score.missing == ["evolutionOffres"])
  }

  /// Thresholds: 150 projects, a rate of .72, 11.25 projects a seeker, half a change of −1/31.
  @Test("thresholds: how many indicators stand out, then difficult projects, then code")
  func thresholds() throws {
    check(
      try paris("seuils-mac"),
      [("T2A60", 2), ("S1Z40", 1), ("B0Z21", 0), ("A0Z40", 0), ("V0Z60", 0)])
  }

  @Test("a method without what it cannot do without is refused, and names it")
  func refused() throws {
    var recipe = Recipe(study: .rank)
    recipe.method = "offres-demandes"
    recipe.millesime = 2024
    let error = try #require(throws: StudyError.self) {
      try RankStudy.result(for: recipe, in: market.store)
    }
    #expect(error.kind == .noData)
    #expect(error.french.contains("sans « offres enregistrées par demandeur d'emploi »"))
    recipe.millesime = nil
    #expect(try RankStudy.result(for: recipe, in: market.store).millesime == 2019)
  }

  private static let dares: [(metier: MetierCode, score: Double)] = [
    ("S1Z40", 0.49150088559567223), ("B0Z21", -0.3843233476829676), ("V0Z60", -1.255598292378165),
  ]

  private static let occitanie: [(metier: MetierCode, score: Double)] = [
    ("S1Z40", 0.6241408161523883), ("B0Z21", -0.42292873198429914), ("V0Z60", -1.119948687740457),
  ]
}
