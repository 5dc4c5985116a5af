import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Small sets of offers, counted by hand.
struct OfferSetTests {
  typealias S = SmallOffers

  @Test func everyMeasureOfTwoOffers() throws {
    let result = try S.read(
      S.line(
        "A", S.town("93066"),
        more: """
          "typeContrat":"CDI","dureeTravailLibelleConverti":"Temps plein","alternance":true,\
          "nombrePostes":4,"offresManqueCandidats":true
          """),
      S.line("B", S.town("93001"), more: "\"typeContrat\":\"MIS\",\"offresManqueCandidats\":false"))
    let cell = "2023-03 1147 T4Z60"
    #expect(
      result.figures == [
        "\(cell) offres": 2, "\(cell) postes": 5, "\(cell) offresDurables": 1,
        "\(cell) offresTempsPlein": 1, "\(cell) offresTempsInconnu": 1,
        "\(cell) offresAlternance": 1, "\(cell) offresManqueCandidats": 1,
      ])
    #expect(result.account.rowsKept == 2)
  }

  /// Three lines of JSON: with qualification 7 all of it in D1Z41; without, or with one that the
  /// passage does not know, three quarters and a quarter: 0.75 × 2 = 1.5, 1 + 0.25 × 2 = 1.5.
  @Test func theMetierByThePassage() throws {
    let result = try S.read(
      S.line("A", S.town("75056"), rome: "H2903", more: "\"qualificationCode\":\"7\""),
      S.line("B", S.town("75056"), rome: "H2903"),
      S.line("C", S.town("75056"), rome: "H2903", more: "\"qualificationCode\":\"9\""))
    let figures = result.figures
    #expect(figures["2023-03 1107 D1Z40 offres"] == 1.5)
    #expect(figures["2023-03 1107 D1Z41 offres"] == 1.5)
    #expect(figures["2023-03 1107 D1Z40 offresReparties"] == 1.5)
    #expect(figures["2023-03 1107 D1Z41 offresReparties"] == 0.5)
    // Two offers of three.
    #expect(result.account.notes.first { $0.kind == .estimatedShare }?.example == "66,7 %")
  }

  @Test func everyWayToABassin() throws {
    let result = try S.read(
      S.line("A", S.town("93066")), S.line("B", S.town("75109")), S.line("C", S.town("93999")),
      S.line("D", "\"codePostal\":\"93200\""), S.line("E", "\"libelle\":\"48 - Lozère\""),
      S.line("F", S.town("93998") + ",\"codePostal\":\"93200\""))
    let figures = result.figures
    // A, C (merged), D and F (postal code) in Plaine Commune.
    #expect(figures["2023-03 1147 T4Z60 offres"] == 4)
    #expect(figures["2023-03 1107 T4Z60 offres"] == 1)
    #expect(figures["2023-03 7643 T4Z60 offres"] == 1)
    // One arrondissement, one merger, two postal codes, one département.
    #expect(result.notes(.placeFallback) == [1, 1, 2, 1])
  }

  @Test func offersThatNoBassinHolds() throws {
    let result = try S.read(
      S.line("A", "\"libelle\":\"France\""), S.line("B", "\"libelle\":\"31 - Haute-Garonne\""),
      S.line("C", "\"codePostal\":\"31100\""), S.line("D", S.town("29019")),
      S.line("E", "\"libelle\":\"29 - Finistère\""), S.line("F", "\"codePostal\":\"29200\""),
      S.line("G", S.town("93066"), rome: "Z9999"), S.line("H", S.town("93066")))
    let account = result.account
    #expect(account.rowsRead == 8)
    #expect(account.rowsKept == 1)
    #expect(account.rowsRejected == 3)
    #expect(account.skipped.outside == 3)
    #expect(account.skipped.orphans == 1)
    #expect(result.rejects.map(\.row) == [1, 2, 3])
    #expect(result.rejects.allSatisfy { $0.kind == .unplaced && !$0.stops })
    #expect(
      result.rejects[2].message.french
        == "o.ndjson, ligne 3 : offre sans bassin « 31100 » ; attendu une commune, un code postal ou "
        + "un département qui désigne un seul bassin")
    let orphan = account.notes.first { $0.kind == .orphanOffers }
    #expect(orphan?.text.french.contains("Z9999 (1)") == true)
  }

  /// Of three of the same identifier the last update holds, wherever it stands and wherever it is;
  /// of two of the same update, the one that comes last.
  @Test(arguments: [1 << 20, 64 << 20])
  func theLastUpdateHolds(_ memory: Int) throws {
    var options = OfferOptions()
    options.dedupeMemory = memory
    let result = try S.read(
      S.line("A", S.town("75056"), updated: "2023-05-02"),
      S.line("A", S.town("93066"), updated: "2023-05-03"),
      S.line("A", S.town("75056"), updated: "2023-05-01"),
      S.line("B", S.town("75056"), updated: "2023-05-01"),
      S.line("B", S.town("48095"), updated: "2023-05-01"), options: options)
    #expect(
      result.offers == [
        "2023-03 1147 T4Z60": 1, "2023-03 7643 T4Z60": 1,
      ])
    #expect(result.account.skipped.duplicates == 3)
  }

  /// An offer that was placed, then is no more: its last update holds, and it is counted nowhere.
  @Test func anUpdateThatLosesItsPlace() throws {
    let result = try S.read(
      S.line("A", S.town("75056"), updated: "2023-05-02"),
      S.line("A", "\"libelle\":\"France\"", updated: "2023-05-03"),
      S.line("B", "\"libelle\":\"France\"", updated: "2023-05-02"),
      S.line("B", S.town("75056"), updated: "2023-05-03"))
    let account = result.account
    #expect(account.rowsKept == 1)
    #expect(account.rowsRejected == 2)
    #expect(account.skipped.duplicates == 1)
    #expect(result.figures["2023-03 1107 T4Z60 offres"] == 1)
  }

  @Test func withoutLookingForDuplicates() throws {
    var options = OfferOptions()
    options.dedupes = false
    let result = try S.read(
      S.line("A", S.town("75056")), S.line("A", S.town("75056")), options: options)
    #expect(result.figures["2023-03 1107 T4Z60 offres"] == 2)
    #expect(result.account.skipped.duplicates == 0)
  }

  /// Of région 11: A, but neither B nor C, whose last update is elsewhere, and D, whose last is here.
  @Test func oneRegionOnly() throws {
    let lines = [
      S.line("A", S.town("75056")), S.line("B", S.town("48095"), more: "\"nombrePostes\":\"?\""),
      S.line("C", S.town("93066"), updated: "2023-05-01"),
      S.line("C", S.town("48095"), updated: "2023-05-02"),
      S.line("D", S.town("48095"), updated: "2023-05-01"),
      S.line("D", S.town("93066"), updated: "2023-05-02"),
    ].joined(separator: "\n")
    var options = OfferOptions()
    options.region = "11"
    let result = try S.read([("o.ndjson", lines)], options: options)
    #expect(result.offers == ["2023-03 1107 T4Z60": 1, "2023-03 1147 T4Z60": 1])
    let account = result.account
    #expect(account.rowsRead == 6)
    #expect(account.rowsKept == 2)
    // B, the second C, the first D; the first C is replaced.
    #expect(account.skipped.outside == 3)
    #expect(account.skipped.duplicates == 1)
    #expect(account.rowsRejected == 0)
    #expect(result.notes(.offersOutside) == [3])
    // Duplicates not looked for: the first C counts, the second is elsewhere.
    options.dedupes = false
    let all = try S.read([("o.ndjson", lines)], options: options)
    #expect(all.offers == ["2023-03 1107 T4Z60": 1, "2023-03 1147 T4Z60": 2])
    options.region = "99"
    #expect(throws: IngestionError.self) { try S.read([("o.ndjson", lines)], options: options) }
  }

  /// The whole country after one région: the file is not held for already taken.
  @Test func theCountryAfterOneRegion() throws {
    let folder = try TemporaryFolder()
    let text = S.line("A", S.town("75056")) + "\n" + S.line("B", S.town("48095")) + "\n"
    var task = FileImport(
      paths: [try folder.write("o.ndjson", text)], storePath: try S.store(in: folder))
    task.offers.region = "11"
    #expect(try task.run().outcome?.added.count == 1)
    task.offers.region = nil
    let outcome = try task.run().outcome
    #expect(outcome?.added.map(\.region) == ["76"])
    #expect(outcome?.unchanged.map(\.region) == ["11"])
  }

  /// More offers than their bytes let foresee: 1 200 000 of 42 bytes, where 160 each are reckoned, so
  /// that a part holds 37 500 and is dealt anew. Each identifier comes twice, the second time elsewhere.
  @Test func partsTooLargeForMemory() throws {
    let header = "id,dateCreation,dateActualisation,lieuTravail.commune,romeCode\n"
    var text = header
    text.reserveCapacity(52 << 20)
    for (day, town) in [("01", "75056"), ("02", "93066")] {
      for id in 1_000_000..<1_600_000 { text += "\(id),2023-03-16,2023-04-\(day),\(town),K2204\n" }
    }
    let result = try S.read([("o.csv", text)])
    #expect(result.offers == ["2023-03 1147 T4Z60": 600_000])
    #expect(result.account.skipped.duplicates == 600_000)
  }

  @Test func offersWithoutIdentifierAreAllCounted() throws {
    let result = try S.read(S.line("", S.town("75056")), S.line("", S.town("75056")))
    #expect(result.figures["2023-03 1107 T4Z60 offres"] == 2)
    #expect(result.notes(.missingField) == [2, 2])
  }

  /// Duplicates across pages are charged to the file whose offer does not hold.
  @Test func pagesAreOneSet() throws {
    func page(_ lines: String...) -> String { "{\"resultats\":[\(lines.joined(separator: ","))]}" }
    let result = try S.read([
      ("p1.json", page(S.line("A", S.town("75056")), S.line("B", S.town("75056")))),
      ("p2.json", page(S.line("A", S.town("93066"), updated: "2023-05-03"))),
    ])
    let accounts = result.report.files.compactMap(\.quality)
    #expect(accounts.map(\.skipped.duplicates) == [1, 0])
    #expect(accounts.map(\.rowsKept) == [1, 1])
    #expect(
      result.offers == [
        "2023-03 1107 T4Z60": 1, "2023-03 1147 T4Z60": 1,
      ])
  }

  @Test func monthsAndRegionsAreSlices() throws {
    let result = try S.read(
      S.line("A", S.town("75056"), created: "2023-12-31"),
      S.line("B", S.town("75056"), created: "2024-01-01"),
      S.line("C", S.town("31555"), created: "2024-01-01"))
    #expect(
      result.slices.map(\.key.description) == [
        "offres/2023-12/11/FAP 2009", "offres/2024-01/11/FAP 2009", "offres/2024-01/76/FAP 2009",
      ])
  }

  @Test func whatIsWrongWithAnOffer() throws {
    let result = try S.read(
      S.line("A", S.town("75056"), more: "\"nombrePostes\":-1"),
      S.line("B", S.town("75056"), more: "\"nombrePostes\":\"deux\""),
      S.line("C", S.town("75056"), more: "\"nombrePostes\":1000000000"),
      S.line("D", S.town("75056"), created: "16/03/2023"), S.line("E", S.town("75056"), rome: ""),
      S.line("F", S.town("75056"), rome: "Vente"), "ceci n'est pas du JSON", "[1, 2]",
      #"{"romeCode":"K2204","lieuTravail":{"commune":"75056"}}"#,
      S.line("G", S.town("75056"), more: "\"nombrePostes\":0"), #"{"id":"H","romeCode":"K22"#)
    #expect(
      result.rejects.map { "\($0.row) \($0.kind)" } == [
        "1 negativeCount", "2 notANumber", "3 excessiveCount", "4 unreadableDate", "5 missingCode",
        "6 malformedCode", "7 notARecord", "8 notARecord", "9 missingDate", "11 notARecord",
      ])
    #expect(result.rejects.allSatisfy { $0.stops })
    #expect(result.account.rowsKept == 1)
    #expect(result.account.rowsRejected == 10)
    let figures = result.figures
    #expect(figures["2023-03 1107 T4Z60 offres"] == 1)
    #expect(figures["2023-03 1107 T4Z60 postes"] == nil)
  }

  /// The same offers as CSV with dotted columns, and as NDJSON, give the same figures.
  @Test func aCSVGivesTheSame() throws {
    let csv = #"""
      id;intitule;dateCreation;dateActualisation;romeCode;lieuTravail.commune;lieuTravail.codePostal;nombrePostes;qualificationCode
      A;"Chef ; de ""rang""";2023-03-16T08:00:00.000Z;2023-04-01T08:00:00.000Z;K2204;93066;;4;
      B;"deux
      lignes";2023-03-16T08:00:00.000Z;2023-04-01T08:00:00.000Z;H2903;;93200;1;3
      """#
    let lines =
      S.line("A", S.town("93066"), more: "\"nombrePostes\":4") + "\n"
      + S.line(
        "B", "\"codePostal\":\"93200\"", rome: "H2903",
        more: "\"nombrePostes\":1,\"qualificationCode\":\"3\"") + "\n"
    let first = try S.read([("o.csv", csv)])
    #expect(try first.figures == S.read([("o.ndjson", lines)]).figures)
    #expect(first.account.skipped.header == 1)
    #expect(first.account.notes.contains { $0.example == "offresManqueCandidats" })
  }

  @Test func theFirstRejectsAreListedAndAllAreCounted() throws {
    let lines = (0..<1200).map { S.line("\($0)", "\"libelle\":\"France\"") }
    let result = try S.read([("o.ndjson", lines.joined(separator: "\n"))])
    #expect(result.rejects.map(\.row) == Array(1...500))
    #expect(result.account.rowsRejected == 1200)
    #expect(result.account.notes.contains { $0.kind == .unlistedRejects && $0.count == 700 })
  }
}
