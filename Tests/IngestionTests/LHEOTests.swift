import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Trainings on offer, from the document to the cells.
@Suite struct LHEOTests {
  private typealias XML = SmallLHEO

  /// A store that holds what trainings are read with, and imports into it.
  private final class Bench {
    let folder: TemporaryFolder
    let store: String

    init() throws {
      folder = try TemporaryFolder()
      store = folder.path("s.sqlite")
      try SmallTraining.fill(store)
    }

    func take(_ data: Data, _ change: (inout FileImport) -> Void = { _ in }) throws -> ImportReport
    {
      var task = FileImport(paths: [try folder.write("offre.xml", data)], storePath: store)
      change(&task)
      return try task.run()
    }

    /// Cells of a year: bassin, ROME, sessions, places, sessions without places.
    func cells(_ year: Int) throws -> [String] {
      let held = try Store.open(path: store, access: .readOnly)
      return try held.slices(source: .formations, millesime: Millesime(year)).flatMap { slice in
        (0..<slice.rowCount).map { row in
          let counts = SourceID.formations.measures.map { slice.columns[$0]?[row].visible ?? -1 }
          let cell = [
            slice.bassins[slice.bassinPlaces[row]].code.rawValue,
            slice.metiers[slice.metierPlaces[row]].code.rawValue,
          ]
          return (cell + counts.map { "\($0)" }).joined(separator: " ")
        }
      }
    }
  }

  private func quality(_ report: ImportReport) throws -> QualityReport {
    let quality = try #require(report.files.first?.quality)
    #expect(quality.isComplete)
    return quality
  }

  @Test(
    "sessions, places and codes by bassin and year, in each version",
    arguments: ["2.0", "2.2", "2.3"])
  func versions(version: String) throws {
    // Two sessions of one action share its 9 places; two codes share each session. The second action
    // says nothing of its places, and its second session begins another year.
    let text = XML.catalogue(
      XML.formation(
        XML.rome("F1703", "G1603"),
        XML.action(XML.stDenis, XML.session("20190901") + XML.session("20191000"), places: "9")
          + XML.action(
            "<code-INSEE-commune>75119</code-INSEE-commune>",
            XML.session("20190901") + XML.session("20200101"))), version)
    let bench = try Bench()
    let quality = try quality(try bench.take(Data(text.utf8)))
    #expect(quality.rowsRead == 4)
    #expect(quality.rowsKept == 4)
    #expect(
      try bench.cells(2019) == [
        "1107 F1703 0.5 0.0 0.5", "1107 G1603 0.5 0.0 0.5", "1147 F1703 1.0 4.5 0.0",
        "1147 G1603 1.0 4.5 0.0",
      ])
    #expect(try bench.cells(2020) == ["1107 F1703 0.5 0.0 0.5", "1107 G1603 0.5 0.0 0.5"])
  }

  @Test("a prefix and ISO-8859-1 change nothing")
  func prefixAndEncoding() throws {
    let text =
      "<?xml version='1.0' encoding='ISO-8859-1'?><l:lheo xmlns:l='http://www.lheo.org/2.0'>"
      + "<l:offres><l:formation><l:intitule-formation>Métiers d'été</l:intitule-formation>"
      + "<l:domaine-formation><l:code-ROME> F1703\n</l:code-ROME></l:domaine-formation><l:action>"
      + "<l:lieu-de-formation><l:adresse><l:ligne>Élysée</l:ligne><l:code-INSEE-commune>93001"
      + "</l:code-INSEE-commune></l:adresse></l:lieu-de-formation><l:session><l:periode><l:debut>"
      + "20190000</l:debut></l:periode></l:session></l:action></l:formation></l:offres></l:lheo>"
    let bench = try Bench()
    let data = try #require(text.data(using: .isoLatin1))
    #expect(try quality(try bench.take(data)).rowsKept == 1)
    #expect(try bench.cells(2019) == ["1147 F1703 1.0 0.0 1.0"])
  }

  @Test(
    "codes come from the offer, else the certification, else Formacodes by weight, else nowhere")
  func romeOrder() throws {
    let action = XML.action(XML.stDenis, XML.session("20190901"))
    let certified = "<code-CERTIFINFO>100</code-CERTIFINFO>"
    let text = XML.catalogue(
      XML.formation(XML.rome("F1703", "F1700"), action, certification: certified)
        + XML.formation(XML.rome("F1700", "nul"), action, certification: certified)
        + XML.formation("", action, certification: "<code-RNCP>RNCP9100</code-RNCP>")
        // 22222: 200 leads to F1703 and G1603 by halves, 300 to F1703: ¾ and ¼. 11111: G1603. Mean.
        + XML.formation(
          "<code-FORMACODE>22222</code-FORMACODE><code-FORMACODE>11111</code-FORMACODE>", action)
        + XML.formation("<code-NSF>232</code-NSF>", action))
    let bench = try Bench()
    let report = try quality(try bench.take(Data(text.utf8)))
    #expect(report.rowsRead == 5)
    #expect(report.rowsKept == 4)
    #expect(report.skipped.unresolved == 1)
    // F1703: 1 + 0.375. G1603: 1 + 1 + 0.625.
    #expect(try bench.cells(2019) == ["1147 F1703 1.375 0.0 1.375", "1147 G1603 2.625 0.0 2.625"])
    let ways = try #require(report.notes.first { $0.kind == .romeWays })
    #expect(
      ways.text.french
        == "codes ROME de 5 sessions : par l'offre 1, par la certification 2, par le Formacode 1, "
        + "sans code 1")
    #expect(report.notes.first { $0.kind == .refusedCodes }?.count == 3)
  }

  @Test("dates that are not fixed, places that no table knows: left aside, counted")
  func leftAside() throws {
    let text = XML.catalogue(
      XML.formation(
        XML.rome("F1703"),
        XML.action(XML.stDenis, XML.session("00000000") + XML.session("99999999") + XML.session(""))
          + XML.action(
            "<code-INSEE-commune>29233</code-INSEE-commune>", XML.session("20190901"))
          // A commune that does not exist, and a postal code that does.
          + XML.action(
            "<code-INSEE-commune>75019</code-INSEE-commune><codepostal>75019</codepostal>",
            XML.session("20190901"))
          + XML.action("", XML.session("20190901", XML.stDenis)))
        + XML.formation(XML.rome("F1703"), ""))
    let bench = try Bench()
    let report = try quality(try bench.take(Data(text.utf8)))
    #expect(report.rowsRead == 6)
    #expect(report.rowsKept == 2)
    #expect(report.skipped.undated == 3)
    #expect(report.skipped.elsewhere == 1)
    let kinds: [QualityNote.Kind] = [
      .romeWays, .undated, .elsewhere, .placeWays, .inscriptionOnly, .withoutSession,
    ]
    #expect(report.notes.map(\.kind) == kinds)
    #expect(try bench.cells(2019) == ["1107 F1703 1.0 0.0 1.0", "1147 F1703 1.0 0.0 1.0"])
  }

  @Test("a session that breaks the rules is refused with its line, and stops the import")
  func refused() throws {
    let bad = [
      (XML.action("", XML.session("20190901")), Reject.Kind.missingCode),
      (XML.action(XML.stDenis, XML.session("20191301")), .malformedDate),
      (XML.action(XML.stDenis, XML.session("1er mai")), .malformedDate),
      (XML.action(XML.stDenis, XML.session("20190901"), places: "douze"), .notANumber),
      (XML.action(XML.stDenis, XML.session("20190901"), places: "-3"), .negativeCount),
      (
        XML.action("<code-INSEE-commune>9306</code-INSEE-commune>", XML.session("20190901")),
        .malformedCode
      ),
    ]
    let text = XML.catalogue(bad.map { XML.formation(XML.rome("F1703"), $0.0) }.joined())
    let bench = try Bench()
    let report = try bench.take(Data(text.utf8))
    #expect(report.isStopped)
    #expect(report.rejects.map(\.kind) == bad.map(\.1))
    #expect(report.rejects.map(\.row) == [3, 4, 5, 6, 7, 8])
    #expect(
      report.rejects[1].message.french
        == "offre.xml, ligne 4 : date mal formée « 20191301 » ; attendu AAAAMMJJ, des zéros pour ce "
        + "qui n'est pas fixé")
    #expect(try quality(report).rowsRejected == 6)
    #expect(try bench.cells(2019).isEmpty)
  }

  @Test("the summaries of an index")
  func index() throws {
    let text =
      "<lheo-index xmlns='http://www.lheo.org/2.2'><resumes-offres><resume-offre numero='1'>"
      + "<domaine-formation><code-ROME>G1603</code-ROME></domaine-formation><codepostal>93200"
      + "</codepostal><code-INSEE-commune>93066</code-INSEE-commune><departement>93</departement>"
      + "<session><periode><debut>20190901</debut></periode><adresse-inscription><adresse>"
      + "<codepostal>75019</codepostal></adresse></adresse-inscription></session>"
      + "<session><periode><debut>20190000</debut></periode></session></resume-offre>"
      + "</resumes-offres></lheo-index>"
    let bench = try Bench()
    #expect(try quality(try bench.take(Data(text.utf8))).rowsKept == 2)
    #expect(try bench.cells(2019) == ["1147 G1603 2.0 0.0 2.0"])
  }

  @Test(
    "other XML, an entity bomb, a document without trainings",
    arguments: [
      ("<lheo xmlns='urn:x'/>", "espace de noms « urn:x »"),
      ("<lheo xmlns='http://www.lheo.org/2.2'/>", "aucune formation"),
      (
        "<!DOCTYPE lheo [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><lheo xmlns='http://www.lheo.org/2.2'>"
          + "&b;</lheo>", "entité « a » à l'octet"
      ),
      (
        "<!DOCTYPE lheo [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
          + "<lheo xmlns='http://www.lheo.org/2.2'>&x;</lheo>", "entité « x » à l'octet"
      ),
    ])
  func refusals(text: String, said: String) throws {
    let bench = try Bench()
    let before = FileManager.default.contents(atPath: bench.store)
    let error = #expect(throws: IngestionError.self) { try bench.take(Data(text.utf8)) }
    #expect(error?.french.hasPrefix("offre.xml, ligne 1 : ") == true || said == "aucune formation")
    #expect(error?.french.contains(said) == true, "\(error?.french ?? "")")
    #expect(FileManager.default.contents(atPath: bench.store) == before)
  }

  @Test(
    "a document cut at any twentieth of its length is refused, with line and byte",
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"),
    arguments: ["exemple-bts-onisep", "intercarif-data-test", "carif_index_2_2"])
  func cuts(name: String) throws {
    let path = Project.shared("formation/\(name).xml")
    let whole = try #require(FileManager.default.contents(atPath: path))
    let bench = try Bench()
    let before = FileManager.default.contents(atPath: bench.store)
    for part in 1...19 {
      let length = whole.count * part / 20
      let error = #expect(throws: IngestionError.self) {
        try bench.take(whole.prefix(length)) { $0.allowsRejects = true }
      }
      #expect(error?.kind == .badData)
      let text = error?.french ?? ""
      #expect(text.contains("XML coupé à l'octet \(length)"), "\(part)/20: \(text)")
      #expect(text.hasPrefix("offre.xml, ligne "), "\(text)")
      #expect(FileManager.default.contents(atPath: bench.store) == before)
    }
  }

  @Test(
    "the example documents, session by session",
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func examples() throws {
    // By reading them: the ONISEP one is in Quimperlé, outside the table; the Intercarif one in the
    // 19th arrondissement by its postal code (75019 is no commune), 5 places from 2017-10-30 on; the
    // index has ten sessions of 2017 in Paris: one of 2 codes, one of 1, seven of the same 5 and one
    // of 5 others, E1108 and G1201 among them.
    func read(_ name: String) throws -> (QualityReport, [String]) {
      let bench = try Bench()
      let path = Project.shared("formation/\(name).xml")
      let report = try bench.take(try #require(FileManager.default.contents(atPath: path)))
      return (try quality(report), try bench.cells(2017))
    }
    let (onisep, none) = try read("exemple-bts-onisep")
    #expect(onisep.rowsRead == 1)
    #expect(onisep.skipped.elsewhere == 1)
    #expect(none.isEmpty)
    let (intercarif, cells) = try read("intercarif-data-test")
    #expect(intercarif.rowsRead == 1)
    #expect(cells == ["1107 F1604 1.0 5.0 0.0"])
    #expect(intercarif.notes.contains { $0.kind == .placeWays && $0.example == "postalCode 1" })
    let (index, sessions) = try read("carif_index_2_2")
    #expect(index.rowsRead == 10)
    let sums = Dictionary(
      uniqueKeysWithValues: sessions.map { line in
        let words = line.split(separator: " ")
        return (String(words[1]), Double(words[2]) ?? -1)
      })
    #expect(index.rowsKept == 10)
    let expected = [
      "G1102": 0.5, "G1201": 0.5 + 1 + 8 * 0.2, "E1108": 8 * 0.2, "E1305": 7 * 0.2,
      "K1206": 7 * 0.2, "K2111": 7 * 0.2, "D1401": 0.2, "E1103": 0.2, "M1705": 0.2,
    ]
    #expect(Set(sums.keys) == Set(expected.keys))
    for (code, sum) in expected { #expect(abs((sums[code] ?? 0) - sum) <= 1e-12, "\(code)") }
  }
}
