import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// What certifications lead to, against a count made otherwise (`Reference/certifinfo.py`).
@Suite struct CertifInfoTests {
  private static let header =
    "Code_Diplome;Libelle_Diplome;Code_FormaCode;Code_Rome_1;Code_Rome_2;Code_Rome_3;Code_Rome_4;"
    + "Code_Rome_5;Code_Nsf;Code_RNCP;Code_Ancien_Diplome;Code_Ancien_RNCP\n"

  private func take(_ paths: [String], _ folder: TemporaryFolder) throws -> ImportReport {
    try FileImport(paths: paths, storePath: folder.path("s.sqlite")).run()
  }

  private func held(_ folder: TemporaryFolder) throws -> [String: CertificationTable.Entry] {
    let store = try Store.open(path: folder.path("s.sqlite"), access: .readOnly)
    let table = try #require(try store.certifications()).value
    return Dictionary(uniqueKeysWithValues: table.entries.map { ($0.code, $0) })
  }

  @Test("codes without labels; xx00 left out; a former code stands for its one successor")
  func smallTable() throws {
    let folder = try TemporaryFolder()
    let rows =
      "2;CAP maçon;22334;F1703;F1700;;;;232;RNCP34;1;33\n"
      + "3;Titre;22334;F1701;;;;;232;;9;\n4;Autre titre;22334;F1702;;;;;232;;9;\n"
      + "5;Sans métier;;;;;;;313;;8;\n"
    let report = try take([try folder.write("c.csv", Self.header + rows)], folder)
    let entries = try held(folder)
    #expect(entries.keys.sorted() == ["1", "2", "3", "4", "5"])
    #expect(entries["2"]?.rome == ["F1703"])
    #expect(entries["2"]?.rncp == "34")
    #expect(entries["2"]?.formacode == "22334")
    // 1 became 2. 9 became 3 or 4, which lead elsewhere; 8 became 5, which leads nowhere.
    #expect(entries["1"]?.rome == ["F1703"])
    #expect(entries["1"]?.formacode == "")
    let note = try #require(report.files.first?.quality?.notes.first)
    #expect(note.kind == .refusedCodes)
    #expect(note.count == 1)
  }

  @Test("a code that has not the shape of one is refused with its line")
  func malformed() throws {
    let folder = try TemporaryFolder()
    let rows = "2;CAP;22334;F17;;;;;232;;;\nX;CAP;22334;F1703;;;;;232;;;\n"
    let report = try take([try folder.write("c.csv", Self.header + rows)], folder)
    #expect(report.rejects.map(\.kind) == [.malformedCode, .malformedCode])
    #expect(report.rejects.map(\.row) == [2, 3])
  }

  @Test("a line cut short is refused, not read for what is left of it")
  func cutShort() throws {
    let folder = try TemporaryFolder()
    let rows = "2;CAP;22334;F1703;;;;;232;;;\n3;CAP;22334;F1703"
    let report = try take([try folder.write("c.csv", Self.header + rows)], folder)
    #expect(report.rejects.map(\.kind) == [.shortRow])
    #expect(report.rejects.map(\.row) == [3])
  }

  @Test(
    "the whole of CertifInfo", .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func official() throws {
    let folder = try TemporaryFolder()
    let report = try take([Project.shared("nomenclatures/certifinfo.csv")], folder)
    let quality = try #require(report.files.first?.quality)
    #expect(quality.rowsKept == 10_067)
    #expect(quality.notes.first?.count == 77)
    let entries = try held(folder)
    #expect(entries.count == 9_923 + 3_820)
    #expect(entries.values.count { !$0.rome.isEmpty } == 11_232)
    #expect(entries["92891"]?.rome == ["E1108", "E1305", "G1201", "K1206", "K2111"])
    #expect(entries["82182"]?.rome == ["G1201"])
  }

  @Test(
    "a Formacode leads where the certifications that bear it lead, by weight",
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func formacode() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    try SmallTraining.fill(store)
    _ = try take([Project.shared("nomenclatures/certifinfo.csv")], folder)
    let text = SmallLHEO.catalogue(
      SmallLHEO.formation(
        "<code-FORMACODE>15254</code-FORMACODE>",
        SmallLHEO.action(SmallLHEO.stDenis, SmallLHEO.session("20190901"))))
    _ = try take([try folder.write("o.xml", text)], folder)
    let slice = try #require(
      try Store.open(path: store, access: .readOnly).slices(source: .formations, millesime: 2019)
        .first)
    let sessions = try #require(slice.columns[.sessions]).visible
    let shares = Dictionary(uniqueKeysWithValues: zip(slice.metiers.map(\.code), sessions))
    #expect(shares.count == 15)
    #expect(abs((shares["K2111"] ?? 0) - 0.668_181_818_181_818_2) <= 1e-12)
    #expect(abs((shares["G1201"] ?? 0) - 0.027_272_727_272_727_28) <= 1e-12)
    #expect(abs(sessions.reduce(0, +) - 1) <= 1e-12)
  }
}
