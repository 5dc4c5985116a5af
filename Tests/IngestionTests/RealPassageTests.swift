import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Dares' passage, Pôle emploi's table of 2021 and the training order, to the last row.
@Suite(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
struct RealPassageTests {
  static let files = [
    "nomenclatures/fap2009_intitules_sas.txt", "nomenclatures/passage_fap2009_romev3_sas.txt",
    "nomenclatures/rome_v347.csv", "tension/dares_tensions_2019.csv",
    "tension/tension_rome_bassin_2021.csv", "pacte/bassins.csv",
    "pacte/commande_regionale_2019.csv",
  ]

  /// The files above, imported once.
  struct Held {
    let report: ImportReport
    let passage: Passage
    let slices: [MarketSlice]
    let lots: [TrainingLot]
    let fap2009: Nomenclature
  }

  static let held = Result {
    let bench = try ImportBench()
    let report = try bench.take(files.map { Project.shared($0) }) { $0.embeddedPath = nil }
    let store = try Store.open(path: bench.store, access: .readOnly)
    return Held(
      report: report,
      passage: try #require(try store.passage(from: .rome3, to: .fap2009)?.value),
      slices: try store.slices(source: .poleEmploi, millesime: 2021),
      lots: try #require(try store.orders().first).lots,
      fap2009: try #require(try store.nomenclature(.fap2009)))
  }

  /// A code worked by hand from the SAS text: where it goes without qualification, then with some.
  struct ByHand: Sendable, CustomTestStringConvertible {
    let code: MetierCode
    let without: [MetierCode: Double]
    var basis = Passage.Basis.direct
    var with: [String: MetierCode] = [:]
    var testDescription: String { code.rawValue }
  }

  /// Lines are those of passage_fap2009_romev3_sas.txt; persons those of dares_tensions_2019.csv, rows
  /// « nat, fap 225 », column « Emploi moyen ».
  static let byHand = [
    // Line 31: "A1101" = "A0Z43", with or without qualification.
    ByHand(code: "A1101", without: ["A0Z43": 1], with: ["1": "A0Z43", "9": "A0Z43"]),
    // Line 127: "K1302","K1305" = "T2A60", both of them.
    ByHand(code: "K1302", without: ["T2A60": 1], with: ["6": "T2A60"]),
    ByHand(code: "K1305", without: ["T2A60": 1]),
    // Lines 180, 421, 439: 1…6 A0Z42; 0, 7, 8 G1Z70; 9 H0Z91.
    // 19 500 + 276 900 + 59 700 = 356 100 persons.
    ByHand(
      code: "A1204",
      without: ["A0Z42": 19500.0 / 356100, "G1Z70": 276900.0 / 356100, "H0Z91": 59700.0 / 356100],
      basis: .employment,
      with: ["0": "G1Z70", "1": "A0Z42", "6": "A0Z42", "7": "G1Z70", "9": "H0Z91"]),
    // Lines 184, 188: 1…8 A2Z70, but 0 and 9 A2Z90. 56 300 + 13 200 = 69 500.
    ByHand(
      code: "A1303", without: ["A2Z70": 56300.0 / 69500, "A2Z90": 13200.0 / 69500],
      basis: .employment, with: ["0": "A2Z90", "1": "A2Z70", "8": "A2Z70", "9": "A2Z90"]),
    // Lines 204, 214: 1, 2, 5 B0Z21 (not qualified); 0, 3, 4, 6…9 B2Z40. 88 100 + 176 300 = 264 400.
    ByHand(
      code: "F1703", without: ["B0Z21": 88100.0 / 264400, "B2Z40": 176300.0 / 264400],
      basis: .employment, with: ["2": "B0Z21", "5": "B0Z21", "3": "B2Z40", "6": "B2Z40"]),
    // Lines 512, 521, 522: 0…6 L1Z60; 7, 8 L4Z81; 9 L5Z90. 297 700 + 140 400 + 465 500 = 903 600.
    ByHand(
      code: "M1203",
      without: [
        "L1Z60": 297700.0 / 903600, "L4Z81": 140400.0 / 903600, "L5Z90": 465500.0 / 903600,
      ], basis: .employment, with: ["6": "L1Z60", "7": "L4Z81", "8": "L4Z81", "9": "L5Z90"]),
    // Lines 272, 306, 307: 0…6 D1Z40; 7 D6Z70; 8, 9 D6Z80. 25 000 + 139 700 + 74 400 = 239 100.
    ByHand(
      code: "H2912",
      without: ["D1Z40": 25000.0 / 239100, "D6Z70": 139700.0 / 239100, "D6Z80": 74400.0 / 239100],
      basis: .employment, with: ["0": "D1Z40", "7": "D6Z70", "8": "D6Z80", "9": "D6Z80"]),
    // Lines 461, 474, 480: 0…4, 7, 8 J4Z80; 5, 6 J5Z80; 9 J6Z90. 84 800 + 61 800 + 28 600 = 175 200.
    ByHand(
      code: "N4201",
      without: ["J4Z80": 84800.0 / 175200, "J5Z80": 61800.0 / 175200, "J6Z90": 28600.0 / 175200],
      basis: .employment, with: ["4": "J4Z80", "5": "J5Z80", "7": "J4Z80", "9": "J6Z90"]),
    // Lines 534, 539: 0…6 P1Z80; 7…9 P2Z90. The file has no employment for either: halves.
    ByHand(
      code: "K1503", without: ["P1Z80": 0.5, "P2Z90": 0.5], basis: .uniform,
      with: ["6": "P1Z80", "7": "P2Z90"]),
    // Lines 383, 389: 1, 2, 5 F2Z20 (25 000); the others F3Z40, of which no employment is published,
    // which is not none: halves.
    ByHand(
      code: "B1806", without: ["F2Z20": 0.5, "F3Z40": 0.5], basis: .uniform,
      with: ["5": "F2Z20", "6": "F3Z40"]),
  ]

  @Test(arguments: byHand)
  func codesWorkedByHand(known: ByHand) throws {
    let passage = try Self.held.get().passage
    let arrows = passage.arrows(from: .init(known.code))
    #expect(Set(arrows.map(\.target)) == Set(known.without.keys))
    for arrow in arrows {
      #expect(arrow.basis == known.basis)
      #expect(abs(arrow.weight - (known.without[arrow.target] ?? 0)) < 1e-12)
    }
    for (qualification, target) in known.with {
      let arrows = passage.arrows(from: .init(known.code, qualification: qualification))
      #expect(arrows.map(\.target) == [target])
      #expect(arrows.first?.weight == 1)
      #expect(arrows.first?.basis.isEstimated == false)
    }
  }

  @Test func everyOriginHasWeightsThatSumToOne() throws {
    let passage = try Self.held.get().passage
    let origins = Dictionary(grouping: passage.arrows, by: \.origin)
    // 532 codes, and ten qualifications of each of the 201.
    #expect(origins.count == 532 + 2010)
    for arrows in origins.values {
      #expect(abs(arrows.reduce(0) { $0 + $1.weight } - 1) <= 1e-9)
    }
  }

  /// METHODS: no orphan among the 200 codes of the Pacte and the 397 of 2021; 201 codes need a
  /// qualification, and all lead to several FAP; 70 of 141 lots hold one of them.
  @Test func whatIsSaidOfThePassageHolds() throws {
    let held = try Self.held.get()
    let pacte = Set(held.lots.flatMap(\.rome).map { MetierCode($0) })
    let codes = Set(held.slices.flatMap { $0.metiers.map(\.code) })
    #expect(pacte.count == 200)
    #expect(codes.count == 397)
    #expect(held.passage.orphans(among: pacte).isEmpty)
    #expect(held.passage.orphans(among: codes).isEmpty)
    #expect(held.passage.account.codes == 532)
    #expect(held.passage.account.ambiguous == 201)
    #expect(held.passage.account.uniform.count == 18)
    #expect(held.lots.count { $0.rome.contains { held.passage.isEstimated(MetierCode($0)) } } == 70)
    let reached = Set(held.passage.arrows.map(\.target))
    let outside = held.fap2009.entries.map(\.code).filter { !reached.contains($0) }
    // 225 métiers, 208 of them reached; among the 17 that are not, the two that BMO asks about.
    #expect(outside.count == 17)
    #expect(outside.contains("R1Z66"))
    #expect(outside.contains("V5Z00"))
  }

  /// What BMO 2017 to 2020 asks about and no ROME code leads to.
  @Test func twoCodesOfTheSurveyAreOutside() throws {
    let passage = try Self.held.get().passage
    let bench = try ImportBench()
    let embedded = try Store.open(path: bench.embedded, access: .embedded)
    let slices = try (2017...2020).flatMap {
      try embedded.slices(source: .bmo, millesime: Millesime($0))
    }
    let asked = Set(slices.flatMap { $0.metiers.map(\.code) })
    let reached = Set(passage.arrows.map(\.target))
    #expect(asked.subtracting(reached).sorted() == ["R1Z66", "V5Z00"])
  }

  /// Sums and estimated shares: `Reference/passage_2021.py`.
  struct Known: Sendable, CustomTestStringConvertible {
    let measure: Measure
    let isUniform: Bool
    let sums: (france: Double, ile: Double)
    /// Sum of the squares of Île-de-France's cells: how the figures are spread.
    let squares: Double
    let estimated: (france: Double, ile: Double)
    /// 1147 B2Z40, 1153 L4Z81, 1119 J6Z90.
    let cells: [Double]
    var testDescription: String { "\(measure) \(isUniform ? "uniform" : "employment")" }
  }

  static let known = [
    Known(
      measure: .offres, isUniform: false, sums: (7098164.44190543, 1511514.99458927),
      squares: 15289359969.537283, estimated: (0.38718610480736254, 0.3915342579969938),
      cells: [108.26348973085477, 20.135849396414343, 47.10917981175799]),
    Known(
      measure: .offres, isUniform: true, sums: (7098164.44190543, 1511514.99458927),
      squares: 13119359479.314417, estimated: (0.38718610480736254, 0.3915342579969938),
      cells: [81.18226513, 43.1974205, 96.19496856666666]),
    Known(
      measure: .demandeurs, isUniform: false, sums: (4198225.25, 835253.75),
      squares: 1427365772.3656163, estimated: (0.3018398667389274, 0.2783866579467617),
      cells: [488.5923789712557, 15.654382470119522, 12.977739726027398]),
    Known(
      measure: .demandeurs, isUniform: true, sums: (4198225.25, 835253.75),
      squares: 1373965242.7708333, estimated: (0.3018398667389274, 0.2783866579467617),
      cells: [366.375, 33.58333333333333, 26.5]),
  ]

  @Test(arguments: known)
  func figuresOf2021GoThrough(known: Known) throws {
    let held = try Self.held.get()
    let passage = known.isUniform ? held.passage.withUniformWeights() : held.passage
    let passed = try held.slices.map { try $0.through(passage, naming: held.fap2009) }
    let sum = passed.reduce(0) { $0 + ($1.slice.columns[known.measure]?.visibleSum ?? 0) }
    #expect(abs(sum - known.sums.france) < 1e-6)
    #expect(passed.allSatisfy { $0.orphans.isEmpty })
    let estimated = passed.reduce(0) {
      let part = $1.slice.columns[known.measure]?.visibleSum ?? 0
      return $0 + part * ($1.estimated[known.measure] ?? 0)
    }
    #expect(abs(estimated / sum - known.estimated.france) < 1e-12)
    let ile = try #require(passed.first { $0.slice.key.region == "11" })
    let column = try #require(ile.slice.columns[known.measure])
    #expect(ile.slice.rowCount == 2581)
    #expect(abs(column.visibleSum - known.sums.ile) < 1e-6)
    #expect(abs((ile.estimated[known.measure] ?? 0) - known.estimated.ile) < 1e-12)
    let squares = column.visible.reduce(0) { $0 + $1 * $1 }
    #expect(abs(squares / known.squares - 1) < 1e-12)
    let places: [(BassinCode, MetierCode)] = [
      ("1147", "B2Z40"), ("1153", "L4Z81"), ("1119", "J6Z90"),
    ]
    for (place, value) in zip(places, known.cells) {
      #expect(abs((ile.slice.figure(known.measure, place.0, place.1) ?? 0) - value) < 1e-9)
    }
  }

  @Test func everyRowOf2021IsAccountedFor() throws {
    let held = try Self.held.get()
    let file = try #require(held.report.files.first { $0.recognition.kind == .poleEmploi })
    let quality = try #require(file.quality)
    #expect((quality.rowsRead, quality.rowsKept) == (27136, 27135))
    #expect((quality.rowsRejected, quality.skipped.total, quality.skipped.header) == (0, 1, 1))
    #expect(held.slices.count == 17)
    #expect(held.slices.reduce(0) { $0 + $1.rowCount } == 27135)
    let ile = try #require(held.slices.first { $0.key.region == "11" })
    #expect(ile.rowCount == 3558)
    #expect(ile.provenance.rows == 3558)
    #expect(ile.bassins.count == 25)
    // Classes as counted in the file: 1343 rows of tension 5 and 4 without a training link.
    #expect(ile.classes[.tension]?.count { $0 == 5 } == 1343)
    #expect(ile.classes[.lienFormationEmploi]?.count { $0 == nil } == 4)
    let share = quality.notes.first { $0.kind == .estimatedWeights }
    #expect(share?.text.french.contains("38,7 % des offres et 30,2 % des demandeurs") == true)
    #expect(quality.notes.first { $0.kind == .orphanCodes }?.count == 0)
  }

  /// With a passage that lacks codes, what is passed and what is not make the whole.
  @Test func orphansAreCountedApart() throws {
    let held = try Self.held.get()
    let arrows = held.passage.arrows.filter { $0.origin.code.rawValue.hasPrefix("K") }
    let partial = try #require(Passage(from: .rome3, to: .fap2009, arrows: arrows))
    for slice in held.slices {
      let passed = try slice.through(partial)
      for measure in [Measure.offres, .demandeurs] {
        let whole = try #require(slice.columns[measure]?.visibleSum)
        let through = passed.slice.columns[measure]?.visibleSum ?? 0
        #expect(abs(through + passed.orphanSum(measure) - whole) < 1e-6)
        #expect(through > 0 && passed.orphanSum(measure) > 0)
      }
      #expect(passed.orphans.keys.allSatisfy { !$0.rawValue.hasPrefix("K") })
    }
  }

  /// The two tables of Dares say the same, but for L1510, which only the SAS text has.
  @Test func theCSVLeadsWhereTheFormatsLead() throws {
    let held = try Self.held.get()
    let bench = try ImportBench()
    let paths = ["nomenclatures/fap2009_rome_dares.csv", "tension/dares_tensions_2019.csv"]
    let report = try bench.take(paths.map { Project.shared($0) })
    let quality = try #require(report.files[0].quality)
    // 768 records after the header: 749 pairs, 16 FAP without a code, 3 blank.
    #expect((quality.rowsKept, quality.skipped.otherTables, quality.skipped.blank) == (749, 16, 3))
    let store = try Store.open(path: bench.store, access: .readOnly)
    let csv = try #require(try store.passage(from: .rome3, to: .fap2009)?.value)
    #expect(
      csv.arrows
        == held.passage.arrows.filter {
          $0.origin.qualification == nil && $0.origin.code != "L1510"
        })
  }

  /// A BMO code begins with its région's, but for Mayotte and for the bassin that is in two régions.
  @Test func bassinsStandInTheRegionOfTheirCode() throws {
    let text = try String(
      contentsOfFile: Project.shared("geo/commune_bassin_2019.csv"), encoding: .utf8)
    var regions: [String: Set<Int>] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      // The name of a commune may hold the delimiter: the bassin is taken from the right.
      let bassin = fields[fields.count - 2]
      regions[String(bassin), default: []].insert(Int(fields[2]) ?? 0)
    }
    let odd = regions.filter { bassin, regions in regions != [Int(bassin.prefix(2)) ?? -1] }
    #expect(odd == ["0405": [6], "5313": [52, 53]])
    let placed = try Self.held.get().slices.flatMap { slice in
      slice.bassins.map { ($0.code.rawValue, slice.key.region.rawValue) }
    }
    #expect(placed.count == 403)
    for (bassin, region) in placed where regions[bassin] != nil && bassin != "5313" {
      #expect(regions[bassin] == [Int(region) ?? 0])
    }
  }
}

extension MarketSlice {
  /// The visible figure of one pair; `nil` without a row.
  func figure(_ measure: Measure, _ bassin: BassinCode, _ metier: MetierCode) -> Double? {
    let row = (0..<rowCount).first {
      bassins[bassinPlaces[$0]].code == bassin && metiers[metierPlaces[$0]].code == metier
    }
    return row.flatMap { columns[measure]?[$0].observedValue }
  }
}
