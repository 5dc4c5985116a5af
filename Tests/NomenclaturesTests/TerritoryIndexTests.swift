import Nomenclatures
import Testing

/// A small country, its answers told by reading the lists below.
@Suite("From a place to its bassin")
struct TerritoryIndexTests {
  /// Bassins 1107 (Paris), 1119 and 1120 of région 11, 8428 of 84.
  private static func table(
    _ millesime: Millesime, _ communes: [(String, String)]
  ) -> CommuneTable {
    CommuneTable(
      millesime: millesime,
      entries: communes.map { .init(commune: CommuneCode($0.0), bassin: BassinCode($0.1)) },
      bassins: [
        .init(code: "1107", name: "Paris", region: "11"),
        .init(code: "1119", name: "Sud 77", region: "11"),
        .init(code: "1120", name: "Est 77", region: "11"),
        .init(code: "8428", name: "Lyon", region: "84"),
      ])
  }

  private static let communes = table(
    2019,
    [
      ("75056", "1107"), ("77001", "1119"), ("77002", "1119"), ("77003", "1120"),
      ("77005", "1120"), ("69123", "8428"), ("69001", "8428"),
    ])
  private static let history = CommuneHistory(mergers: [
    .init(former: "77010", successor: "77011", since: 2013),
    .init(former: "77011", successor: "77001", since: 2017),
    .init(former: "77002", successor: "77003", since: 2022),
    .init(former: "77020", successor: "77021", since: 2015),
    .init(former: "77021", successor: "77020", since: 2016),
    .init(former: "77030", successor: "77003", since: 2021),
  ])
  private static let postalCodes = PostalTable(entries: [
    .init(postal: "77100", commune: "77001"), .init(postal: "77100", commune: "77002"),
    .init(postal: "77200", commune: "77001"), .init(postal: "77200", commune: "77003"),
    .init(postal: "77300", commune: "77001"), .init(postal: "77300", commune: "77999"),
    .init(postal: "77400", commune: "77010"), .init(postal: "75011", commune: "75111"),
  ])
  private let index = TerritoryIndex(
    Self.communes, postalCodes: Self.postalCodes, history: Self.history)

  private func told(_ commune: CommuneCode, _ index: TerritoryIndex? = nil) -> String {
    guard let (code, way) = (index ?? self.index).current(commune) else { return "unknown" }
    return "\(code) \(way.rawValue)"
  }

  @Test("Arrondissements of the three cities, first and last, and their neighbours in the list")
  func arrondissements() {
    for code: CommuneCode in ["75101", "75120"] { #expect(told(code) == "75056 arrondissement") }
    for code: CommuneCode in ["69381", "69389"] { #expect(told(code) == "69123 arrondissement") }
    for code: CommuneCode in ["75100", "75121", "69380", "69390", "13201", "751010", "7510"] {
      #expect(told(code) == "unknown", "\(code)")
    }
    #expect(told("75056") == "75056 commune")
    let marseille = TerritoryIndex(Self.table(2019, [("13055", "8428")]))
    #expect(told("13201", marseille) == "13055 arrondissement")
    #expect(told("13216", marseille) == "13055 arrondissement")
    #expect(told("13217", marseille) == "unknown")
  }

  @Test("A table that names arrondissements only still finds the city, and the reverse")
  func citiesByParts() {
    let parts = TerritoryIndex(Self.table(2024, [("75101", "1107"), ("75102", "1107")]))
    #expect(told("75056", parts) == "75056 commune")
    #expect(told("75119", parts) == "75056 arrondissement")
    let torn = TerritoryIndex(Self.table(2024, [("75101", "1107"), ("75102", "1119")]))
    #expect(told("75056", torn) == "unknown")
    #expect(told("75101", torn) == "75101 commune")
  }

  @Test("Mergers are followed one after the other, up to the table's year")
  func mergers() {
    #expect(told("77010") == "77001 merged")
    #expect(told("77011") == "77001 merged")
    // Merges in 2022 only: in 2019 it stands.
    #expect(told("77002") == "77002 commune")
    // Later than the table, but the table does not know it: better its successor than nothing.
    #expect(told("77030") == "77003 merged")
    // Each the successor of the other, and neither in the table.
    #expect(told("77020") == "unknown")
  }

  @Test("A table that still lists a former commune says itself where it lies")
  func formerCommuneListed() {
    let index = TerritoryIndex(
      Self.table(2024, [("77002", "1119"), ("77003", "1120")]), history: Self.history)
    #expect(told("77002", index) == "77003 merged")
    #expect(
      index.find(commune: "77002", postalCode: nil, departement: nil)
        == .init(bassin: "1119", region: "11", way: .merged))
  }

  @Test(
    "Commune, else postal code, else département",
    arguments: [
      ("77003", nil, nil, "1120 11 commune"), ("75111", nil, nil, "1107 11 arrondissement"),
      ("77010", nil, nil, "1119 11 merged"), ("77999", nil, nil, nil),
      // The commune holds over a postal code that says otherwise.
      ("77003", "77100", "75", "1120 11 commune"),
      ("77999", "77100", nil, "1119 11 postalCode"), (nil, "77100", nil, "1119 11 postalCode"),
      // Two bassins; one commune that nobody knows.
      (nil, "77200", nil, nil), (nil, "77300", nil, nil),
      // Through a merger, through an arrondissement.
      (nil, "77400", nil, "1119 11 postalCode"), (nil, "75011", nil, "1107 11 postalCode"),
      (nil, "77200", "77", nil), (nil, "77200", "75", "1107 11 departement"),
      (nil, nil, "69", "8428 84 departement"), (nil, nil, "77", nil), (nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?)])
  func find(commune: String?, postal: String?, departement: String?, answer: String?) {
    let found = index.find(
      commune: commune.map { CommuneCode($0) }, postalCode: postal.map { PostalCode($0) },
      departement: departement.map { DepartementCode($0) })
    #expect(found.map { "\($0.bassin) \($0.region) \($0.way.rawValue)" } == answer)
  }

  @Test("The table of a year: the latest not after it, else the earliest")
  func choice() {
    let tables = [2024, 2019, 2021].map { Self.table(Millesime($0), []) }
    let chosen = [2018, 2019, 2020, 2021, 2023, 2024, 2030].map {
      TerritoryChoice.table(for: Millesime($0), among: tables)?.millesime
    }
    #expect(chosen == [2019, 2019, 2019, 2021, 2021, 2024, 2024])
    #expect(TerritoryChoice.table(for: 2019, among: []) == nil)
  }
}
