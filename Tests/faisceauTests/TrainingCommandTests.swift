import Foundation
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// `import` of training as a person runs it: exit codes, messages, what the store then holds.
struct TrainingCommandTests {
  private let folder: TemporaryFolder
  private let store: String

  /// A store that knows one commune and the passage of one ROME code.
  init() throws {
    folder = try TemporaryFolder()
    store = folder.path("s.sqlite")
    let source = Provenance(
      fileName: "essai.csv", sha256: String(repeating: "b", count: 64), sheet: nil, rows: 1,
      importedAt: nil, producer: "Essai", licence: "Licence Ouverte")
    var batch = ImportBatch()
    batch.communes = [
      Sourced(
        CommuneTable(
          millesime: 2019, entries: [.init(commune: "93066", bassin: "1147")],
          bassins: [.init(code: "1147", name: "Plaine Commune", region: "11")]), source)
    ]
    let arrow = Passage.Arrow(
      origin: .init("F1703"), target: "B2Z40", weight: 1, basis: .direct)
    let passage = try #require(Passage(from: .rome3, to: .fap2009, arrows: [arrow]))
    batch.passages = [Sourced(passage, source)]
    _ = try Store.open(path: store, access: .readWrite).apply(batch)
  }

  private func take(_ arguments: String...) throws -> CommandRun {
    try EmbeddedData.run(["import"] + arguments + ["--store", store])
  }

  private static let document =
    "<?xml version=\"1.0\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>\n<formation>"
    + "<domaine-formation><code-ROME>F1703</code-ROME></domaine-formation><action>"
    + "<lieu-de-formation><coordonnees><adresse><code-INSEE-commune>93066</code-INSEE-commune>"
    + "</adresse></coordonnees></lieu-de-formation>\n<session><periode><debut>20190901</debut>"
    + "</periode></session>\n<session><periode><debut>demain</debut></periode></session></action>"
    + "</formation></offres></lheo>\n"

  /// The same without the session of which the date is none.
  private static let good = document.replacing(
    "<session><periode><debut>demain</debut></periode></session>", with: "")

  @Test func aRefusedSessionIsShownAndTheExitCodeSaysSo() throws {
    let file = try folder.write("offre.xml", Self.document)
    let stopped = try take(file)
    #expect(stopped.status == 65)
    #expect(stopped.messages.contains("offre.xml, ligne 5 : date mal formée « demain »"))
    let rejects = folder.path("refus.csv")
    let taken = try take(file, "--allow-rejects", "--rejects", rejects, "--format", "json")
    #expect(taken.status == 1)
    let json = try #require(try JSONSerialization.jsonObject(with: taken.output) as? [String: Any])
    let row = try #require((json["rows"] as? [[String: Any]])?.first)
    #expect(row["kind"] as? String == "lheo")
    #expect(row["rowsRead"] as? Int == 2)
    #expect(row["rowsKept"] as? Int == 1)
    #expect(row["undated"] as? Int == 0)
    let csv = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(csv.contains("offre.xml,,5,debut,malformedDate,demain,"))
  }

  @Test func aDocumentCutShortLeavesTheStoreAsItWas() throws {
    let before = FileManager.default.contents(atPath: store)
    let file = try folder.write("offre.xml", String(Self.document.dropLast(30)))
    let cut = try take(file, "--allow-rejects")
    #expect(cut.status == 65)
    #expect(cut.messages.contains("offre.xml, ligne 5 : XML coupé à l'octet "))
    #expect(FileManager.default.contents(atPath: store) == before)
  }

  @Test func inspectTellsTheVersion() throws {
    let file = try folder.write("offre.xml", Self.document)
    let run = try EmbeddedData.run(["inspect", file])
    #expect(run.status == 0)
    #expect(run.text.contains("LHÉO 2.3"))
  }

  @Test func hoursByLotComeWithTheOrder() throws {
    let order = try folder.write(
      "commande.csv",
      "ligne_id;domaine;portee;bassins;nsf_codes;certification;niveaux;rome_codes;parcours\n"
        + "A2-001;Bâtiment;region;;232;;V;F1703;C\nA2-002;Service;bassins;T6;334;;V;F1703;C\n")
    let hours = try folder.write("heures.csv", "lot;heures\nA2-001;30\nA2-002;10\n")
    let taken = try take(order, "--effectifs", hours, "--year", "2019")
    #expect(taken.status == 0, "\(taken.messages)")
    #expect(taken.text.contains("entrées estimées : de 16\u{202F}000 à 23\u{202F}100 pour 2 lots"))
    let held = try Store.open(path: store, access: .readOnly)
    let entries = try #require(try held.entries().first?.value)
    #expect(abs(entries.rows.reduce(0) { $0 + $1.low } - 16_000) <= 1e-6)
    let wrong = try folder.write("faux.csv", "lot;heures\nA2-001;30\nA2-003;10\n")
    let refused = try take(order, "--effectifs", wrong)
    #expect(refused.status == 65)
    #expect(
      refused.messages.contains(
        "faux.csv, ligne 3, colonne 1 : lot inconnu de la commande « A2-003 »"))
  }

  @Test("a session placed by its postal code is said to be in French; its sums are in the table")
  func notesAndSums() throws {
    let document = Self.good.replacing(
      "<code-INSEE-commune>93066</code-INSEE-commune>", with: "<codepostal>93200</codepostal>")
    let table = try take(try folder.write("offre.xml", document)).text
    #expect(table.contains("par leur commune : code postal 1"))
    #expect(table.contains("Sommes"))
    #expect(table.contains("sessions 1, places 0"))
    #expect(!table.contains("Projets"))
  }

  @Test("hours by lot may come alone by their option; nothing at all is a misuse")
  func hoursAlone() throws {
    let alone = try take("--effectifs", try folder.write("h.csv", "lot;heures\n"))
    #expect(alone.status == 65)
    let nothing = try take()
    #expect(nothing.status == 2)
    #expect(nothing.messages.contains("il manque « <fichier> »"))
  }

  @Test("a document in UTF-16 is told for what it is")
  func wide() throws {
    let text = Self.good
      .replacing("version=\"1.0\"", with: "version=\"1.0\" encoding=\"UTF-16\"")
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let path = folder.path("large.xml")
      try #require(("\u{FEFF}" + text).data(using: encoding)).write(to: URL(fileURLWithPath: path))
      let taken = try take(path)
      #expect(taken.status == 0, "\(taken.messages)")
      #expect(taken.text.contains("sessions 1"))
    }
  }
}
