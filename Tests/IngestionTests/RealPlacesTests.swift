import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The official files of places and journeys, against what pandas and shapely say of them
/// (`Reference/places.py`; pandas 3.1, shapely 2.1).
@Suite(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
struct RealPlacesTests {
  private static let files = [
    "geo/commune_bassin_2019.csv", "geo/commune_bassin_2024.csv", "geo/commune_code_postal.csv",
    "geo/communes-ile-de-france.geojson", "mobilites/mobpro_idf_flux100.csv",
  ]

  private let bench: ImportBench
  private let report: ImportReport
  private let store: Store

  init() throws {
    bench = try ImportBench()
    report = try bench.take(Self.files.map { Project.shared($0) })
    store = try Store.open(path: bench.store, access: .readOnly)
  }

  private func quality(_ place: Int) throws -> QualityReport {
    try #require(report.files[place].quality)
  }

  /// Rows of a file of `Reference`, its header left out.
  private func reference(_ name: String) throws -> [[String]] {
    try String(
      contentsOfFile: Project.path("Tests/IngestionTests/Reference/\(name)"), encoding: .utf8
    )
    .split(separator: "\n").dropFirst().map { $0.components(separatedBy: ",") }
  }

  @Test func everyRowIsAccountedFor() throws {
    for (place, rows) in [35_357, 37_498, 39_201, 1_276, 7_905].enumerated() {
      let quality = try quality(place)
      #expect(quality.rowsKept == rows)
      #expect(quality.rowsRejected == 0 && quality.isComplete)
    }
  }

  @Test func nationalTables() throws {
    let tables = try store.communes().map(\.value)
    #expect(tables.map(\.millesime) == [2019, 2024])
    #expect(tables.map(\.entries.count) == [35_357, 37_498])
    #expect(tables.map(\.bassins.count) == [403, 404])
    // In 2019, 7548 and 7649 have two names and 5313 lies in two régions; in 2024, 0102 two names.
    let notes = try [0, 1].map {
      try quality($0).notes.map { "\($0.kind) \($0.count) \($0.example)" }
    }
    #expect(
      notes == [
        ["bassinsInSeveralRegions 1 5313", "bassinsWithSeveralNames 2 7548"],
        ["bassinsWithSeveralNames 1 0102"],
      ])
    let inRegion = tables.map { table in
      let ours = Set(table.bassins.filter { $0.region == .ileDeFrance }.map(\.code))
      return [ours.count, table.entries.count { ours.contains($0.bassin) }]
    }
    #expect(inRegion == [[25, 1276], [25, 1315]])
    let codes = tables.map { Set($0.entries.map(\.commune)) }
    #expect(codes[0].subtracting(codes[1]).isEmpty)
    #expect(codes[1].subtracting(codes[0]).count == 2141)
  }

  @Test func postalCodesThatTellABassin() throws {
    let table = try #require(try store.communes().first?.value)
    let postal = try #require(try store.postalCodes()?.value)
    let codes = Set(postal.entries.map(\.postal))
    #expect(codes.count == 6329)
    #expect(postal.entries.count == 36_370)
    func answers(_ history: CommuneHistory?) -> [Int] {
      let index = TerritoryIndex(table, postalCodes: postal, history: history)
      let told = codes.filter {
        index.find(commune: nil, postalCode: $0, departement: nil) != nil
      }
      let ours = ["75", "77", "78", "91", "92", "93", "94", "95"]
      return [told.count, told.count { ours.contains(String($0.rawValue.prefix(2))) }]
    }
    #expect(answers(nil) == [5373, 491])
    // With the two mergers of Île-de-France: 77250 and 95450 have no unknown commune left. 95450
    // lies in one bassin, 1127; 77250 in 1108 only too.
    #expect(answers(.ileDeFrance) == [5375, 493])
  }

  @Test func journeysBetweenBassins() throws {
    let flows = try #require(try store.flows().first?.value)
    let rows = try reference("journeys-2014.csv")
    #expect(flows.bassins.map(\.rawValue) == rows.map { $0[0] })
    let expected: [Double] = rows.flatMap { row in row.dropFirst().compactMap { Double($0) } }
    #expect(flows.workers == expected)
    #expect(flows.outside == 0)
    let all = flows.workers.reduce(0, +)
    #expect(all == 2_318_072)
    #expect(flows.leastFlow == 100 && !flows.hasJourneysInsideCommunes && flows.isPartial)
    #expect(try quality(4).notes.map(\.kind) == [.partialFlows, .arrondissements, .mergedCommunes])
  }

  @Test func outlines() throws {
    let set = try #require(try store.outlines().first?.value)
    let known = try reference("outlines-2019.csv")
    #expect(set.millesime == 2019)
    #expect(set.outlines.map(\.bassin.rawValue) == known.map { $0[0] })
    let bytes = set.outlines.map(\.wkt.utf8.count).reduce(0, +)
    #expect(bytes < 60_000)
    let plane = EqualAreaPlane(standardParallel: 48.68)
    let communes = known.compactMap { Double($0[2]) }
    let areas = set.outlines.map { plane.area(of: $0.polygons) }
    let (sum, whole): (Double, Double) = (areas.reduce(0, +), communes.reduce(0, +))
    #expect(abs(sum / whole - 1) < 1e-3)
    for (outline, row) in zip(set.outlines, known) {
      #expect(outline.polygons.count == Int(row[3]))
      let holes = outline.polygons.map(\.holes.count).reduce(0, +)
      #expect(holes == Int(row[4]))
    }
    for (area, exact) in zip(areas, communes) { #expect(abs(area / exact - 1) < 0.01) }
  }

  /// Every side of an outline is gone along once; the same way back by one neighbour, or by none on
  /// the border of the région, which is one closed line.
  @Test func everyBorderHasTwoSides() throws {
    let set = try #require(try store.outlines().first?.value)
    struct Side: Hashable {
      let from: BassinOutline.Point
      let to: BassinOutline.Point
    }
    var owners: [Side: BassinCode] = [:]
    for outline in set.outlines {
      for ring in outline.polygons.flatMap({ [$0.outer] + $0.holes }) {
        #expect(ring.first == ring.last && ring.count >= 4)
        for (from, to) in zip(ring, ring.dropFirst()) {
          #expect(owners.updateValue(outline.bassin, forKey: Side(from: from, to: to)) == nil)
        }
      }
    }
    let lone = owners.keys.filter { owners[Side(from: $0.to, to: $0.from)] == nil }
    for (side, owner) in owners {
      #expect(owners[Side(from: side.to, to: side.from)] != owner)
    }
    let next = Dictionary(lone.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    #expect(next.count == lone.count)
    let start = try #require(lone.first?.from)
    var (here, steps) = (try #require(next[start]), 1)
    while here != start, steps <= lone.count {
      here = try #require(next[here])
      steps += 1
    }
    #expect(steps == lone.count)
  }
}
