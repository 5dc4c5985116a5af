import Foundation
import TestSupport
import Testing

/// Offers imported as a person does: what is said of bad ones, and the exit codes.
struct ImportOffersTests {
  /// An offer of Paris as a line of JSON, changed by `change`.
  private static func offer(_ id: String, _ change: (String) -> String = { $0 }) -> String {
    change(
      """
      {"id":"\(id)","dateCreation":"2023-03-16T08:00:00.000Z",\
      "dateActualisation":"2023-04-01T08:00:00.000Z","romeCode":"K2204","nombrePostes":2,\
      "lieuTravail":{"libelle":"75 - PARIS 09","codePostal":"75009","commune":"75109"}}
      """)
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> CommandRun {
    try EmbeddedData.run(
      ["import"] + arguments + ["--store", folder.path("s.sqlite")], environment: [:])
  }

  private func sum(_ folder: TemporaryFolder, _ arguments: String...) throws -> [String: Any] {
    let taken = try EmbeddedData.run(
      ["import"] + arguments + ["--store", folder.path("s.sqlite"), "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: taken.output) as? [String: Any]
    return try #require((json?["rows"] as? [[String: Any]])?.first)
  }

  @Test func goodOffersEnterOnce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("o.ndjson", Self.offer("A") + "\n" + Self.offer("B") + "\n")
    let first = try run(folder, file)
    #expect(first.status == 0)
    #expect(first.text.contains("offres d'un arrondissement, ramenées à leur ville"))
    let again = try run(folder, file)
    #expect(again.status == 0)
    #expect(again.messages.contains("déjà importé, rien à changer"))
  }

  @Test func aTruncatedFileStopsTheImport() throws {
    let folder = try TemporaryFolder()
    let whole = Self.offer("A") + "\n" + Self.offer("B")
    let file = try folder.write("o.ndjson", String(whole.dropLast(40)))
    let refused = try run(folder, file)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("o.ndjson, ligne 2"))
    #expect(refused.messages.contains("rien n'a été importé"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("s.sqlite")))
    let allowed = try run(folder, file, "--allow-rejects")
    #expect(allowed.status == 1)
  }

  @Test func aLineThatIsNotJSON() throws {
    let folder = try TemporaryFolder()
    let lines = [Self.offer("A"), "oups", Self.offer("B")].joined(separator: "\n") + "\n"
    let refused = try run(folder, try folder.write("o.ndjson", lines))
    #expect(refused.status == 65)
    #expect(refused.messages.contains("o.ndjson, ligne 2 : ligne qui n'est pas du JSON"))
  }

  /// An offer without a place is a true one: the others enter, and the exit code says that one did not.
  @Test func anOfferWithoutCommune() throws {
    let folder = try TemporaryFolder()
    let bare = Self.offer("B") {
      $0.replacing(#","codePostal":"75009","commune":"75109""#, with: "")
        .replacing("75 - PARIS 09", with: "France")
    }
    let file = try folder.write("o.ndjson", Self.offer("A") + "\n" + bare + "\n")
    let taken = try run(folder, file)
    #expect(taken.status == 1)
    #expect(taken.messages.contains("o.ndjson, ligne 2 : offre sans bassin « France »"))
    let row = try sum(folder, file)
    #expect(row["rowsKept"] as? Int == 1)
    #expect(row["rowsRejected"] as? Int == 1)
  }

  @Test(arguments: [
    ("\"nombrePostes\":2", "\"nombrePostes\":-2", "effectif négatif « -2 »"),
    ("\"nombrePostes\":2", "\"nombrePostes\":\"x\"", "effectif illisible « x »"),
    ("2023-03-16T08:00:00.000Z", "16/03/2023", "date illisible « 16/03/2023 »"),
    ("K2204", "", "code absent"), ("K2204", "vente", "code mal formé « vente »"),
  ])
  func aBadField(_ good: String, _ bad: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    let lines = Self.offer("A") + "\n" + Self.offer("B") { $0.replacing(good, with: bad) } + "\n"
    let refused = try run(folder, try folder.write("o.ndjson", lines))
    #expect(refused.status == 65)
    #expect(refused.messages.contains("o.ndjson, ligne 2 : " + words))
  }

  @Test func postsThatAreNotSaidAreOne() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "o.ndjson", Self.offer("A") { $0.replacing(",\"nombrePostes\":2", with: "") } + "\n")
    let taken = try run(folder, file)
    #expect(taken.status == 0)
    #expect(taken.text.contains("offres sans nombre de postes, comptées pour un : 1"))
  }

  /// A folder of pages, one offer of which is repeated.
  @Test func aFolderOfPages() throws {
    let folder = try TemporaryFolder()
    let pages = folder.path("pages")
    try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
    for (name, ids) in [("1.json", ["A", "B"]), ("2.json", ["B", "C"])] {
      let text = "{\"resultats\":[\(ids.map { Self.offer($0) }.joined(separator: ","))]}"
      try Data(text.utf8).write(to: URL(fileURLWithPath: pages + "/" + name))
    }
    let taken = try run(folder, pages)
    #expect(taken.status == 0)
    #expect(taken.text.contains("offres répétées, dont la dernière mise à jour seule compte : 1"))
    let other = try TemporaryFolder()
    let all = try run(other, pages, "--no-dedupe")
    #expect(!all.text.contains("offres répétées"))
  }

  @Test func oneRegionOnly() throws {
    let folder = try TemporaryFolder()
    let elsewhere = Self.offer("B") {
      $0.replacing("75009", with: "48000").replacing("75109", with: "48095")
        .replacing("75 - PARIS 09", with: "48 - MENDE")
    }
    let file = try folder.write("o.ndjson", Self.offer("A") + "\n" + elsewhere + "\n")
    let unknown = try run(folder, file, "--region", "99")
    #expect(unknown.status == 65)
    #expect(
      unknown.messages.contains(
        "o.ndjson : région « 99 », que les tables de communes ne connaissent pas ; attendu un code "
          + "Insee de région, p. ex. 11 ; vérifier --region"))
    let taken = try sum(folder, file, "--region", "11")
    #expect(taken["rowsKept"] as? Int == 1)
    #expect(taken["outside"] as? Int == 1)
  }

  @Test func memoryThatMeansNothing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("o.ndjson", Self.offer("A") + "\n")
    #expect(try run(folder, file, "--dedupe-memory", "0").status == 2)
  }
}
