import Columns
import Foundation
import MarketStore
import Nomenclatures
import Studies
import TestSupport
import Testing

/// `SmallMarket` with job seekers, journeys, causes of difficulty and an order of two lots.
///
///     seekers 2020   1107: K2204 40, F1703 60;   1147: K2204 60, F1703 40;   1190: none published
///     passage        K2204 → S1Z40, F1703 → B0Z21
///     journeys       1107 → 1107 100, → 1147 100;   1147 → 1107 150, → 1147 50;   1190: none
///     order 2019     L1 in 1147, K2204, niveau V;   L2 in the région, F1703, niveaux IV and V
///     kinds          S1Z40 conditions (0.25), B0Z21 formation (1)
///
/// Half-way total: 19 550, so 9 775 a lot. L2 over 1107 and 1147 as 60 to 40: 5 865 and 3 910.
/// S1Z40, two steps: R = 9775 / (0.5 · 40 + 0.25 · 60) = 9775 / 35 at 1147; residents 1107
/// 40 · 0.5 · R = 5585.714, 1147 60 · 0.25 · R = 4189.286; employers 1107 0.5 · 5585.714 +
/// 0.75 · 4189.286 = 5934.821, 1147 0.5 · 5585.714 + 0.25 · 4189.286 = 3840.179.
@Suite("Need against training within reach, on a small market")
struct GapStudyTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    let source = SmallMarket.provenance("formation.csv")
    var batch = ImportBatch()
    batch.slices = [Self.seekers(source)]
    let passage = Passage(
      from: .rome3, to: .fap2009,
      arrows: [
        .init(origin: .init("K2204"), target: "S1Z40", weight: 1, basis: .direct),
        .init(origin: .init("F1703"), target: "B0Z21", weight: 1, basis: .direct),
      ])
    batch.passages = [Sourced(try #require(passage), source)]
    batch.flows = [
      Sourced(
        JourneyFlows(
          millesime: 2014, bassins: ["1107", "1147"], workers: [100, 100, 150, 50], outside: 0,
          leastFlow: 1, hasJourneysInsideCommunes: true), source)
    ]
    batch.orders = [(2019, Self.lots, source)]
    batch.difficulties = [
      Sourced(
        DifficultyTable(
          millesime: 2019, nomenclature: .fap2009,
          rows: [
            .init(metier: "S1Z40", classes: [.lienFormationEmploi: 1, .conditionsTravail: 5]),
            .init(metier: "B0Z21", classes: [.lienFormationEmploi: 4]),
          ]), source)
    ]
    _ = try market.store.apply(batch)
  }

  private static func seekers(_ source: Provenance) -> MarketSlice {
    func counts(_ values: [Double]) -> CountColumn { CountColumn(values.map { .observed($0) }) }
    return MarketSlice(
      key: SliceKey(source: .poleEmploi, millesime: 2020, region: "11", nomenclature: .rome3),
      bassins: [.init(code: "1107", name: "Paris"), .init(code: "1147", name: "Plaine C.")],
      metiers: ["F1703", "K2204"].map { .init(code: $0, label: "", famille: "") },
      bassinPlaces: [0, 0, 1, 1], metierPlaces: [0, 1, 0, 1],
      columns: [.offres: counts([1, 1, 1, 1]), .demandeurs: counts([60, 40, 40, 60])],
      provenance: source)
  }

  private static let lots = [
    lot("L1", .bassins, ["1147"], "K2204", ["V"]), lot("L2", .region, [], "F1703", ["IV", "V"]),
  ]

  private static func lot(
    _ id: String, _ portee: TrainingLot.Portee, _ bassins: [BassinCode], _ rome: String,
    _ niveaux: [String]
  ) -> TrainingLot {
    TrainingLot(
      id: id, domaine: "", portee: portee, bassins: bassins, nsf: [], certification: "",
      niveaux: niveaux, rome: [rome], parcours: ["C"])
  }

  func gap(_ change: (inout GapRecipe) -> Void = { _ in }) throws -> GapResult {
    var recipe = Recipe(study: .gap)
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.top = 0
    var assumptions = GapRecipe()
    assumptions.difficult = .surveyed
    change(&assumptions)
    recipe.gap = assumptions
    return try GapStudy.result(for: recipe, in: market.store)
  }

  func row(
    _ result: GapResult, _ bassin: BassinCode, _ metier: MetierCode
  ) throws -> GapResult.Row {
    let list = try #require(result.lists.first { $0.bassin.code == bassin })
    return try #require((list.rows + list.outside).first { $0.metier?.code == metier })
  }

  func near(_ found: Double, _ expected: Double) -> Bool { abs(found - expected) < 1e-3 }

  @Test("By hand, two steps")
  func byHand() throws {
    let result = try gap()
    let cooks = try row(result, "1107", "S1Z40")
    #expect((cooks.kind, cooks.need) == (.conditions, 37.5))
    #expect(near(cooks.supply.inside, 0))
    #expect(near(cooks.supply.residents, 5585.714))
    #expect(near(cooks.supply.employers.value, 5934.821))
    #expect(near(cooks.gap.value, 37.5 - 5934.821))
    let masons = try row(result, "1147", "B0Z21")
    #expect((masons.kind, masons.need) == (.formation, 30))
    #expect(near(masons.supply.inside, 3910))
    // Every entry reaches someone: 9 775 by métier, over residents as over employers.
    for metier in ["S1Z40", "B0Z21"] as [MetierCode] {
      let rows = try ["1107", "1147"].map { try row(result, BassinCode($0), metier) }
      #expect(near(rows.reduce(0) { $0 + $1.supply.residents }, 9775))
      #expect(near(rows.reduce(0) { $0 + $1.supply.employers.value }, 9775))
    }
    #expect(result.missing == [])
    #expect(result.totals == [16_000, 19_550, 23_100])
  }

  /// κ = 10; rows are log((need + 10) / (reach + 10)), bassins 1107, 1147, 1190:
  ///
  ///     A0Z40   10.6 / 10           10 / 10              10 / 10
  ///     B0Z21   50 / 5875           40 / 3920            10 / 10
  ///     S1Z40   47.5 / 5944.821     17.5 / 3850.179      10 / 10
  ///     T2A60   85 / 10             10 / 10              13.6 / 10
  ///     V0Z60   10.6 / 10           32.5 / 10            10 / 10
  ///
  /// B0Z21: 9 775 over seekers 60 and 40 meets as many at every workplace (97.75 a seeker), and
  /// reaches employers 0.5 · 5 865 + 0.75 · 3 910 = 5 865 and 3 910. Hidden counts of 0…4 count 1.2,
  /// halved by the multiplier of an unknown kind. Three points lie in the plane of two axes, so the
  /// plane keeps their distances.
  @Test("By hand, the profile of a typology")
  func profile() throws {
    let rows: [[(Double, Double)]] = [
      [(10.6, 10), (50, 5875), (47.5, 5944.821), (85, 10), (10.6, 10)],
      [(10, 10), (40, 3920), (17.5, 3850.179), (10, 10), (32.5, 10)],
      [(10, 10), (10, 10), (10, 10), (13.6, 10), (10, 10)],
    ]
    let logs = rows.map { $0.map { log($0.0 / $0.1) } }
    var recipe = Recipe(study: .typology)
    (recipe.millesime, recipe.region, recipe.profile, recipe.classes) = (2018, "11", .gap, 2)
    var assumptions = GapRecipe()
    assumptions.difficult = .surveyed
    recipe.gap = assumptions
    let result = try TypologyStudy.result(for: recipe, in: market.store)
    #expect(result.members.map { $0.individual.bassin?.code } == ["1107", "1147", "1190"])
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      let expected = zip(logs[a], logs[b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      let (x, y) = (result.members[a].plane, result.members[b].plane)
      let found = zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      #expect(near(found.squareRoot(), expected.squareRoot()))
    }
    // Far from training, 1190 is a class of its own.
    #expect(result.classOfBassin["1107"] == result.classOfBassin["1147"])
    #expect(result.recipe.gap == assumptions)
    #expect(result.sources.contains { $0.file.name == "formation.csv" })
    let again = try TypologyStudy.result(for: result.recipe, in: market.store)
    #expect(again == result)
    recipe.gap = nil
    let expected = try TypologyStudy.result(for: recipe, in: market.store)
    #expect(expected.recipe.gap == GapRecipe(), "the standard assumptions stand in the recipe")
    recipe.region = "FR"
    #expect(throws: StudyError.self) { try TypologyStudy.result(for: recipe, in: market.store) }
  }

  @Test("Nobody leaves: reach is what is inside")
  func local() throws {
    let result = try gap { $0.reach = .local }
    let cooks = try row(result, "1147", "S1Z40").supply
    #expect(near(cooks.inside, 9775) && near(cooks.residents, 9775))
    #expect(near(cooks.employers.value, 9775))
    #expect(try near(row(result, "1107", "S1Z40").supply.employers.value, 0))
  }

  @Test("A need of zero is known and met; a bassin without journeys or seekers has its own answer")
  func zeroNeed() throws {
    let result = try gap()
    let cooks = try row(result, "1190", "S1Z40")
    #expect(cooks.need == 0)
    #expect(cooks.gap.value == 0)
    #expect(cooks.entriesPer100 == nil)
    #expect(cooks.rank == 1)
    // It follows the others' destinations: 150 of their 400 stay inside.
    let list = try #require(result.lists.first { $0.bassin.code == "1190" })
    #expect(list.within == 0.375)
    // T2A60, 6 difficult and one hidden part (1.2): no lot leads there, so it is not ranked.
    #expect(list.outside.map { $0.metier?.code } == ["T2A60"])
    #expect(list.outside.first?.rank == nil)
    #expect(list.outside.first.map { near($0.difficult, 7.2) && near($0.need, 3.6) } == true)
  }

  @Test("A level keeps its part of each lot; parts by job seekers give the same with one code each")
  func parts() throws {
    let fifth = try gap { $0.niveaux = ["V"] }
    #expect(try near(row(fifth, "1147", "S1Z40").supply.inside, 9775))
    #expect(try near(row(fifth, "1107", "B0Z21").supply.inside, 5865 / 2))
    let none = try gap { $0.parcours = ["AQ"] }
    #expect(try near(row(none, "1147", "S1Z40").supply.inside, 0))
    #expect(try row(none, "1147", "S1Z40").rank != nil)
    let whole = try gap()
    let added = try gap { $0.rome = .seekers }
    for bassin in ["1107", "1147"] as [BassinCode] {
      for metier in ["S1Z40", "B0Z21"] as [MetierCode] {
        let (a, b) = (try row(whole, bassin, metier), try row(added, bassin, metier))
        #expect(near(a.supply.employers.value, b.supply.employers.value))
      }
    }
  }

  @Test("Hours by lot take the place of equal parts; an unknown lot is refused")
  func effectifs() throws {
    let result = try gap { $0.lots = ["L1": 300, "L2": 100] }
    #expect(try near(row(result, "1147", "S1Z40").supply.inside, 19_550 * 0.75))
    #expect(throws: StudyError.self) { try gap { $0.lots = ["L9": 1] } }
  }

  @Test("Ranges hold what is asked for, and totals alone stretch supply by 16 000 to 23 100")
  func ranges() throws {
    let range = try row(gap { $0.reach = .local }, "1147", "S1Z40").supply.employers
    #expect(near(range.low, 8000) && near(range.high, 11_550))
    #expect(range.low <= range.value && range.value <= range.high)
  }

  @Test("Without journeys reach is local, and says so")
  func withoutJourneys() throws {
    let bare = try SmallMarket()
    var batch = ImportBatch()
    let source = SmallMarket.provenance("formation.csv")
    batch.slices = [Self.seekers(source)]
    batch.passages = try market.store.passages()
    batch.orders = [(2019, Self.lots, source)]
    _ = try bare.store.apply(batch)
    var recipe = Recipe(study: .gap)
    recipe.millesime = 2018
    recipe.region = "11"
    let result = try GapStudy.result(for: recipe, in: bare.store)
    #expect(result.missing == ["trajets", "difficultes"])
    #expect(result.journeys == nil)
    let cooks = try row(result, "1147", "S1Z40")
    #expect(cooks.kind == .inconnu)
    #expect(near(cooks.supply.employers.value, cooks.supply.inside))
  }

  @Test("An order is nobody else's: another région is refused")
  func elsewhere() throws {
    var recipe = Recipe(study: .gap)
    recipe.region = "93"
    recipe.millesime = 2018
    #expect(throws: StudyError.self) { try GapStudy.result(for: recipe, in: market.store) }
  }

  @Test("Without an order, or too far from one, the study is refused")
  func withoutOrder() throws {
    var recipe = Recipe(study: .gap)
    recipe.region = "11"
    recipe.millesime = 2018
    let bare = try SmallMarket()
    #expect(throws: StudyError.self) { try GapStudy.result(for: recipe, in: bare.store) }
    recipe.millesime = 2024
    #expect(throws: StudyError.self) { try GapStudy.result(for: recipe, in: market.store) }
  }
}
