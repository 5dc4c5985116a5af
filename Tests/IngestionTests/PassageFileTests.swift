import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Passages as they come: Dares' SAS formats, Dares' CSV, and mean employment for their weights.
struct PassageFileTests {
  static let sas = """
    /* une table */
    proc format;
    value $FAP9RSQ
    "A1101" = "A0Z43"
    "K1302","K1305" = "T2A60"
    Other = "ZZZZZ";
    run;
    proc format;
    value $FAP9RAQ
    "A12041","A12042" = "A0Z42"
    "A12049" = "H0Z91"
    "K15031" = "P1Z80"
    "K15039" = "P2Z90"
    Other = "ZZZZZ";
    run;
    """
  static let tensions = """
    fap,Emploi moyen,Tension,Année,niveau_geo,niveau_fap,reg,dep
    A0Z42,30000,0.5,2019,nat,fap 225,,
    H0Z91,10000,0.5,2019,nat,fap 225,,
    A0Z,90000,0.5,2019,nat,fap 87,,
    A0Z42,1,0.5,2019,reg,fap 225,11,
    """

  func bench(_ files: [String: String]) throws -> (bench: ImportBench, paths: [String]) {
    let bench = try ImportBench()
    let paths = try files.sorted { $0.key < $1.key }.map {
      try bench.folder.write($0.key, $0.value)
    }
    return (bench, paths)
  }

  static func arrows(_ bench: ImportBench, _ code: MetierCode) throws -> [String] {
    let store = try Store.open(path: bench.store, access: .readOnly)
    let passage = try store.passage(from: .rome3, to: .fap2009)?.value
    return (passage?.arrows(from: .init(code)) ?? []).map {
      "\($0.target) \($0.weight) \($0.basis.rawValue)"
    }
  }

  @Test func formatsAndEmploymentMakeOnePassage() throws {
    let (bench, paths) = try bench(["a.txt": Self.sas, "b.csv": Self.tensions])
    let report = try bench.take(paths)
    #expect(report.files.map(\.recognition.kind) == [.passage, .emploiFAP])
    let quality = try #require(report.files[0].quality)
    // 3 + 5 codes, and twice « other ».
    #expect((quality.rowsRead, quality.rowsKept, quality.skipped.otherTables) == (10, 8, 2))
    let tensions = try #require(report.files[1].quality)
    #expect((tensions.rowsRead, tensions.rowsKept, tensions.skipped.otherTables) == (5, 2, 2))
    #expect(try Self.arrows(bench, "A1204") == ["A0Z42 0.75 employment", "H0Z91 0.25 employment"])
    #expect(try Self.arrows(bench, "K1503") == ["P1Z80 0.5 uniform", "P2Z90 0.5 uniform"])
    #expect(try Self.arrows(bench, "K1305") == ["T2A60 1.0 direct"])
    // 2 codes of 5 rest on an estimate.
    let note = try #require(quality.notes.first { $0.kind == .estimatedWeights })
    #expect(note.count == 2)
    #expect(note.text.french.hasPrefix("2 codes sur 5 (40,0 %) mènent à plusieurs métiers"))
    #expect(note.text.french.contains("(b.csv) pour 1, à parts égales pour 1"))
  }

  @Test func withoutEmploymentWeightsAreEqualAndANoteSaysSo() throws {
    let (bench, paths) = try bench(["a.txt": Self.sas, "b.csv": Self.tensions])
    let report = try bench.take([paths[0]])
    let note = report.files[0].quality?.notes.first { $0.kind == .estimatedWeights }
    #expect(note?.text.french.contains("parts égales ; donner aussi l'emploi moyen") == true)
    #expect(try Self.arrows(bench, "A1204") == ["A0Z42 0.5 uniform", "H0Z91 0.5 uniform"])
    // Employment that comes later weighs the passage that the store holds; once.
    #expect(try bench.take([paths[1]]).outcome?.references == 1)
    #expect(try Self.arrows(bench, "A1204") == ["A0Z42 0.75 employment", "H0Z91 0.25 employment"])
    #expect(try bench.take([paths[1]]).changedNothing)
  }

  @Test func daresCSVHasNeitherQualificationNorWeight() throws {
    let csv = "Fap;Rome;intitule_rome\nA0Z00;NA;NA\nA0Z42;A1204;x\nH0Z91;A1204;x\nA0Z43;A1101;y\n"
    let (bench, paths) = try bench(["a.csv": csv, "b.csv": Self.tensions])
    let report = try bench.take(paths)
    let quality = try #require(report.files[0].quality)
    #expect((quality.rowsRead, quality.rowsKept, quality.skipped.total) == (5, 3, 2))
    #expect(try Self.arrows(bench, "A1204") == ["A0Z42 0.75 employment", "H0Z91 0.25 employment"])
    #expect(try Self.arrows(bench, "A1101") == ["A0Z43 1.0 direct"])
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let kind: Reject.Kind
    let old: String
    let new: String
    let value: String
    let row: Int
    var testDescription: String { "\(kind) \(new)" }
  }

  @Test(arguments: [
    Fault(kind: .unknownTarget, old: "\"A0Z43\"", new: "\"A0Z99\"", value: "A0Z99", row: 4),
    Fault(kind: .malformedCode, old: "\"K1305\"", new: "\"K13055\"", value: "K13055", row: 5),
    Fault(kind: .repeatedKey, old: "\"K1305\"", new: "\"A1101\"", value: "A1101", row: 5),
    Fault(kind: .repeatedKey, old: "\"A12049\"", new: "\"A12042\"", value: "A12042", row: 11),
    Fault(kind: .malformedCode, old: "\"A12049\"", new: "\"A1204X\"", value: "A1204X", row: 11),
  ])
  func aBadKeyOfTheFormatsStopsTheImport(fault: Fault) throws {
    let text = Self.sas.replacingOccurrences(of: fault.old, with: fault.new)
    let (bench, paths) = try bench(["a.txt": text])
    let report = try bench.take(paths)
    #expect(report.isStopped)
    #expect(report.rejects.map(\.kind) == [fault.kind])
    #expect(report.rejects.first?.value == fault.value)
    #expect(report.rejects.first?.row == fault.row)
    #expect(bench.bytes == nil)
  }

  /// Without the second format, 2 of the 5 codes would be orphans in silence.
  @Test func halfAPassageIsRefused() throws {
    let end = try #require(Self.sas.range(of: "run;"))
    let (bench, paths) = try bench(["a.txt": String(Self.sas[..<end.upperBound])])
    let error = #expect(throws: IngestionError.self) { try bench.take(paths) }
    #expect(error?.kind == .unrecognised)
  }

  @Test func theROMEIsTakenByItsNumberOfCodes() throws {
    func file(_ count: Int) -> String {
      "code_rome,code_fiche_em,code_ogr,libelle_rome,statut\n"
        + (1...count).map { "K\(1000 + $0),1,1,Métier \($0),1\n" }.joined()
    }
    let (bench, paths) = try bench(["a.csv": file(532), "b.csv": file(533)])
    try bench.take(paths)
    let store = try Store.open(path: bench.store, access: .readOnly)
    #expect(try store.nomenclature(.rome3)?.entries.count == 532)
    #expect(try store.nomenclature(.rome4)?.entries.count == 533)
    #expect(try store.nomenclature(.rome3)?["K1002"]?.label == "Métier 2")
  }

  /// The published file has « Conduite d''engins ».
  @Test func doubledApostrophesOfTheROMEAreRead() throws {
    let text =
      "code_rome,code_fiche_em,code_ogr,libelle_rome,statut\n"
      + "\"A1101\",\"1\",\"1\",\"Conduite d''engins d'exploitation\",\"1\"\n"
    let (bench, paths) = try bench(["a.csv": text])
    try bench.take(paths)
    let store = try Store.open(path: bench.store, access: .readOnly)
    #expect(
      try store.nomenclature(.rome3)?["A1101"]?.label == "Conduite d'engins d'exploitation")
  }

  /// The last one would weigh in silence.
  @Test func twoFilesOfEmploymentAreRefused() throws {
    let other = Self.tensions.replacingOccurrences(of: "2019", with: "2018")
    let (bench, paths) = try bench(["a.txt": Self.sas, "b.csv": Self.tensions, "c.csv": other])
    let error = #expect(throws: IngestionError.self) { try bench.take(paths) }
    #expect(error?.kind == .badData)
    #expect(error?.french.contains("que b.csv apporte aussi") == true)
  }

  /// A row cut before its place would pass for one of another place.
  @Test func employmentCutShortIsRefused() throws {
    let cut = Self.tensions + "\nH0Z92,20000,0.5"
    let (bench, paths) = try bench(["a.csv": cut])
    let report = try bench.take(paths)
    #expect(report.rejects.map(\.kind) == [.shortRow])
    #expect(report.rejects.map(\.row) == [6])
  }
}
