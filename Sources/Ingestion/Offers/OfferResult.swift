import Formats
import MarketStore
import Nomenclatures

/// What a set of offers gave: an account of each file, and the slices, made one at a time.
struct OfferResult: Sendable {
  let set: OfferSet
  let readings: [OfferSet.Reading]
  /// Offers of each file that another of the same identifier took the place of.
  let replaced: [Int]
  let buckets: OfferBuckets
  let hasSpilled: Bool

  /// Offers that are counted.
  var keptOffers: Int { readings.indices.reduce(0) { $0 + kept($1) } }

  /// Offers of one file that are counted.
  func kept(_ place: Int) -> Int {
    readings[place].tally.ways.reduce(0, +) - replaced[place]
  }

  /// Share of the offers placed whose métier is an estimate, 0…1.
  var estimatedShare: Double {
    let placed = readings.reduce(0) { $0 + $1.tally.ways.reduce(0, +) }
    let estimated = readings.reduce(0) { $0 + $1.tally.estimated }
    return placed > 0 ? Double(estimated) / Double(placed) : 0
  }

  /// Where the slices come from: the file, or all of them under one name and one hash.
  func provenance(importedAt: String?) -> Provenance {
    let files = set.files
    let name =
      files.count == 1
      ? files[0].name : "\(files[0].name) + \(files.count - 1)"
    let hash = SetHash.of(readings.map(\.identity))
    return Provenance(
      fileName: name, sha256: hash, sheet: nil, rows: keptOffers, importedAt: importedAt,
      producer: Self.producer, licence: "non précisée")
  }

  static let producer = "France Travail, offres d'emploi v2"

  /// Keys of the slices, in order.
  var keys: [SliceKey] { buckets.all.map { set.tables.key($0) } }

  /// The slice of one month and région.
  func slice(_ bucket: OfferBuckets.Bucket, importedAt: String?) throws -> MarketSlice {
    var counts = set.tables.counts(bucket, offers: buckets.count(in: bucket))
    try buckets.forEach(in: bucket) { counts.add($0) }
    let whole = provenance(importedAt: importedAt)
    let provenance = Provenance(
      fileName: whole.fileName, sha256: whole.sha256, sheet: nil, rows: counts.offers,
      importedAt: importedAt, producer: whole.producer, licence: whole.licence)
    return set.tables.slice(bucket, counts, provenance)
  }
}

/// One hash for several files.
enum SetHash {
  /// That of the only file; for several, SHA-256 of theirs, one a line, each once, in the order given.
  static func of(_ all: [String]) -> String {
    var seen: Set<String> = []
    let hashes = all.filter { seen.insert($0).inserted }
    if hashes.count == 1 { return hashes[0] }
    return sha256(of: Array(hashes.joined(separator: "\n").utf8))
  }
}
