import Formats
import MarketStore
import Nomenclatures

/// The account of one file of offers, and what a reader of its figures should know.
struct OfferQuality {
  private let result: OfferResult
  private let place: Int
  private let reading: OfferSet.Reading
  private var tally: OfferTally { reading.tally }

  init(_ result: OfferResult, _ place: Int) {
    self.result = result
    self.place = place
    reading = result.readings[place]
  }

  /// The account: read = kept + rejected + skipped, each counted on its own.
  func report(_ recognition: Recognition) -> QualityReport {
    var skipped = QualityReport.Skipped()
    skipped.blank = reading.bulk.blank
    skipped.header = reading.bulk.headerRows
    skipped.duplicates = result.replaced[place]
    skipped.outside = tally.outside + tally.otherRegions
    skipped.orphans = tally.orphanOffers
    let bulk = reading.bulk
    let report = QualityReport(
      file: recognition.file, sheet: nil, kind: .offres, millesime: nil,
      nomenclature: result.set.tables.passage.to,
      rowsRead: bulk.records + reading.faults + bulk.blank + bulk.headerRows,
      rowsKept: result.kept(place), rowsRejected: tally.rejectedOffers, skipped: skipped,
      regions: 0, bassins: 0, metiers: 0, cells: 0, measures: [], notes: notes, otherSheets: [])
    precondition(report.isComplete, "offers are not all accounted for: \(report)")
    return report
  }

  private var notes: [QualityNote] {
    ways + [duplicates, outside, otherRegions, orphans, estimated].compactMap { $0 } + fields
      + [unlisted].compactMap { $0 }
  }

  private func note(
    _ kind: QualityNote.Kind, _ count: Int, example: String = "", _ french: String,
    _ english: String
  ) -> QualityNote? {
    guard count > 0 else { return nil }
    return QualityNote(
      kind: kind, count: count, example: example,
      text: Bilingual("\(french) : \(count)", "\(english): \(count)"))
  }

  /// A note for each way but the plain one.
  private var ways: [QualityNote] {
    TerritoryIndex.Way.allCases.filter { $0 != .commune }.compactMap { way in
      let words = way.words
      return note(
        .placeFallback, tally.ways[way.rank], example: way.rawValue, words.french, words.english)
    }
  }

  private var duplicates: QualityNote? {
    note(
      .duplicateOffers, result.replaced[place],
      "offres répétées, dont la dernière mise à jour seule compte",
      "repeated offers, of which the last update alone counts")
  }

  private var outside: QualityNote? {
    note(
      .offersOutside, tally.outside, "offres hors du territoire des tables de communes",
      "offers outside of the territory of the tables of communes")
  }

  private var otherRegions: QualityNote? {
    let region = result.set.options.region?.rawValue ?? ""
    return note(
      .offersOutside, tally.otherRegions, example: region,
      "offres d'une autre région que celle demandée (\(region)), laissées de côté",
      "offers of another région than the one asked for (\(region)), left aside")
  }

  private var orphans: QualityNote? {
    let codes = tally.orphans.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(10).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    return note(
      .orphanOffers, tally.orphanOffers, example: tally.orphans.keys.min() ?? "",
      "offres d'un code ROME que le passage ne connaît pas (\(codes))",
      "offers of a ROME code that the passage does not know (\(codes))")
  }

  /// Told once for the set, with its first file: duplicates may lie across files.
  private var estimated: QualityNote? {
    guard place == 0 else { return nil }
    let share = result.estimatedShare
    guard share > 0 else { return nil }
    let tenths = Int((share * 1000).rounded())
    let french = "\(tenths / 10),\(tenths % 10) %"
    let english = "\(tenths / 10).\(tenths % 10)%"
    return QualityNote(
      kind: .estimatedShare, count: result.keptOffers, example: french,
      text: Bilingual(
        "métier estimé par les poids du passage, faute de qualification : \(french) des offres lues",
        "métier estimated by the weights of the passage, for want of a qualification: \(english) "
          + "of the offers read"))
  }

  private var fields: [QualityNote] {
    [
      note(
        .missingField, tally.withoutID, example: "id",
        "offres sans identifiant, jamais tenues pour répétées",
        "offers without an identifier, never held for repeated"),
      note(
        .missingField, tally.withoutPosts, example: "nombrePostes",
        "offres sans nombre de postes, comptées pour un", "offers without posts, counted for one"),
      note(
        .missingField, tally.zeroPosts, example: "nombrePostes",
        "offres de zéro poste, telles quelles", "offers of no post, as they are"),
      note(
        .missingField, tally.withoutUpdate, example: "dateActualisation",
        "offres sans mise à jour lisible, datées de leur création",
        "offers without a readable update, dated by their posting"),
    ].compactMap { $0 } + absentColumns
  }

  /// Columns that a CSV does not have, and of which all offers say nothing.
  private var absentColumns: [QualityNote] {
    let found = result.set.files[place].bulk.found
    return OfferField.allCases.filter { !found[$0.rawValue] }.compactMap { field in
      note(
        .missingField, reading.bulk.records, example: field.path,
        "colonne absente, « \(field.path) » : offres concernées",
        "no column \"\(field.path)\": offers concerned")
    }
  }

  private var unlisted: QualityNote? {
    let rest = tally.rejectedOffers - reading.rejects.count
    return note(
      .unlistedRejects, rest,
      "refus comptés mais non détaillés, au-delà des \(OfferRejects.limit) premiers de chaque sorte",
      "refusals counted and not listed, beyond the first \(OfferRejects.limit) of each kind")
  }
}

extension TerritoryIndex.Way {
  /// What people read of offers placed this way.
  fileprivate var words: Bilingual {
    switch self {
    case .commune: Bilingual("offres placées par leur commune", "offers placed by their commune")
    case .arrondissement:
      Bilingual(
        "offres d'un arrondissement, ramenées à leur ville",
        "offers of an arrondissement, brought to its city")
    case .merged:
      Bilingual(
        "offres d'une commune fusionnée, ramenées à la nouvelle",
        "offers of a commune that merged, brought to the new one")
    case .postalCode:
      Bilingual("offres placées par leur code postal", "offers placed by their postal code")
    case .departement:
      Bilingual(
        "offres placées par leur département, qui n'a qu'un bassin",
        "offers placed by their département, which has one bassin only")
    }
  }
}
