import Columns
import MarketStore
import Nomenclatures
import Testing

@Suite("Figures through a passage: nothing lost, nothing made up")
struct ThroughPassageTests {
  /// A1204 → A0Z42 ¼, H0Z91 ¾ (estimated); A1101 → A0Z42; Z9999 is unknown.
  static let passage = Passage.ofROME(
    from: .rome3, to: .fap2009, direct: ["A1101": "A0Z42"],
    qualified: ["A1204": ["1": "A0Z42", "9": "H0Z91"]],
    employment: ["A0Z42": 10, "H0Z91": 30])

  static func slice(_ offers: [Count], _ nomenclature: NomenclatureID = .rome3) -> MarketSlice {
    MarketSlice(
      key: SliceKey(
        source: .poleEmploi, millesime: 2021, region: "11", nomenclature: nomenclature),
      bassins: [.init(code: "1107", name: "Paris"), .init(code: "1147", name: "Plaine Commune")],
      metiers: ["A1101", "A1204", "Z9999"].map { .init(code: $0, label: "", famille: "") },
      bassinPlaces: [0, 0, 1, 1], metierPlaces: [0, 1, 1, 2],
      columns: [.offres: CountColumn(offers)],
      classes: [.tension: [1, 2, 3, 4]], provenance: Samples.provenance())
  }

  /// Paris: A1101 100 + A1204 40 → A0Z42 100 + 10, H0Z91 30. Plaine Commune: A1204 8 → A0Z42 2,
  /// H0Z91 6; Z9999 5 stays behind. Estimated: 48 of 148.
  @Test func everyRowIsSharedOutOrCountedApart() throws {
    let slice = Self.slice([.observed(100), .observed(40), .observed(8), .observed(5)])
    let passed = try slice.through(Self.passage, naming: Samples.nomenclature)
    let result = passed.slice
    #expect(result.key.nomenclature == .fap2009)
    #expect(result.metiers.map(\.code) == ["A0Z42", "H0Z91"])
    #expect(result.bassins == slice.bassins)
    #expect(result.bassinPlaces == [0, 0, 1, 1])
    #expect(result.metierPlaces == [0, 1, 0, 1])
    #expect(result.columns[.offres]?.visible == [110, 30, 2, 6])
    #expect(result.classes.isEmpty)
    #expect(result.provenance == slice.provenance)
    #expect(passed.orphans == ["Z9999": [.offres: 5]])
    #expect(passed.orphanSum(.offres) == 5)
    #expect(passed.estimated[.offres] == 48.0 / 148)
  }

  /// `*` in 1…4 shared ¼, ¾: bounds 0.25…1 and 0.75…3; A0Z42 in Paris is 100 and a quarter of `*`.
  @Test func hiddenPartsKeepTheirBounds() throws {
    let slice = Self.slice([
      .observed(100), .suppressed(in: 1...4), .suppressed(in: 1...4) + .observed(4), .observed(0),
    ])
    let column = try #require(try slice.through(Self.passage).slice.columns[.offres])
    #expect(column.statuses == [.partial, .suppressed, .partial, .partial])
    #expect(column.visible == [100, 0, 1, 3])
    #expect(column.lower == [100.25, 0.75, 1.25, 3.75])
    #expect(column.upper == [101, 3, 2, 6])
  }

  @Test func aBassinOfOrphansAloneIsNotObserved() throws {
    let passage = Passage.ofROME(
      from: .rome3, to: .fap2009, direct: ["A1101": "A0Z42"], qualified: [:], employment: [:])
    let slice = Self.slice([.observed(100), .observed(40), .observed(8), .observed(5)])
    let passed = try slice.through(passage)
    #expect(passed.slice.bassins.map(\.code) == ["1107"])
    #expect(passed.slice.metiers.map(\.label) == ["A0Z42"])
    #expect(passed.orphans == ["A1204": [.offres: 48], "Z9999": [.offres: 5]])
    #expect(passed.estimated[.offres] == 0)
  }

  @Test func figuresOfTwoNomenclaturesAreNotJoined() throws {
    let slice = Self.slice([.observed(1), .observed(1), .observed(1), .observed(1)])
    let survey = Samples.slice()
    #expect(
      try slice.brought(beside: survey, by: [Self.passage]).slice.key.nomenclature == .fap2009)
    let fault = #expect(throws: PassageFault.self) {
      try slice.brought(beside: survey, by: [])
    }
    #expect(fault?.codes == ["A1101", "A1204", "Z9999"])
    #expect(fault?.shared == [])
    #expect(
      fault?.french == "pole-emploi/2021/11/ROME v3 : 3 codes ROME v3 (A1101, A1204, Z9999) ; "
        + "attendu une table de passage de ROME v3 vers FAP 2009 ; en importer une")
    let same = try survey.brought(to: Samples.nomenclature, by: [])
    #expect(same.slice == survey)
    #expect(same.orphans.isEmpty)
    #expect(same.estimated == [.projets: 0, .projetsDifficiles: 0])
  }

  /// Seven codes stand in both versions of the FAP; those are named, since a join by text would take
  /// them for the same.
  @Test func codesSpeltAlikeAreNamed() throws {
    let survey = Samples.slice()
    let fap2021 = Nomenclature(
      id: .fap2021,
      entries: ["S2Z61", "T4X60"].map { .init(code: $0, label: "", domaine: "", domaineLabel: "") })
    let fault = #expect(throws: PassageFault.self) { try survey.brought(to: fap2021, by: []) }
    #expect(fault?.codes == ["B2Z40", "S2Z61", "T2A60"])
    #expect(fault?.shared == ["S2Z61"])
    let start = #expect(throws: PassageFault.self) { try survey.through(Self.passage) }
    #expect(start?.from == .fap2009)
    #expect(start?.to == .fap2009)
    #expect(start?.french.contains("attendu des codes ROME v3") == true)
  }
}

/// Many slices through many passages, made at random (seeded).
struct ThroughPassageLawTests {
  /// Knuth's generator: enough to draw examples.
  private struct Draws {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func passage(_ draws: inout Draws, codes: [MetierCode]) -> Passage {
    var qualified: [MetierCode: [String: MetierCode]] = [:]
    for code in codes where draws.next(5) > 0 {
      for digit in 0...draws.next(4) {
        qualified[code, default: [:]]["\(digit)"] = MetierCode("T\(draws.next(9))")
      }
    }
    let employment = Dictionary(
      uniqueKeysWithValues: (0..<8).map { (MetierCode("T\($0)"), Double(1 + draws.next(1000))) })
    return .ofROME(
      from: .rome3, to: .fap2009, direct: [:], qualified: qualified, employment: employment)
  }

  /// Each cell against a sum over all rows and arrows, and sums passed + orphans = sums in.
  @Test(arguments: 1...40)
  func cellsAreTheSumsOfTheirArrows(seed: UInt64) throws {
    var draws = Draws(state: seed)
    let codes = (0..<12).map { MetierCode("K\(1000 + $0)") }
    let passage = Self.passage(&draws, codes: codes)
    var pairs: [(Int, Int, Count)] = []
    for bassin in 0..<3 {
      for metier in codes.indices where draws.next(3) > 0 {
        let count: Count =
          draws.next(4) == 0
          ? .suppressed(in: 1...4) : .observed(Double(draws.next(100_000)) / 7)
        pairs.append((bassin, metier, count))
      }
    }
    let slice = MarketSlice(
      key: SliceKey(source: .poleEmploi, millesime: 2021, region: "11", nomenclature: .rome3),
      bassins: ["1107", "1119", "1147"].map { .init(code: $0, name: "") },
      metiers: codes.map { .init(code: $0, label: "", famille: "") },
      bassinPlaces: pairs.map(\.0), metierPlaces: pairs.map(\.1),
      columns: [.offres: CountColumn(pairs.map(\.2))], provenance: Samples.provenance())
    let passed = try slice.through(passage)
    let column = try #require(passed.slice.columns[.offres])
    for row in 0..<passed.slice.rowCount {
      let bassin = passed.slice.bassins[passed.slice.bassinPlaces[row]].code
      let metier = passed.slice.metiers[passed.slice.metierPlaces[row]].code
      var (visible, lower, upper) = (0.0, 0.0, 0.0)
      for pair in pairs where slice.bassins[pair.0].code == bassin {
        for arrow in passage.arrows
        where arrow.origin == .init(codes[pair.1]) && arrow.target == metier {
          visible += pair.2.visible * arrow.weight
          lower += pair.2.lower * arrow.weight
          upper += pair.2.upper * arrow.weight
        }
      }
      #expect(abs(column.visible[row] - visible) < 1e-9)
      #expect(abs(column.lower[row] - lower) < 1e-9)
      #expect(abs(column.upper[row] - upper) < 1e-9)
    }
    let whole = pairs.reduce(0) { $0 + $1.2.visible }
    #expect(abs(column.visibleSum + passed.orphanSum(.offres) - whole) < 1e-6)
    #expect(Set(passed.orphans.keys) == Set(passage.orphans(among: pairs.map { codes[$0.1] })))
  }
}
