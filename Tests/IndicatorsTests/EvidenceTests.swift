import Columns
import Indicators
import MarketStore
import Nomenclatures
import Testing

/// Two bassins and two métiers of BMO 2019, the year before, and offers with job seekers of 2021:
///
///              1101 A0Z40   1101 T2A60   1102 A0Z40   1102 T2A60
///     met           40          60           *            100      (* hides 1…4)
///     met 2018      20          80          10              –
///     offres       100          50          25              –
///     demandeurs    50         200           0              –
@Suite("Indicators read off several slices")
struct EvidenceTests {
  private let survey = Self.slice(
    .bmo, 2019, [.projets],
    [
      ("1101", "A0Z40", [.observed(40)]), ("1101", "T2A60", [.observed(60)]),
      ("1102", "A0Z40", [.suppressed(in: 1...4)]), ("1102", "T2A60", [.observed(100)]),
    ])
  private let earlier = Self.slice(
    .bmo, 2018, [.projets],
    [
      ("1101", "A0Z40", [.observed(20)]), ("1101", "T2A60", [.observed(80)]),
      ("1102", "A0Z40", [.observed(10)]),
    ])
  private let registered = Self.slice(
    .poleEmploi, 2021, [.offres, .demandeurs],
    [
      ("1101", "A0Z40", [.observed(100), .observed(50)]),
      ("1101", "T2A60", [.observed(50), .observed(200)]),
      ("1102", "A0Z40", [.observed(25), .observed(0)]),
    ])

  private var whole: Evidence {
    Evidence(survey: survey, earlier: earlier, registered: registered)
  }
  private var axes: Axes { Axes(survey) }

  private func figures(_ indicator: any Indicator) throws -> IndicatorMatrix {
    try #require(indicator.figures(in: whole, axes: axes))
  }

  @Test("a change is a part of the year before; a hidden count makes an estimate with bounds")
  func change() throws {
    let change = try figures(EvolutionProjets())
    #expect(change["1101", "A0Z40"]?.observedValue == 1)
    #expect(change["1101", "T2A60"]?.observedValue == -0.25)
    // 2.5 / 10 − 1, from 1 / 10 − 1 to 4 / 10 − 1.
    let hidden = try #require(change["1102", "A0Z40"])
    #expect(hidden.expected == -0.75 && hidden.lower == -0.9 && hidden.upper == -0.6)
    #expect(hidden.status == .suppressed)
    #expect(change["1102", "T2A60"] == nil)
  }

  @Test("a ratio has no figure without job seekers, nor where either was not observed")
  func ratios() throws {
    let offers = try figures(OffresParDemandeur())
    #expect(offers["1101", "A0Z40"]?.observedValue == 2)
    #expect(offers["1101", "T2A60"]?.observedValue == 0.25)
    #expect(offers["1102", "A0Z40"] == nil)
    #expect(offers["1102", "T2A60"] == nil)
    let projects = try figures(ProjetsParDemandeur())
    #expect(projects["1101", "A0Z40"]?.observedValue == 0.8)
    #expect(projects["1101", "T2A60"]?.observedValue == 0.3)
    #expect(projects["1102", "T2A60"] == nil)
  }

  /// Offers: 150 in 1101, 25 in 1102; 125 of A0Z40, 50 of T2A60; 175 in all.
  @Test("a location quotient is a share of the bassin over a share of the whole")
  func quotients() throws {
    let offers = try figures(QuotientOffres())
    #expect(offers["1101", "A0Z40"]?.expected == 100.0 * 175 / (150 * 125))
    #expect(offers["1102", "A0Z40"]?.expected == 25.0 * 175 / (25 * 125))
    #expect(offers["1102", "T2A60"] == nil)
    // Projects: a hidden part counts for 2.5 in every total: 202.5 in all.
    let projects = try figures(QuotientProjets())
    let own = try #require(projects["1101", "A0Z40"])
    #expect(own.expected == 40 * 202.5 / (100 * 42.5))
    // From 201 / (100 × 44) to 204 / (100 × 41), times 40: the total of the métier is 41…44.
    #expect(own.lower == 40.0 * 201 / (100 * 44) && own.upper == 40.0 * 204 / (100 * 41))
    #expect(own.status == .partial)
  }

  @Test("the région's figures are those of its sums, never means of its bassins' figures")
  func region() throws {
    let axes = Axes(bassins: ["11"], metiers: self.axes.metiers)
    let ratio = try #require(
      OffresParDemandeur().figures(in: whole.summedOverBassins(), axes: axes))
    #expect(ratio["11", "A0Z40"]?.observedValue == 2.5)
    #expect(ratio["11", "T2A60"]?.observedValue == 0.25)
  }

  @Test("an indicator without the slice it needs gives nothing at all")
  func absent() {
    let alone = Evidence(survey: survey)
    for indicator in IndicatorCatalogue.all where indicator.needs != [.survey] {
      #expect(indicator.figures(in: alone, axes: axes) == nil, "\(indicator.id)")
    }
    for indicator in IndicatorCatalogue.all where indicator.needs == [.survey] {
      #expect(indicator.figures(in: alone, axes: axes) != nil, "\(indicator.id)")
    }
    #expect(alone.sides == [.survey] && whole.sides == [.survey, .earlier, .registered])
  }

  @Test("slices of two nomenclatures are never put side by side")
  func nomenclatures() async {
    await #expect(processExitsWith: .failure) {
      let other = EvidenceTests.slice(.bmo, 2024, [.projets], [("1101", "A0X40", [.observed(1)])])
      let survey = EvidenceTests.slice(
        .bmo, 2019, [.projets], [("1101", "A0Z40", [.observed(1)])])
      _ = Evidence(survey: survey, earlier: other)
    }
  }

  private static func slice(
    _ source: SourceID, _ year: Int, _ measures: [Measure],
    _ cells: [(bassin: BassinCode, metier: MetierCode, counts: [Count])]
  ) -> MarketSlice {
    let bassins = Set(cells.map(\.bassin)).sorted()
    let metiers = Set(cells.map(\.metier)).sorted()
    var columns: [Measure: CountColumn] = [:]
    for (place, measure) in measures.enumerated() {
      columns[measure] = CountColumn(cells.map { $0.counts[place] })
    }
    return MarketSlice(
      key: SliceKey(
        source: source, millesime: Millesime(year), region: "11",
        nomenclature: year > 2023 ? .fap2021 : .fap2009),
      bassins: bassins.map { .init(code: $0, name: $0.rawValue) },
      metiers: metiers.map { .init(code: $0, label: $0.rawValue, famille: "") },
      bassinPlaces: cells.compactMap { bassins.firstIndex(of: $0.bassin) },
      metierPlaces: cells.compactMap { metiers.firstIndex(of: $0.metier) }, columns: columns,
      provenance: Provenance(
        fileName: "made by hand", sha256: "", sheet: nil, rows: cells.count, importedAt: nil,
        producer: "", licence: ""))
  }
}
