import Formats
import Nomenclatures

/// Reads the offers of one thread: checks each, finds its bassin and métier, keeps what is counted.
///
/// One for each thread, for all the files of an import, so that places are worked out once.
final class OfferClerk: @unchecked Sendable {
  // One thread at a time has a clerk: what the runtime would check of each access, millions of times, is
  // known.
  @exclusivity(unchecked) private var places: OfferPlaces
  private let spots: OfferSpots
  private let metiers: OfferMetiers
  private let keeper: OfferKeeper
  private let wanted: Range<Int>
  @exclusivity(unchecked) private var shelf: OfferKeeper.Shelf
  @exclusivity(unchecked) private(set) var tally = OfferTally()
  @exclusivity(unchecked) private(set) var rejects = OfferRejects()
  private var file = 0
  private var fileName = ""

  /// A clerk who counts the offers of the spots `wanted`.
  init(
    _ spots: OfferSpots, _ metiers: OfferMetiers, _ keeper: OfferKeeper, wanted: Range<Int>
  ) {
    self.wanted = wanted
    self.spots = spots
    self.metiers = metiers
    self.keeper = keeper
    places = OfferPlaces(spots)
    shelf = keeper.shelf()
  }

  /// Begins another file.
  func begin(file: Int, named name: String) {
    self.file = file
    fileName = name
    tally = OfferTally()
    rejects = OfferRejects()
  }

  /// Hands over what is still at hand.
  func finish() throws { try keeper.take(&shelf) }

  /// Takes one offer.
  func take(_ row: BulkRow) {
    let posted = row[.dateCreation]
    guard let created = OfferMoment(posted) else {
      return refuse(
        row, posted.isEmpty ? .missingDate : .unreadableDate, .dateCreation, .offerDate)
    }
    let place = places.answer(
      table: spots.table(for: created.year), commune: row[.commune], postal: row[.codePostal],
      label: row[.libelle])
    if case .spot(let spot, _) = place, !wanted.contains(spot) {
      tally.otherRegions += 1
      return keeper.dedupes ? keep(row, created, .nowhere) : ()
    }
    guard let posts = posts(row) else { return }
    let metier = metiers.answer(rome: row[.romeCode], qualification: row[.qualificationCode])
    if metier == .malformed {
      return refuse(
        row, row[.romeCode].isEmpty ? .missingCode : .malformedCode, .romeCode, .offerROME)
    }
    keep(row, created, content(row, created, posts, metier, place))
  }

  /// What is counted of the offer; nothing when its bassin or its métier is not at hand.
  private func content(
    _ row: BulkRow, _ created: OfferMoment, _ posts: Int, _ metier: OfferMetiers.Answer,
    _ place: OfferPlaces.Answer
  ) -> OfferContent {
    switch (place, metier) {
    case (.spot(let spot, let way), .origin(let origin)):
      tally.ways[way.rank] += 1
      tally.estimated += metiers.isEstimated[origin] ? 1 : 0
      return OfferContent(
        spot: spot, origin: origin, month: created.month, posts: posts,
        isLasting: OfferContract.isLasting(row[.typeContrat], words: row[.typeContratLibelle]),
        isFullTime: OfferContract.isFullTime(row[.dureeConvertie], words: row[.dureeLibelle]),
        lacksCandidates: OfferAnswer(row[.manqueCandidats]),
        isSandwich: OfferAnswer(row[.alternance]) == .yes)
    case (.outside, _): tally.outside += 1
    case (.unknown, _): refuse(row, .unplaced, row.namedPlace, .offerPlace)
    case (.spot, _): tally.add(orphan: row[.romeCode].shown)
    }
    return .nowhere
  }

  private func keep(_ row: BulkRow, _ created: OfferMoment, _ content: OfferContent) {
    var stamp = created.stamp
    if let updated = OfferMoment(row[.dateActualisation]) {
      stamp = updated.stamp
    } else {
      tally.withoutUpdate += 1
    }
    let id = row[.id]
    let position = OfferRecord.position(file: file, offset: row.offset)
    if id.isEmpty {
      tally.withoutID += 1
      keeper.keepAlone(content, in: &shelf)
    } else {
      let record = OfferRecord(
        key: OfferRecord.key(id), stamp: stamp, position: position, content: content)
      keeper.keep(record, in: &shelf)
    }
  }

  /// Number of posts, 1 when nothing is said; `nil` when the offer is refused for it.
  private func posts(_ row: BulkRow) -> Int? {
    let text = row[.nombrePostes]
    if text.count == 1, text[0] &- 0x31 < 9 { return Int(text[0] - 0x30) }
    guard !text.isEmpty else {
      tally.withoutPosts += 1
      return 1
    }
    switch OfferPosts(text) {
    case .count(let posts):
      if posts == 0 { tally.zeroPosts += 1 }
      return posts
    case .fault(let kind):
      refuse(row, kind, .nombrePostes, .offerPosts)
      return nil
    }
  }

  private func refuse(
    _ row: BulkRow, _ kind: Reject.Kind, _ field: OfferField, _ expected: Bilingual
  ) {
    tally.rejected[kind, default: 0] += 1
    rejects.add(kind, offset: row.offset) {
      Reject(
        file: fileName, sheet: nil, row: row.line, column: 0, header: field.path, kind: kind,
        value: row[field].shown, expected: expected)
    }
  }

  /// Takes note of a record that is none.
  func take(_ fault: BulkFault) {
    let kind = Reject.Kind(fault.kind)
    tally.rejected[kind, default: 0] += 1
    rejects.add(kind, offset: fault.offset) { Reject(fault, in: fileName) }
  }
}

extension BulkRow {
  /// The text of a field, without blanks around.
  subscript(field: OfferField) -> OfferText { values[field.rawValue].bytes.trimmed }

  /// The most precise field that says something of the place.
  var namedPlace: OfferField {
    [.commune, .codePostal].first { !self[$0].isEmpty } ?? .libelle
  }
}

extension TerritoryIndex.Way {
  /// Its rank among all ways.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A clerk as the reader of bulk files wants it.
struct OfferWorker: BulkWorker {
  let clerk: OfferClerk

  mutating func take(_ row: BulkRow) { clerk.take(row) }
  mutating func fault(_ fault: BulkFault) { clerk.take(fault) }
}
