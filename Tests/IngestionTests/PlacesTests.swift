import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Small files of places and journeys, their answers told by reading them.
struct PlacesTests {
  private let bench: ImportBench
  private let table2019 = "COMMUNES_2019.csv"

  init() throws { bench = try ImportBench() }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = bench.folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// In the layout of 2019; Redon lies mostly in région 53.
  private func communes() throws -> String {
    try file(
      table2019,
      """
      CODE_COMMUNE_INSEE,REG_CREDOC,REG,DEP,CCOMMUNE,NOMCOM,BE19,NOMBE19
      1001,A,84,01,01001,L' Abergement,8401,BOURG EN BRESSE
      44057,P,52,44,44057,Fégréac,5313,REDON
      35236,P,53,35,35236,Redon,5313,REDON
      35237,P,53,35,35237,Renac,5313,Redon
      97101,G,1,971,97101,Les Abymes,0105,BASSIN CENTRE
      75056,J,11,75,75056,Paris,1107,T1 Paris
      77316,J,11,77,77316,Moret-Loing-et-Orvanne,1108,Sud 77
      2A004,Q,94,2A,2A004,Ajaccio,9401,AJACCIO
      """)
  }

  private func held() throws -> Store { try Store.open(path: bench.store, access: .readOnly) }

  @Test("The layout of 2019: lost zeros, a bassin astride two régions, one with two names")
  func communes2019() throws {
    let report = try bench.take([try communes()])
    let table = try #require(try held().communes().first?.value)
    #expect(table.millesime == 2019)
    #expect(table.entries.count == 8)
    #expect(table.entries.first?.commune == "01001")
    #expect(
      table.bassins.first { $0.code == "5313" } == .init(code: "5313", name: "REDON", region: "53"))
    #expect(table.bassins.first { $0.code == "0105" }?.region == "01")
    let quality = try #require(report.files[0].quality)
    #expect(quality.rowsKept == 8 && quality.bassins == 6 && quality.isComplete)
    #expect(
      quality.notes.map(\.kind) == [.bassinsInSeveralRegions, .bassinsWithSeveralNames])
  }

  @Test("The layout of 2024 has no year: the file's name, else --year, else refused")
  func communes2024() throws {
    let text = """
      reg,dep,code_commune_insee,code_bassin_BMO,lib_bassin_BMO
      1,97,97129,101,BASSE-TERRE
      11,75,75056,1107,T1 Paris
      """
    _ = try bench.take([try file("commune_bassin_2024.csv", text)])
    _ = try bench.take([try file("communes.csv", text + "\n11,75,75101,1107,T1 Paris")]) {
      $0.overrides.year = 2025
    }
    let tables = try held().communes().map(\.value)
    #expect(tables.map(\.millesime) == [2024, 2025])
    #expect(tables[0].bassins.first == .init(code: "0101", name: "BASSE-TERRE", region: "01"))
    let error = #expect(throws: IngestionError.self) {
      try bench.take([try file("communes-2023-2024.csv", text + "\n")])
    }
    #expect(error?.french.contains("--year") == true)
  }

  @Test("A commune in two bassins, a code that is none: refused with line and column")
  func badCommunes() throws {
    let text = """
      reg,code_commune_insee,code_bassin_BMO,lib_bassin_BMO
      11,75056,1107,Paris
      11,75056,1107,Paris
      11,75056,1108,Sud 77
      11,7505,11O7,Paris
      11,ABCDE,1107,Paris
      ,77001,1108,Sud 77
      """
    let report = try bench.take([try file("c2024.csv", text)])
    #expect(report.isStopped)
    #expect(report.rejects.map(\.row) == [4, 5, 6, 7])
    #expect(
      report.rejects.map(\.kind)
        == [.contradictoryRow, .malformedCode, .malformedCode, .missingCode])
    #expect(report.rejects.map(\.column) == [3, 3, 2, 1])
    #expect(report.files[0].quality?.notes.map(\.kind) == [.repeatedKeys])
  }

  @Test("Postal codes: pairs once, lost zeros put back")
  func postalCodes() throws {
    let text = """
      #Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5
      01001;ABERGEMENT;1400;ABERGEMENT;
      01001;ABERGEMENT;01400;ABERGEMENT;LIEU
      93066;ST DENIS;93200;ST DENIS;
      93066;ST DENIS;x;ST DENIS;
      """
    let report = try bench.take([try file("p.csv", text)]) { $0.allowsRejects = true }
    #expect(report.rejects.map(\.row) == [5])
    let entries = try #require(try held().postalCodes()?.value.entries)
    #expect(entries.map { "\($0.postal) \($0.commune)" } == ["01400 01001", "93200 93066"])
    #expect(report.files[0].quality?.notes.first?.count == 1)
  }

  @Test("Insee's events: mergers kept, those undone since and those of other types left out")
  func mergers() throws {
    let text = """
      MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,TYPECOM_AP,COM_AP
      32,2017-01-01,COM,77491,0,COM,77316
      32,2017-01-01,COM,77491,0,COMD,77491
      32,2017-01-01,COM,77316,0,COM,77316
      10,2018-01-01,COM,77001,0,COM,77001
      33,1973-01-01,COM,77503,0,COM,77502
      21,2001-01-01,COM,77502,0,COM,77503
      31,2015-12-28,COM,01002,0,COM,01001
      30,1990-01-01,COM,01009,0,COM,01008
      32,2O16,COM,01007,0,COM,01001
      """
    let report = try bench.take([try file("v_mvtcommune.csv", text)]) { $0.allowsRejects = true }
    #expect(report.rejects.map(\.row) == [10])
    let mergers = try #require(try held().mergers()?.value.mergers)
    // 77503 merged in 1973 and stood again in 2001; 28 December 2015 is in force from 2016 on.
    #expect(
      mergers == [
        .init(former: "01002", successor: "01001", since: 2016),
        .init(former: "77491", successor: "77316", since: 2017),
      ])
  }

  /// Workers of a file that does list journeys inside communes, one place abroad.
  private func journeys() throws -> String {
    try file(
      "flux.csv",
      """
      CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C19_ACTOCC15P
      75101;Paris 1er;75108;Paris 8e;10,5
      75101;Paris 1er;75101;Paris 1er;2,5
      75108;Paris 8e;77316;Moret;1,25
      77491;Veneux;75101;Paris 1er;4
      77316;Moret;BE001;Bruxelles;3
      1001;Abergement;75101;Paris 1er;7
      """)
  }

  @Test("Journeys: arrondissements and merged communes taken for what they are, none lost")
  func flows() throws {
    let report = try bench.take([try journeys(), try communes()])
    let flows = try #require(try held().flows().first?.value)
    #expect(flows.millesime == 2019)
    #expect(flows.bassins == ["1107", "1108", "8401"])
    // Rows are homes: Paris → Paris 10.5 + 2.5, Paris → Moret 1.25, Veneux → Paris 4, 01001 → 7.
    #expect(flows.workers == [13, 1.25, 0, 4, 0, 0, 7, 0, 0])
    #expect(flows.outside == 3)
    #expect(flows.leastFlow == 1.25)
    #expect(flows.hasJourneysInsideCommunes && !flows.isPartial)
    let quality = try #require(report.files[0].quality)
    #expect(quality.rowsKept == 6 && quality.isComplete)
    #expect(quality.notes.map(\.kind) == [.outsideTable, .arrondissements, .mergedCommunes])
    #expect(quality.notes.map(\.count) == [1, 2, 1])
  }

  @Test("Flows that are no numbers are refused; the first decimal mark met holds")
  func badFlows() throws {
    let text = """
      CODGEO;DCLT;NBFLUX_C14_ACTOCC15P
      75056;75056;1,5
      75056;75056;2.5
      75056;75056;-1
      75056;75056;
      75056;;3
      """
    let report = try bench.take([try communes(), try file("f.csv", text)])
    #expect(
      report.rejects.map(\.kind) == [.notANumber, .negativeCount, .emptyCount, .missingCode])
    // The embedded data hold a table of communes: without them nothing tells a bassin.
    #expect(throws: IngestionError.self) {
      try bench.take([try file("f.csv", text)]) { $0.embeddedPath = nil }
    }
  }

  @Test("A home and a place of work given twice are not added twice")
  func repeatedFlow() throws {
    let text = """
      CODGEO;DCLT;NBFLUX_C14_ACTOCC15P
      75056;77316;150
      77316;75056;120
      75056;77316;150
      """
    let report = try bench.take([try communes(), try file("f.csv", text)]) {
      $0.allowsRejects = true
    }
    #expect(report.rejects.map(\.kind) == [.repeatedKey])
    #expect(report.rejects.map(\.row) == [4])
    #expect(try held().flows().first?.value.workers.reduce(0, +) == 270)
  }

  @Test(
    "A commune drawn elsewhere than its code says, or whose outline crosses itself, is refused",
    arguments: [
      ("2 48, 3 48, 3 49, 2 49, 2 48", nil), ("48 2, 48 3, 49 3, 49 2, 48 2", .foreignPlace),
      ("2 48, 3 49, 3 48, 2 49, 2 48", .crossedRing),
      // A ring that touches itself at a point crosses nothing.
      ("2 48, 3 48, 2.5 48.5, 3 49, 2 49, 2.5 48.5, 2 48", nil),
    ] as [(String, Reject.Kind?)])
  func drawnWrong(ring: String, kind: Reject.Kind?) throws {
    let places = ring.components(separatedBy: ", ")
      .map { "[\($0.replacingOccurrences(of: " ", with: ","))]" }.joined(separator: ",")
    func feature(_ code: String, _ places: String) -> String {
      """
      {"type":"Feature","properties":{"code":"\(code)"},"geometry":{"type":"Polygon",
      "coordinates":[[\(places)]]}}
      """
    }
    let text = """
      {"type":"FeatureCollection","features":[\(feature("75056", places)),
      \(feature("77316", "[5,48],[6,48],[6,49],[5,48]"))]}
      """
    let report = try bench.take([try communes(), try file("c.geojson", text)]) {
      $0.allowsRejects = true
    }
    #expect(report.rejects.map(\.kind) == [kind].compactMap(\.self))
    let alone = try file("seule.geojson", text.components(separatedBy: ",\n{")[0] + "]}")
    guard kind != nil else { return }
    // Even when no bassin is left, it is the refused row that is told.
    #expect(try bench.take([alone]).rejects.map(\.kind) == [kind].compactMap(\.self))
  }
}
