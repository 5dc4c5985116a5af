import Columns
import Formats
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The other sides of the market in the embedded data.
struct MarketPackageTests {
  private func store() throws -> (ImportBench, Store) {
    let bench = try ImportBench()
    return (bench, try Store.open(path: bench.embedded, access: .embedded))
  }

  /// Sums of `oee` and `defm_abc` over the 3 558 rows of the 25 bassins of the région:
  /// `awk -F';'` on the file of the source, decimal commas read as points.
  @Test(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func offersAndSeekersAreThoseOfTheSource() throws {
    let (bench, store) = try store()
    defer { _ = bench }
    let path = Project.shared("tension/tension_rome_bassin_2021.csv")
    let bassins = Set(try store.bassins().map(\.code.rawValue))
    var (rows, offers, seekers) = (0, 0.0, 0.0)
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 4, bassins.contains(fields[2]) else { continue }
      rows += 1
      offers += Double(fields[3].replacingOccurrences(of: ",", with: ".")) ?? .nan
      seekers += Double(fields[4].replacingOccurrences(of: ",", with: ".")) ?? .nan
    }
    let slice = try #require(try store.slices(source: .poleEmploi).first)
    #expect(slice.rowCount == rows)
    #expect(rows == 3558)
    #expect(abs((slice.columns[.offres]?.visibleSum ?? 0) - offers) < 1e-6)
    #expect(abs((slice.columns[.demandeurs]?.visibleSum ?? 0) - seekers) < 1e-6)
  }

  @Test func everyTableIsOfTheRegionAlone() throws {
    let (bench, store) = try store()
    defer { _ = bench }
    let bassins = Set(try store.bassins().map(\.code))
    #expect(try store.communes().map(\.value.millesime) == [2019, 2024])
    for table in try store.communes() {
      #expect(Set(table.value.bassins.map(\.code)) == bassins)
    }
    // README of the data: 1 276 communes in 2019.
    #expect(try store.communes().first?.value.entries.count == 1276)
    #expect(try store.outlines().map { Set($0.value.outlines.map(\.bassin)) } == [bassins])
    #expect(try store.flows().map { Set($0.value.bassins) } == [bassins])
    #expect(try store.passage(from: .rome3, to: .fap2009) != nil)
    // 8 départements × 77 families, of which 68 have no class.
    let tensions = try #require(try store.tensions().first?.value)
    #expect(
      Set(tensions.rows.map(\.departement))
        == ["75", "77", "78", "91", "92", "93", "94", "95"])
    #expect(tensions.rows.count == 616)
    #expect(tensions.rows.count { $0.tensionClass == nil } == 68)
  }

  /// `awk -F';'` on the file of Insee: 7 905 rows, 2 318 072 workers, all of them in the région.
  @Test func noJourneyIsLost() throws {
    let (bench, store) = try store()
    defer { _ = bench }
    let flows = try #require(try store.flows().first?.value)
    #expect(flows.outside == 0)
    #expect(flows.workers.reduce(0, +) == 2_318_072)
    let mergers = try #require(try store.mergers())
    #expect(mergers.value == .ileDeFrance)
    #expect(mergers.provenance.producer == "Insee")
    #expect(try store.postalCodes()?.value.entries.contains { $0.commune == "95259" } == true)
  }

  /// The totals that the Pacte declares: 16 000 entries at least, 23 100 at most.
  @Test func theEntriesSumToTheDeclaredTotals() throws {
    let (bench, store) = try store()
    defer { _ = bench }
    let entries = try #require(try store.entries().first?.value)
    let low = entries.rows.reduce(entries.unresolvedLow) { $0 + $1.low }
    let high = entries.rows.reduce(entries.unresolvedHigh) { $0 + $1.high }
    #expect(abs(low - 16_000) < 1e-6)
    #expect(abs(high - 23_100) < 1e-6)
    let filieres = try #require(try store.filieres().first?.value)
    #expect(Set(filieres.rows.map(\.filiere)).count == 17)
    for (metier, rows) in Dictionary(grouping: filieres.rows, by: \.metier) {
      #expect(abs(rows.reduce(0) { $0 + $1.share } - 1) < 1e-9, "\(metier)")
    }
  }

  /// Changes one resource of a copy of the package, with its hash, and embeds the copy.
  private func embed(
    changing resource: String, _ former: String, to new: String
  ) throws -> IngestionError? {
    let folder = try TemporaryFolder()
    let package = folder.path("idf")
    try FileManager.default.copyItem(atPath: Project.path("Datasets/idf"), toPath: package)
    let path = "\(package)/\(resource)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(former))
    let hash = try sha256(ofFile: path)
    let place = try #require(text.range(of: former))
    try text.replacingCharacters(in: place, with: new)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let descriptor = "\(package)/datapackage.json"
    let changed = try sha256(ofFile: path)
    try String(contentsOfFile: descriptor, encoding: .utf8)
      .replacingOccurrences(of: hash, with: changed)
      .write(toFile: descriptor, atomically: true, encoding: .utf8)
    return #expect(throws: IngestionError.self) {
      try Embedding.run(from: package, to: folder.path("idf.sqlite"))
    }
  }

  @Test(arguments: [
    ("passage-rome3-fap2009.csv", ",1,direct", ",0.5,direct"),
    ("passage-rome3-fap2009.csv", ",1,direct", ",1,certain"),
    ("pole-emploi-2021.csv", ",597.5,4,5,3", ",597.5,4,9,3"),
    ("pole-emploi-2021.csv", ",597.5,", ",-1,"),
    ("contours-2019.csv", "MULTIPOLYGON", "POLYGON"),
    ("mobilites-2014.csv", "1107,1108,", "1108,1107,"),
    ("entrees-estimees-2019.csv", ",V,", ",V,x"),
    ("filieres-2019.csv", ",1\n", ",\n"),
  ])
  func aBrokenTableSaysWhere(resource: String, former: String, new: String) throws {
    let error = try embed(changing: resource, former, to: new)
    #expect(error?.kind == .brokenPackage)
    #expect(error?.french.hasPrefix(resource) == true, "\(error?.french ?? "")")
  }
}
