import MarketStore
import Nomenclatures
import Studies
import Testing

/// `SmallMarket` 2018 with 75 = Paris and 93 = Plaine Commune + 1190, against tensions of 2019:
///
///            rate of 75       tension   rate of 93                    tension
///     A0Z    projects hidden   7         –
///     B0Z     40 / 100 = 0.4   1         30 / 50 = 0.6                 3
///     S1Z    150 / 300 = 0.5   2         (30 + 0) / (40 + 10) = 0.6    –
///     T2A    150 / 200 = 0.75  4         projects hidden in part       9
///     V0Z    1.2 / 80 = 0.015  0         45 / 60 = 0.75                5
@Suite("Rates against tensions by département, by hand")
struct OutsideTensionTests {
  static let tensions = TensionTable(
    millesime: 2019, nomenclature: .fap2009,
    rows: [
      ("75", "A0Z", 7), ("75", "B0Z", 1), ("75", "S1Z", 2), ("75", "T2A", 4), ("75", "V0Z", 0),
      ("93", "B0Z", 3), ("93", "T2A", 9), ("93", "V0Z", 5), ("93", "X0Z", 6), ("92", "B0Z", -1),
    ].map { .init(departement: $0.0, family: $0.1, tension: $0.2, tensionClass: 3) } + [
      // Without a class, the région's figure repeated: it counts nowhere.
      .init(departement: "93", family: "S1Z", tension: 8, tensionClass: nil)
    ])

  private func validate(
    _ table: TensionTable = tensions, communes: Bool = true
  ) throws -> ValidateResult {
    let market = try SmallMarket()
    if communes { _ = try market.store.apply(SmallMarket.communes()) }
    var batch = ImportBatch()
    batch.tensions = [Sourced(table, SmallMarket.provenance("tensions.csv"))]
    _ = try market.store.apply(batch)
    var recipe = Recipe(study: .validate)
    recipe.millesime = 2018
    recipe.region = "11"
    recipe.method = "projets-difficiles"
    return try ValidateStudy.result(for: recipe, in: market.store)
  }

  @Test("sums of bassins and métiers, cells that either lacks left out")
  func figures() throws {
    let result = try validate()
    let row = try #require(result.outside.first { $0.method == "chiffres-bruts" })
    #expect((row.source, row.sourceYear, row.scope) == (.tensionDepartement, 2019, "11"))
    #expect(row.cells == 6)
    // Ranks of rates 2, 3, 5.5, 1, 4, 5.5; of tensions 2, 3, 5, 1, 4, 6: Σ 17, 17, 17.5.
    let whole = (17.0 * 17.0 / (17.0 * 17.5)).squareRoot()
    #expect(abs((row.rankCorrelation ?? 0) - whole) < 1e-12)
    // Less the family's mean: B0Z ∓1 and ∓1, V0Z ∓2.25 and ∓2.5, the others 0.
    let within = 13.25 / (12.125 * 14.5).squareRoot()
    #expect(abs((row.withinMetier ?? 0) - within) < 1e-12)
    #expect(!row.holdsTheSurvey)
    #expect(result.outsideGaps.isEmpty)
  }

  @Test("names the files it used, once each")
  func sources() throws {
    let names = try validate().sources.map(\.source)
    #expect(names.filter { $0 == "tensions" }.count == 1)
    #expect(names.filter { $0 == "communes" }.count == 1)
    let none = try validate(communes: false).sources.map(\.source)
    #expect(!none.contains("tensions") && !none.contains("communes"))
  }

  @Test("says why there is no row")
  func gaps() throws {
    func table(_ year: Millesime, _ nomenclature: NomenclatureID) -> TensionTable {
      TensionTable(millesime: year, nomenclature: nomenclature, rows: Self.tensions.rows)
    }
    func reason(_ result: ValidateResult) -> ValidateResult.OutsideGap.Reason? {
      result.outside.isEmpty ? result.outsideGaps.first?.reason : nil
    }
    #expect(try reason(validate(communes: false)) == .noCommunes)
    #expect(try reason(validate(table(2022, .fap2009))) == .tooFar)
    #expect(try reason(validate(table(2019, .fap2021))) == .otherNomenclature)
    #expect(try validate(table(2021, .fap2009)).outside.first?.sourceYear == 2021)
    #expect(try validate(table(2018, .fap2009)).outside.first?.holdsTheSurvey == true)
  }
}
