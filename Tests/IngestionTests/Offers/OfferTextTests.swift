import Testing

@testable import Ingestion

/// What is read from the texts of an offer, against values worked out by hand.
struct OfferTextTests {
  private func text<Result>(_ string: String, _ body: (OfferText) throws -> Result) rethrows -> Result {
    try Array(string.utf8).withUnsafeBufferPointer(body)
  }

  /// Months since January 1900: 12 × 123 + 2 = 1478 for March 2023. Milliseconds as `date -u
  /// +%s%3N -d 2023-03-16T15:28:01Z` gives them.
  @Test(arguments: [
    ("2023-03-16T15:28:01.000Z", 1_678_980_481_000), ("2023-03-16T15:28:01Z", 1_678_980_481_000),
    ("2023-03-16T15:28:01.25", 1_678_980_481_250), ("2023-03-16 15:28", 1_678_980_480_000),
    ("2023-03-16T17:28:01+02:00", 1_678_980_481_000), ("2023-03-16", 1_678_924_800_000),
    ("2023-03-16T13:58:01.1234-0130", 1_678_980_481_123),
  ])
  func aMoment(_ written: String, _ stamp: Int64) throws {
    let moment = try #require(text(written, OfferMoment.init))
    #expect(moment.year == 2023)
    #expect(moment.month == 1478)
    #expect(moment.stamp == stamp)
  }

  @Test(arguments: [
    "", "2023", "16/03/2023", "2023-13-01", "2023-02-29", "2023-03-16T", "2023-03-16T25:00",
    "2023-03-16T15:28:01.Z", "2023-03-16T15:28:01+2", "2023-03-16T15:28:01Zz", "1850-01-01",
    "20230316", "2023-03-16T15-28-01",
  ])
  func noMoment(_ written: String) { #expect(text(written, OfferMoment.init) == nil) }

  @Test func theDayIsLeap() {
    #expect(text("2024-02-29", OfferMoment.init) != nil)
    #expect(text("2100-02-29", OfferMoment.init) == nil)
    #expect(text("2000-02-29", OfferMoment.init) != nil)
  }

  @Test(arguments: [
    ("CDI", "Contrat à durée indéterminée", OfferAnswer.yes), ("DIN", "CDI intérimaire", .yes),
    ("CDD", "Contrat à durée déterminée - 6 Mois", .no),
    ("CDD", "Contrat à durée déterminée - 7 Mois", .yes),
    ("CDD", "Contrat à durée déterminée - 183 Jour(s)", .no),
    ("CDD", "Contrat à durée déterminée - 184 Jour(s)", .yes),
    ("CDD", "Contrat à durée déterminée - 26 Semaine(s)", .no),
    ("CDD", "Contrat à durée déterminée - 1 An(s)", .yes),
    ("CDD", "Contrat à durée déterminée", .unsaid), ("CDD", "", .unsaid),
    ("DDI", "Contrat durée déterminée insertion", .unsaid),
    ("DDI", "Contrat durée déterminée insertion - 24 Mois", .yes),
    ("MIS", "Mission intérimaire - 18 Mois", .no), ("SAI", "Contrat travail saisonnier - 8 Mois", .no),
    ("", "CDI", .unsaid),
  ])
  func aContractThatLasts(_ code: String, _ words: String, _ answer: OfferAnswer) {
    let found = text(code) { code in text(words) { OfferContract.isLasting(code, words: $0) } }
    #expect(found == answer)
  }

  @Test(arguments: [
    ("Temps plein", "", OfferAnswer.yes), ("Temps partiel", "Temps plein", .no),
    ("", "temps partiel - 30H Autre", .no), ("", "Temps plein", .yes), ("", "35H Autre", .unsaid),
    ("", "", .unsaid),
  ])
  func fullTime(_ converted: String, _ words: String, _ answer: OfferAnswer) {
    let found = text(converted) { a in text(words) { OfferContract.isFullTime(a, words: $0) } }
    #expect(found == answer)
  }

  @Test(arguments: [
    ("3", OfferPosts.count(3)), ("0", .count(0)), ("12.0", .count(12)), ("100000", .count(100_000)),
    ("-2", .fault(.negativeCount)), ("-0", .count(0)), ("100001", .fault(.excessiveCount)),
    ("99999999999999999999", .fault(.excessiveCount)), ("2.5", .fault(.notANumber)),
    ("deux", .fault(.notANumber)), ("-", .fault(.notANumber)), (".5", .fault(.notANumber)),
  ])
  func posts(_ written: String, _ posts: OfferPosts) { #expect(text(written, OfferPosts.init) == posts) }

  @Test(arguments: [
    ("85 - Vendée", "85"), ("75", "75"), ("2A - Ajaccio", "2A"), ("974 - St Denis", "974"),
    ("France", nil), ("Grand Est", nil), ("85000 NANTES", nil), ("7 rue", nil), ("", nil),
  ])
  func theDepartementOfALabel(_ label: String, _ code: String?) {
    let found = text(label) { OfferPlaces.departement($0).map { String(decoding: $0, as: UTF8.self) } }
    #expect(found == code)
  }

  @Test func answers() {
    #expect(["true", "TRUE", "1", "oui"].allSatisfy { text($0, OfferAnswer.init) == .yes })
    #expect(["false", "0", "non"].allSatisfy { text($0, OfferAnswer.init) == .no })
    #expect(["", "peut-être", "2"].allSatisfy { text($0, OfferAnswer.init) == .unsaid })
  }

  /// Identifiers of up to eight bytes are told apart for sure, longer ones by 64 bits.
  @Test func keysOfIdentifiers() {
    let ids = (0..<2000).map { "1\($0)" } + (0..<2000).map { "une-offre-au-long-identifiant-\($0)" }
    #expect(Set(ids.map { text($0, OfferRecord.key) }).count == ids.count)
  }

  @Test func aContentGivesBackWhatItHolds() {
    let content = OfferContent(
      spot: 4095, origin: 8191, month: 1478, posts: 100_000, isLasting: .unsaid, isFullTime: .yes,
      lacksCandidates: .no, isSandwich: true)
    #expect(content.spot == 4095 && content.origin == 8191 && content.month == 1478)
    #expect(content.posts == 100_000)
    #expect(content.flags == 2 | 1 << 2 | 0 << 4 | 1 << 6)
  }
}
