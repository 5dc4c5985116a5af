import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Pôle emploi's offers and seekers by ROME × bassin: rows into slices, bad rows refused.
struct PoleEmploiTests {
  static let rome = "code_rome,libelle_rome\nA1101,Conduite d'engins\nA1204,Patrimoine naturel\n"
  static let header =
    "annee;ROME;cbassin;oee;defm_abc;ind_tension_d;ind_int_emb_d;ind_main_oeuvre_d;ind_dur_empl_d;"
    + "ind_cond_travail_d;ind_mismatch_geo_d;ind_specif_form_empl_d"
  static let rows = [
    "2021;A1204;1147;16,61538462;28,25;5;4;3;2;1;4;", "2021;A1101;1147;10;0;1;1;1;1;1;1;1",
    "2021;A1204;203;3,5;2,25;2;2;2;2;2;2;2",
  ]

  static func take(_ rows: [String]) throws -> (bench: ImportBench, report: ImportReport) {
    let bench = try ImportBench()
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let paths = [
      try bench.folder.write("tension.csv", text), try bench.folder.write("rome.csv", rome),
    ]
    return (bench, try bench.take(paths))
  }

  @Test func rowsGoToTheSlicesOfTheirRegion() throws {
    let (bench, report) = try Self.take(Self.rows)
    let quality = try #require(report.files[0].quality)
    #expect(quality.kind == .poleEmploi)
    #expect(quality.millesime == 2021)
    #expect(quality.nomenclature == .rome3)
    #expect((quality.rowsRead, quality.rowsKept, quality.skipped.header) == (4, 3, 1))
    #expect(quality.measures.map(\.visibleSum) == [30.11538462, 30.5])
    let store = try Store.open(path: bench.store, access: .readOnly)
    let slices = try store.slices(source: .poleEmploi, millesime: 2021)
    #expect(slices.map(\.key.region) == ["02", "11"])
    let ile = try #require(slices.last)
    #expect(ile.metiers.map(\.code) == ["A1101", "A1204"])
    #expect(ile.metiers[0].label == "Conduite d'engins")
    #expect(ile.bassins.map(\.name) == ["T6 Plaine Commune"])
    #expect(ile.columns[.offres]?.visible == [10, 16.61538462])
    #expect(ile.columns[.demandeurs]?.visible == [0, 28.25])
    #expect(ile.classes[.tension] == [1, 5])
    #expect(ile.classes[.conditionsTravail] == [1, 1])
    #expect(ile.classes[.lienFormationEmploi] == [1, nil])
    #expect(slices.first?.bassins.map(\.code) == ["0203"])
    let notes = Dictionary(uniqueKeysWithValues: quality.notes.map { ($0.kind, $0.count) })
    #expect(notes[.missingClasses] == 1)
    #expect(notes[.missingLabels] == 1)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let kind: Reject.Kind
    let row: String
    let column: String
    var testDescription: String { "\(kind) \(row)" }
  }

  @Test(arguments: [
    Fault(kind: .otherYear, row: "2020;A1101;1107;1;1;1;1;1;1;1;1;1", column: "annee"),
    Fault(kind: .malformedCode, row: "2021;A110;1107;1;1;1;1;1;1;1;1;1", column: "ROME"),
    Fault(kind: .unknownMetier, row: "2021;Z9999;1107;1;1;1;1;1;1;1;1;1", column: "ROME"),
    Fault(kind: .missingCode, row: "2021;A1101;;1;1;1;1;1;1;1;1;1", column: "cbassin"),
    Fault(kind: .malformedCode, row: "2021;A1101;11O7;1;1;1;1;1;1;1;1;1", column: "cbassin"),
    Fault(kind: .malformedCode, row: "2021;A1101;9901;1;1;1;1;1;1;1;1;1", column: "cbassin"),
    Fault(kind: .negativeCount, row: "2021;A1101;1107;-1;1;1;1;1;1;1;1;1", column: "oee"),
    Fault(kind: .emptyCount, row: "2021;A1101;1107;1;;1;1;1;1;1;1;1", column: "defm_abc"),
    Fault(kind: .notANumber, row: "2021;A1101;1107;un;1;1;1;1;1;1;1;1", column: "oee"),
    Fault(kind: .otherDecimalMark, row: "2021;A1101;1107;1.5;1;1;1;1;1;1;1;1", column: "oee"),
    Fault(
      kind: .malformedClass, row: "2021;A1101;1107;1;1;6;1;1;1;1;1;1", column: "ind_tension_d"),
    Fault(
      kind: .malformedClass, row: "2021;A1101;1107;1;1;1;1;0;1;1;1;1", column: "ind_main_oeuvre_d"),
    Fault(kind: .repeatedKey, row: "2021;A1101;1147;1;1;1;1;1;1;1;1;1", column: "ROME"),
  ])
  func aBadRowStopsTheImport(fault: Fault) throws {
    let (bench, report) = try Self.take(Self.rows + [fault.row])
    #expect(report.isStopped)
    #expect(report.rejects.map(\.kind) == [fault.kind])
    #expect(report.rejects.first?.row == 5)
    #expect(report.rejects.first?.header == fault.column)
    #expect(bench.bytes == nil)
  }

  /// Every beginning of the file either gives whole lines only, or says which line is not.
  @Test func aFileCutAnywhereLosesNothingInSilence() throws {
    let bench = try ImportBench()
    let rome = try bench.folder.write("rome.csv", Self.rome)
    let rows = Array(Self.rows.reversed())
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let start = Self.header.utf8.count + 1 + rows[0].utf8.count + 1
    for cut in start + 1..<text.utf8.count {
      let kept = String(text.prefix(cut))
      let path = try bench.folder.write("\(cut).csv", kept)
      let report = try bench.take([path, rome])
      let quality = try #require(report.files[0].quality)
      let lines = kept.split(separator: "\n").dropFirst()
      let whole = lines.count {
        $0.split(separator: ";", omittingEmptySubsequences: false).count == 12
      }
      // A first field alone at the end is declared a footer.
      let isFooter = lines.last?.drop { $0 != ";" }.allSatisfy { $0 == ";" } == true
      let footer = isFooter ? 1 : 0
      #expect(quality.rowsKept == whole)
      #expect(quality.skipped.footer == footer)
      #expect(report.rejects.count == lines.count - whole - footer)
      #expect(report.isStopped == (report.rejects.count > 0))
    }
  }

  @Test func aHeaderWithoutRowsIsRefused() throws {
    let bench = try ImportBench()
    let path = try bench.folder.write("tension.csv", Self.header + "\n")
    let rome = try bench.folder.write("rome.csv", Self.rome)
    let yearless = #expect(throws: IngestionError.self) { try bench.take([path, rome]) }
    #expect(yearless?.french.contains("aucune année") == true)
    try bench.take([rome])
    let empty = #expect(throws: IngestionError.self) {
      try bench.take([path]) { $0.overrides.year = 2021 }
    }
    #expect(empty?.french.contains("aucune ligne sous l'en-tête") == true)
  }

  @Test func withoutTheROMETheFileIsRefused() throws {
    let bench = try ImportBench()
    let text = ([Self.header] + Self.rows).joined(separator: "\n") + "\n"
    let path = try bench.folder.write("tension.csv", text)
    let error = #expect(throws: IngestionError.self) {
      try bench.take([path]) { $0.embeddedPath = nil }
    }
    #expect(error?.kind == .missingReference)
    #expect(error?.french.contains("ROME v3 absente") == true)
  }
}
