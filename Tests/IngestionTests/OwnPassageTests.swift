import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// A passage that a user brings: good rows make it, bad ones say what is wrong and where.
struct OwnPassageTests {
  static let header = "de;vers;code;qualification;cible;poids"
  static let rows = [
    "ROME v3;FAP 2009;A1204;;A0Z42;0,25", "ROME v3;FAP 2009;A1204;;H0Z91;0,75",
    "ROME v3;FAP 2009;A1204;9;H0Z91;1", "ROME v3;FAP 2009;A1101;;A0Z43;1",
  ]

  static func take(_ rows: [String], header: String = header) throws -> (
    report: ImportReport, passage: Passage?
  ) {
    let bench = try ImportBench()
    let path = try bench.folder.write("mien.csv", ([header] + rows).joined(separator: "\n") + "\n")
    let report = try bench.take([path])
    guard bench.bytes != nil else { return (report, nil) }
    let store = try Store.open(path: bench.store, access: .readOnly)
    return (report, try store.passages().first { $0.provenance.fileName == "mien.csv" }?.value)
  }

  @Test func itsWeightsAreGiven() throws {
    let (report, passage) = try Self.take(Self.rows)
    #expect(report.rejects.isEmpty)
    let arrows = passage?.arrows ?? []
    #expect(arrows.count == 4)
    #expect(arrows.allSatisfy { $0.basis == .given })
    #expect(passage?.arrows(from: .init("A1204")).map(\.weight) == [0.25, 0.75])
    #expect(passage?.arrows(from: .init("A1204", qualification: "9")).map(\.target) == ["H0Z91"])
    #expect(report.files[0].quality?.notes.contains { $0.kind == .estimatedWeights } == false)
  }

  @Test func otherNomenclaturesOtherMarksAndEnglishHeaders() throws {
    let (_, passage) = try Self.take(
      ["fap 2009,FAP2021,T2A60,T4Z60,0.5", "fap 2009,FAP2021,T2A60,T4X60,0.5"],
      header: "from,to,code,target,weight")
    let again = try Self.take(
      ["fap 2009,FAP2021,T4Z60,T4X60,1"], header: "from,to,code,target,weight")
    #expect(again.passage?.from == .fap2009)
    #expect(again.passage?.to == .fap2021)
    #expect(again.passage?.arrows(from: .init("T4Z60")).map(\.target) == ["T4X60"])
    // T4Z60 is no code of the FAP 2021.
    #expect(passage == nil)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let kind: Reject.Kind
    /// The rows that take the place of the good ones.
    let rows: [String]
    /// Lines refused, the header being line 1.
    let lines: [Int]
    let column: String
    let expected: String
    var testDescription: String { rows.joined(separator: " | ") }
  }

  static let faults = [
    Fault(
      kind: .unevenWeights,
      rows: ["ROME v3;FAP 2009;A1204;;A0Z42;0,25", "ROME v3;FAP 2009;A1204;;H0Z91;0,5"],
      lines: [2, 3], column: "poids",
      expected: "des poids de somme 1 pour A1204 ; la leur est 0,75"),
    Fault(
      kind: .unknownNomenclature, rows: ["ROME v3;ROME v3;A1204;;A1204;1"], lines: [2],
      column: "vers", expected: "une autre nomenclature que ROME v3"),
    Fault(
      kind: .unevenWeights, rows: rows + ["ROME v3;FAP 2009;A1101;8;A0Z43;0,999999998"],
      lines: [6], column: "poids", expected: "des poids de somme 1 pour A1101 8"),
    Fault(
      kind: .unknownTarget, rows: rows + ["ROME v3;FAP 2009;K1302;;T9Z99;1"], lines: [6],
      column: "cible", expected: "un code de la FAP 2009, p. ex. T4Z60"),
    Fault(
      kind: .repeatedKey, rows: rows + [rows[3]], lines: [6], column: "cible",
      expected: "une seule ligne par code, qualification et cible"),
    Fault(
      kind: .malformedWeight, rows: rows + ["ROME v3;FAP 2009;K1302;;T2A60;-0,5"], lines: [6],
      column: "poids", expected: "un poids de 0 à 1"),
    Fault(
      kind: .malformedWeight, rows: rows + ["ROME v3;FAP 2009;K1302;;T2A60;1,5"], lines: [6],
      column: "poids", expected: "un poids de 0 à 1"),
    Fault(
      kind: .malformedWeight, rows: rows + ["ROME v3;FAP 2009;K1302;;T2A60;1.0"], lines: [6],
      column: "poids", expected: "un seul signe décimal dans le fichier"),
    Fault(
      kind: .malformedWeight, rows: rows + ["ROME v3;FAP 2009;K1302;;T2A60;tout"], lines: [6],
      column: "poids", expected: "un poids de 0 à 1"),
    Fault(
      kind: .malformedCode, rows: rows + ["ROME v3;FAP 2009;T2A60;;T2A60;1"], lines: [6],
      column: "code", expected: "un code de la ROME v3, p. ex. K2204"),
    Fault(
      kind: .unknownNomenclature, rows: rows + ["ROME v5;FAP 2009;K1302;;T2A60;1"], lines: [6],
      column: "de", expected: "l'une de FAP 2009, FAP 2021, ROME v3, ROME v4"),
    Fault(
      kind: .unknownNomenclature, rows: rows + ["ROME v4;FAP 2009;K1302;;T2A60;1"], lines: [6],
      column: "de", expected: "ROME v3 vers FAP 2009, comme les lignes d'avant"),
    Fault(
      kind: .missingCode, rows: rows + ["ROME v3;FAP 2009;K1302;5;T2A60;1"], lines: [6],
      column: "code", expected: "aussi des lignes de K1302 sans qualification"),
  ]

  @Test(arguments: faults)
  func aBadRowIsRefusedWithItsPlace(fault: Fault) throws {
    let (report, passage) = try Self.take(fault.rows)
    #expect(report.isStopped)
    #expect(passage == nil)
    #expect(report.rejects.map(\.row) == fault.lines)
    for reject in report.rejects {
      #expect(reject.kind == fault.kind)
      #expect(reject.header == fault.column)
      #expect(reject.expected.french.contains(fault.expected), "\(reject.expected.french)")
    }
    let quality = try #require(report.files.first?.quality)
    #expect(quality.isComplete)
    #expect(quality.rowsKept == fault.rows.count - fault.lines.count)
  }

  @Test func aMissingColumnIsNamed() throws {
    let error = #expect(throws: IngestionError.self) {
      try Self.take(["ROME v3;FAP 2009;A1101;A0Z43"], header: "de;vers;code;cible")
    }
    #expect(
      error?.french == "mien.csv, ligne 1 : colonne absente : poids ; attendu l'en-tête « table de "
        + "passage » (de, vers, code, cible, poids) ; reprendre le fichier publié, ou rétablir la "
        + "colonne")
  }

  @Test func allowedRejectsLeaveTheGoodCodes() throws {
    let bench = try ImportBench()
    let rows = Self.rows + ["ROME v3;FAP 2009;K1302;;T2A60;0,5"]
    let path = try bench.folder.write(
      "mien.csv", ([Self.header] + rows).joined(separator: "\n") + "\n")
    let report = try bench.take([path]) { $0.allowsRejects = true }
    #expect(report.rejects.map(\.row) == [6])
    let store = try Store.open(path: bench.store, access: .readOnly)
    let passage = try #require(try store.passage(from: .rome3, to: .fap2009)?.value)
    #expect(passage.orphans(among: ["A1204", "A1101", "K1302"]) == ["K1302"])
  }
}
