import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("A damaged table of the market gives an error, never other figures")
struct MarketDamageTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
    let store = try Store.open(path: path, access: .readWrite)
    var batch = Samples.marketBatch()
    batch.slices.append(Samples.offers(5))
    _ = try store.apply(batch)
    _ = try store.apply(Samples.references())
    try store.seal()
  }

  /// Every value of a store.
  private struct Everything {
    private let slices: [MarketSlice]
    private let lots: [[TrainingLot]]
    private let names: (Nomenclature?, [Bassin])
    private let passages: [Sourced<Passage>?]
    private let places: ([Sourced<CommuneTable>], Sourced<PostalTable>?, Sourced<CommuneHistory>?)
    private let ground: ([Sourced<OutlineSet>], [Sourced<JourneyFlows>])
    private let training: ([Sourced<TrainingEntries>], [Sourced<FiliereTable>])
    private let certifications: Sourced<CertificationTable>?
    private let difficulties: [Sourced<DifficultyTable>]
    private let tensions: [Sourced<TensionTable>]

    init(_ path: String) throws {
      let store = try Store.open(path: path, access: .embedded)
      slices = try store.summaries().map { try store.slice($0.key) }
      lots = try store.orders().map(\.lots)
      names = try (store.nomenclature(.fap2009), store.bassins())
      passages = try store.passages() + [store.passage(from: .rome3, to: .fap2009)]
      places = try (store.communes(), store.postalCodes(), store.mergers())
      ground = try (store.outlines(), store.flows())
      training = try (store.entries(), store.filieres())
      certifications = try store.certifications()
      difficulties = try store.difficulties()
      tensions = try store.tensions()
      _ = try store.references()
    }

    /// Whether the figures are the same; the line of a slice is not under its sum.
    func hasSameFigures(as other: Everything) -> Bool {
      lots == other.lots && names == other.names && passages == other.passages
        && places == other.places && ground == other.ground && training == other.training
        && certifications == other.certifications && difficulties == other.difficulties
        && tensions == other.tensions
        && slices.count == other.slices.count
        && zip(slices, other.slices).allSatisfy { $0.hasSameFigures(as: $1) }
    }
  }

  static let breakages = [
    ("passage_arrow SET weight = 0.5 WHERE origin = 'K2204'", "Σ ≠ 1"),
    ("passage_arrow SET weight = 1.0 / 3 WHERE target = 'B2Z42'", "Σ ≠ 1"),
    ("passage_arrow SET target = 'A0Z40' WHERE origin = 'K2204'", "CRC-32"),
    ("passage_arrow SET basis = 'autre'", "direct, qualification"),
    ("passage_arrow SET to_nomenclature = 'FAP 2050'", "passage"),
    ("commune SET bassin = '1107' WHERE code = '93066' AND millesime = 2019", "CRC-32"),
    ("commune SET millesime = 2020 WHERE millesime = 2019", "CRC-32"),
    ("commune_bassin SET region = '24' WHERE code = '1147'", "CRC-32"),
    ("postal_code SET commune = '93001' WHERE code = '93200'", "CRC-32"),
    ("commune_merger SET since = 2018 WHERE former = '91222'", "CRC-32"),
    ("commune_merger SET since = -1", "since"),
    ("bassin_outline SET wkt = 'POINT (2 48)'", "MULTIPOLYGON"),
    ("bassin_outline SET wkt = replace(wkt, '49.1', '49.2') WHERE bassin = '1147'", "CRC-32"),
    ("bassin_outline SET wkt = replace(wkt, '2 48)', '2 47)') WHERE bassin = '1147'", "wkt"),
    ("journey_flow SET workers = 9 WHERE home = '1148' AND work = '1107'", "CRC-32"),
    ("journey_flow SET workers = -1", "REAL ≥ 0"),
    ("journey_flow SET work = '9999' WHERE work = '1148'", "journey_bassin"),
    ("journey_table SET least_flow = 0", "CRC-32"),
    ("journey_table SET millesime = 2013", "0 lignes"),
    ("training_entry SET low = 0.2 WHERE low = 0.1", "CRC-32"),
    ("training_entry SET niveau = 'IV' WHERE niveau = 'V'", "CRC-32"),
    ("entries_table SET nomenclature = 'FAP 2021'", "CRC-32"),
    ("entries_table SET nomenclature = 'FAP'", "ROME v3"),
    ("filiere SET share = 0.5 WHERE metier = 'B2Z40'", "CRC-32"),
    ("difficulty_factor SET training = 5 WHERE metier = 'B2Z40'", "CRC-32"),
    ("difficulty_factor SET labour = 6 WHERE metier = 'B2Z40'", "0…5"),
    ("difficulty_table SET nomenclature = 'FAP 2021'", "CRC-32"),
    ("tension SET tension = 0.25 WHERE departement = '2A'", "CRC-32"),
    ("tension SET tension = 9e999 WHERE departement = '2A'", "REAL"),
    ("tension SET class = 6 WHERE departement = '2A'", "0…5"),
    ("tension SET fap87 = 'B3Z' WHERE departement = '2A'", "CRC-32"),
    ("tension_table SET nomenclature = 'FAP 2021'", "CRC-32"),
    ("certification SET nsf = '231' WHERE nsf = '232'", "CRC-32"),
    ("certification_rome SET rome = 'F1704' WHERE place = 0", "CRC-32"),
    ("nomenclature_entry SET label = 'Autre' WHERE code = 'B2Z40'", "CRC-32"),
    ("bassin SET name = 'Autre' WHERE code = '1147'", "CRC-32"),
    ("training_lot SET certification = 'Autre' WHERE id = 'A2-001'", "CRC-32"),
    ("reference SET licence = 'autre' WHERE kind = 'flows'", "CRC-32"),
    ("reference SET entry_count = 9 WHERE kind = 'mergers'", "CRC-32"),
    ("reference SET name = '2015' WHERE kind = 'flows'", "0 lignes"),
    ("reference SET name = 'poste' WHERE kind = 'postalCodes'", "postal_code"),
    ("slice SET month = 13 WHERE source = 'offres'", "0…12"),
    ("slice_class SET classes = x'0105'", "2 octets"),
    ("slice_class SET classes = x'01050006' WHERE class = 'tension'", "valeur 6"),
    ("slice_class SET classes = x'01050004' WHERE class = 'tension'", "CRC-32"),
    ("slice_class SET class = 'autre' WHERE class = 'tension'", "lienFormationEmploi"),
  ].map { DamageTests.Breakage(sql: "UPDATE \($0.0)", words: $0.1) }

  static let losses = [
    ("DELETE FROM slice_class WHERE class = 'tension'", "CRC-32"),
    ("DELETE FROM training_entry WHERE niveau = ''", "CRC-32"),
    ("DELETE FROM reference WHERE kind = 'entries'", "sans ligne dans reference"),
    ("DELETE FROM reference WHERE kind = 'bassins'", "sans ligne dans reference"),
    ("DELETE FROM reference WHERE kind = 'passage'", "sans ligne dans reference"),
    ("DROP TABLE journey_bassin", "journey_bassin"),
  ].map { DamageTests.Breakage(sql: $0.0, words: $0.1) }

  @Test("Values changed, rows lost: each is named", arguments: breakages + losses)
  func brokenValue(breakage: DamageTests.Breakage) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: breakage.sql) }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try Everything(path) }
    #expect(error?.kind == .damaged)
    #expect(error?.french.contains(breakage.words) == true, "\(error?.french ?? "")")
  }

  @Test("Bytes flipped all over the file give the same figures or an error")
  func flippedBytes() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let original = try Everything(path)
    // Pages are large and mostly blank: one byte in 17 near one that is not 0, one in 4 093 of the
    // others.
    let places = whole.indices.filter { place in
      let around = max(0, place - 8)...min(whole.count - 1, place + 8)
      return place % 4093 == 0 || (place % 17 == 0 && whole[around].contains { $0 != 0 })
    }
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    func put(_ byte: UInt8, at place: Int) throws {
      try file.seek(toOffset: UInt64(place))
      try file.write(contentsOf: [byte])
    }
    var (refused, other) = (0, [Int]())
    for place in places {
      try put(whole[place] ^ (UInt8(truncatingIfNeeded: place) | 1), at: place)
      do {
        if try !Everything(path).hasSameFigures(as: original) { other.append(place) }
      } catch is StoreError {
        refused += 1
      }
      try put(whole[place], at: place)
    }
    #expect(other == [])
    #expect(refused > places.count / 4)
  }
}
