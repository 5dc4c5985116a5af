import Ingestion
import MarketStore
import Testing

/// What is read from the texts of an offer, against values worked out by hand.
struct OfferTextTests {
  typealias S = SmallOffers

  private func moment(_ id: String, _ created: String, updated: String = "") -> String {
    """
    {"id":"\(id)","dateCreation":"\(created)","dateActualisation":"\(updated)",\
    "romeCode":"K2204","lieuTravail":{"commune":"75056"}}
    """
  }

  @Test(arguments: [
    "2023-03-16T15:28:01.000Z", "2023-03-16T15:28:01Z", "2023-03-16T15:28:01.25",
    "2023-03-16 15:28", "2023-03-16T00:28:01+02:00", "2023-03-16", " 2023-03-16 ",
    "2023-03-16T13:58:01.1234-0130", "2023-03-31T23:59:60Z",
  ])
  func aMoment(_ written: String) throws {
    #expect(try S.read(moment("A", written)).offers == ["2023-03 1107 T4Z60": 1])
  }

  @Test(arguments: [
    "2023", "16/03/2023", "2023-13-01", "2023-00-01", "2023-02-29", "2100-02-29", "2023-03-16T",
    "2023-03-16T25:00", "2023-03-16T15:28:01.Z", "2023-03-16T15:28:01+2", "2023-03-16T15:28:01Zz",
    "1850-01-01", "20230316", "2023-03-16T15-28-01", "2023-04-31", "hier",
    "2023-03-16T15:28:01.00:Z", "2023-03-16T15:28:01.000z", "2023/03-16T15:28:01.000Z",
    "2023-03-16T24:28:01.000Z", "2023-02-29T15:28:01.000Z", "2023-03-16T15:28:61.000Z",
    "2023-03-00T15:28:01.000Z", "2023-03-16T15:28:01,000Z", "2023-03-16T15:2é:01.00Z",
  ])
  func noMoment(_ written: String) throws {
    let taken = try S.read(moment("A", written))
    #expect(taken.rejects.map(\.kind) == [.unreadableDate])
    #expect(taken.rejects.map(\.value) == [written])
    #expect(taken.account.rowsKept == 0)
  }

  @Test func theDayIsLeap() throws {
    #expect(
      try S.read(moment("A", "2024-02-29"), moment("B", "2000-02-29")).offers
        == ["2024-02 1107 T4Z60": 1, "2000-02 1107 T4Z60": 1])
  }

  /// The second update of each pair is the last, though it comes first in the file.
  @Test(arguments: [
    ("2023-03-16T15:28:01.000Z", "2023-03-16T15:28:01.001Z"),
    ("2023-03-16T15:28:01Z", "2023-03-16T17:28:00+01:30"), ("2023-12-31", "2024-01-01"),
    ("2024-02-28T23:59", "2024-02-29"), ("2023-03-16T17:28:01+02:00", "2023-03-16T15:28:02Z"),
    ("illisible", "2023-03-17"), ("2024-02-29T23:59:59.999Z", "2024-03-01"),
    ("2023-03-16T15:28:01.987Z", "2023-03-16T17:28:01.988+02:00"),
    ("2023-03-16T17:28:01.098+02:00", "2023-03-16T15:28:01.100Z"),
  ])
  func theLastUpdate(_ former: String, _ latter: String) throws {
    let taken = try S.read(
      moment("A", "2023-03-16", updated: latter), moment("A", "2023-01-16", updated: former))
    #expect(taken.offers == ["2023-03 1107 T4Z60": 1])
    #expect(taken.account.skipped.duplicates == 1)
  }

  @Test(arguments: [
    ("CDI", "Contrat à durée indéterminée", 1.0, 0.0), ("DIN", "CDI intérimaire", 1, 0),
    ("CDD", "Contrat à durée déterminée - 6 Mois", 0, 0),
    ("CDD", "Contrat à durée déterminée - 7 Mois", 1, 0),
    ("CDD", "Contrat à durée déterminée - 183 Jour(s)", 0, 0),
    ("CDD", "Contrat à durée déterminée - 184 Jour(s)", 1, 0),
    ("CDD", "Contrat à durée déterminée - 26 Semaine(s)", 0, 0),
    ("CDD", "Contrat à durée déterminée - 1 An(s)", 1, 0),
    ("CDD", "Contrat à durée déterminée", 0, 1), ("CDD", "", 0, 1),
    ("DDI", "Contrat durée déterminée insertion", 0, 1),
    ("DDI", "Contrat durée déterminée insertion - 24 Mois", 1, 0),
    ("MIS", "Mission intérimaire - 18 Mois", 0, 0),
    ("SAI", "Contrat travail saisonnier - 8 Mois", 0, 0), ("", "CDI", 0, 1),
  ])
  func aContractThatLasts(
    _ code: String, _ words: String, _ lasting: Double, _ unsaid: Double
  ) throws {
    let more = "\"typeContrat\":\"\(code)\",\"typeContratLibelle\":\"\(words)\""
    let taken = try S.read(S.line("A", S.town("75056"), more: more))
    #expect(taken.sum(.offresDurables) == lasting)
    #expect(taken.sum(.offresContratInconnu) == unsaid)
  }

  @Test(arguments: [
    ("Temps plein", "", 1.0, 0.0), ("Temps partiel", "Temps plein", 0, 0),
    ("", "temps partiel - 30H Autre", 0, 0), ("", "Temps plein", 1, 0), ("", "35H Autre", 0, 1),
    ("", "", 0, 1),
  ])
  func fullTime(_ converted: String, _ words: String, _ full: Double, _ unsaid: Double) throws {
    let more =
      "\"dureeTravailLibelleConverti\":\"\(converted)\",\"dureeTravailLibelle\":\"\(words)\""
    let taken = try S.read(S.line("A", S.town("75056"), more: more))
    #expect(taken.sum(.offresTempsPlein) == full)
    #expect(taken.sum(.offresTempsInconnu) == unsaid)
  }

  @Test(arguments: [
    ("3", 3.0), ("0", 0), ("12.0", 12), ("100000", 100_000), ("\"7\"", 7), ("null", 1), ("\"\"", 1),
  ])
  func posts(_ written: String, _ posts: Double) throws {
    let taken = try S.read(S.line("A", S.town("75056"), more: "\"nombrePostes\":\(written)"))
    #expect(taken.sum(.postes) == posts)
    #expect(taken.sum(.offres) == 1)
  }

  @Test(arguments: [
    ("-2", Reject.Kind.negativeCount), ("100001", .excessiveCount), ("\"deux\"", .notANumber),
    ("2.5", .notANumber), ("\"-\"", .notANumber), ("\".5\"", .notANumber),
    ("\"99999999999999999999\"", .excessiveCount),
  ])
  func noPosts(_ written: String, _ kind: Reject.Kind) throws {
    let taken = try S.read(S.line("A", S.town("75056"), more: "\"nombrePostes\":\(written)"))
    #expect(taken.rejects.map(\.kind) == [kind])
    #expect(taken.rejects.map(\.header) == ["nombrePostes"])
  }

  /// The département of a label is used where it holds one bassin, as 48 does here.
  @Test(arguments: [
    ("48 - Lozère", 1.0), ("48", 1), (" 48 - MENDE", 1), ("France", 0), ("48000 MENDE", 0),
    ("Lozère", 0), ("4", 0), ("", 0),
  ])
  func theDepartementOfALabel(_ label: String, _ offers: Double) throws {
    #expect(try S.read(S.line("A", "\"libelle\":\"\(label)\"")).sum(.offres) == offers)
  }

  /// Long identifiers are told apart too; 4 000 offers, none of them repeated.
  @Test func identifiersAreToldApart() throws {
    let ids = (0..<2000).map { "1\($0)" } + (0..<2000).map { "identifiant-long-\($0)" }
    let taken = try S.read([
      ("o.ndjson", ids.map { S.line($0, S.town("75056")) }.joined(separator: "\n"))
    ])
    #expect(taken.sum(.offres) == 4000)
    #expect(taken.account.skipped.duplicates == 0)
  }
}
