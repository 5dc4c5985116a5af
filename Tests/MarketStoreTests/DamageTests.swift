import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("A damaged store gives an error, never a crash")
struct DamageTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
    var batch = Samples.references()
    batch.slices = [Samples.slice()]
    let store = try Store.open(path: path, access: .readWrite)
    _ = try store.apply(batch)
    try store.seal()
  }

  @discardableResult
  private func readEverything(_ path: String) throws -> [MarketSlice] {
    let store = try Store.open(path: path, access: .embedded)
    let slices = try store.summaries().map { try store.slice($0.key) }
    _ = try store.slices(source: .bmo, millesime: 2018)
    _ = try store.nomenclature(.fap2009)
    _ = try store.bassins()
    _ = try store.orders()
    _ = try store.references()
    _ = try store.importLog()
    _ = try store.holds(sha256: "a1")
    return slices
  }

  /// One way to break the store, and the words that its error must hold.
  struct Breakage: Sendable, CustomTestStringConvertible {
    let sql: String
    let words: String
    var testDescription: String { sql }
  }

  static let breakages = [
    ("slice SET row_count = 5", "16 octets"),
    ("slice SET row_count = 4000000000000000000", "16 octets"),
    ("slice SET row_count = -1", "row_count : contenu endommagé, valeur -1"),
    ("slice SET source = 'dares'", "slice.source"),
    ("slice SET nomenclature = 'FAP 2050'", "FAP 2009, FAP 2021"),
    ("slice SET bassins = '[[\"1107\",\"Paris\"]]'", "bassin_places"),
    ("slice SET bassins = '[[\"1107\"]]'", "bassins"),
    ("slice SET bassins = '[[\"1147\",\"a\"],[\"1107\",\"b\"]]'", "ordre"),
    ("slice SET metiers = 'illisible'", "metiers"),
    ("slice SET metiers = '[[\"A\",\"a\",\"\"],[\"A\",\"b\",\"\"],[\"B\",\"b\",\"\"]]'", "ordre"),
    ("slice SET bassin_places = x'00000000000000000100000001'", "13 octets"),
    ("slice SET bassin_places = x'00000000000000000100000002000000'", "valeur 2"),
    ("slice SET metier_places = x'00000000000000000100000002000000'", "ordre"),
    ("slice_column SET measure = 'autre' WHERE measure = 'projets'", "projetsDifficiles"),
    ("slice_column SET statuses = x'000102'", "3 octets"),
    ("slice_column SET statuses = x'00010203'", "valeur 3"),
    ("slice_column SET visible = x''", "0 octets"),
    ("slice_column SET statuses = x'00010202' WHERE measure = 'projets'", "12 octets"),
    ("slice_column SET hidden_parts = x'0000000001000000'", "contradictoires"),
    (
      "slice_column SET hidden_upper = hidden_lower, hidden_lower = hidden_upper", "contradictoires"
    ),
    ("slice_column SET hidden_lower = x'000000000000F87F000000000000F87F'", "contradictoires"),
    ("slice_column SET visible = CAST(zeroblob(8) || substr(visible, 9) AS BLOB)", "CRC-32"),
    ("slice SET bassins = replace(bassins, 'Paris', 'Lyon')", "CRC-32"),
    ("slice SET crc32 = -1", "crc32"),
    ("reference SET kind = 'autre'", "sans ligne dans reference"),
    ("reference SET name = 'jamais' WHERE kind = 'order'", "jamais"),
    ("bassin SET aliases = '[1]'", "bassin.aliases"), ("bassin SET since = -3", "bassin.since"),
    ("training_lot SET portee = 'partout'", "region_sauf"),
    ("training_lot SET rome = '{}'", "training_lot"),
  ].map { Breakage(sql: $0.0, words: $0.1) }

  @Test("Values that break the layout are named", arguments: breakages)
  func brokenValue(breakage: Breakage) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "UPDATE \(breakage.sql)") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try readEverything(path) }
    #expect(error?.kind == .damaged)
    #expect(error?.french.hasPrefix("magasin.sqlite") == true)
    #expect(error?.french.contains(breakage.words) == true, "\(error?.french ?? "")")
  }

  @Test("A table that is not there is told")
  func missingTable() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE slice_column") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try readEverything(path) }
    #expect(error?.english.contains("no such table: slice_column") == true)
  }

  @Test("A file cut short is damaged, wherever the cut is")
  func truncated() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in [1, 99, 100, 5_000, 16_384, 40_000, whole.count / 2, whole.count - 16_384] {
      let cut = try folder.write("coupe.sqlite", whole.prefix(length))
      let error = #expect(throws: StoreError.self, "\(length)") { try readEverything(cut) }
      #expect([.damaged, .notAStore].contains(error?.kind), "\(length)")
    }
  }

  @Test("Flipped bytes give the same figures or an error, never other figures")
  func flippedBytes() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let original = Samples.slice()
    // 120, the first figure, least byte first: around it stand the blobs of its column.
    let figure = Data([0, 0, 0, 0, 0, 0, 0x5E, 0x40])
    let column = try #require(whole.range(of: figure)).lowerBound
    var places = Array(column - 32..<column + 96)
    var state: UInt64 = 2018
    for _ in 0..<200 {
      // Knuth's MMIX generator: the same places at each run.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      places.append(Int(state >> 33) % whole.count)
    }
    var refused = 0
    for place in places {
      var bytes = whole
      bytes[place] ^= UInt8(truncatingIfNeeded: place) | 1
      let file = try folder.write("abime.sqlite", bytes)
      do {
        let read = try readEverything(file)
        #expect(read.allSatisfy { $0.hasSameFigures(as: original) }, "byte \(place)")
      } catch is StoreError {
        refused += 1
      }
    }
    #expect(refused > 0)
  }
}
