import Dispatch
import Formats
import Foundation
import MarketStore
import Nomenclatures
import Synchronization

/// All the offers of one import: files, pages, folders, taken as one set.
///
/// Every file is read by all threads, one file after the other; then duplicates are settled, part by
/// part; then a slice is made for each month and région, when the store asks for it.
struct OfferSet {
  /// One file of the set.
  struct File {
    let name: String
    let bulk: BulkFile
    let sha256: String
  }

  /// What became of one file, duplicates apart.
  struct Reading {
    let tally: OfferTally
    let bulk: BulkTally
    let rejects: [Reject]
    /// What tells the file from another.
    let identity: String
    /// Refused records that are no offer at all.
    let faults: Int
  }

  let files: [File]
  var tables: OfferSlices
  let options: OfferOptions
  /// Told of the bytes read, from any thread.
  var progress: (@Sendable (Int) -> Void)?

  /// Bytes of an offer, at the least as a rule: a line of the API's JSON repeats every name.
  private static func stride(_ shape: BulkFile.Shape) -> Int { shape == .csv ? 160 : 640 }
  /// Bytes that a thread reads at a time, few enough to stay near the processor.
  private static let blockSize = 256 << 10

  /// Reads every file.
  /// - Throws: `IngestionError`, `FormatError` when one cannot be read.
  func read() throws -> OfferResult {
    let buckets = OfferBuckets(
      regionOfSpot: tables.regionOfSpot, memory: options.dedupeMemory / 2,
      folder: OfferOptions.folder)
    let keeper = OfferKeeper(
      dedupes: options.dedupes, expected: expected, memory: options.dedupeMemory / 2,
      buckets: buckets, folder: OfferOptions.folder)
    let threads = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
    let wanted = try wantedSpots
    FreedMemory.giveBack()
    let clerks = (0..<threads).map { _ in
      OfferClerk(tables.spots, tables.metiers, keeper, wanted: wanted)
    }
    let readings = try files.indices.map { try read($0, clerks) }
    for clerk in clerks { try clerk.finish() }
    let replaced = options.dedupes ? try settle(keeper, buckets, threads) : files.map { _ in 0 }
    var set = self
    set.tables = tables.lighter
    return OfferResult(
      set: set, readings: readings, replaced: replaced, buckets: buckets,
      hasSpilled: keeper.hasSpilled)
  }

  /// Spots of the région asked for; all of them when none is.
  private var wantedSpots: Range<Int> {
    get throws {
      guard let region = options.region else { return 0..<tables.spots.spots.count }
      guard let known = tables.regions.first(where: { $0.code == region }) else {
        throw IngestionError.unknownRegion(region, files[0].name)
      }
      return known.spots
    }
  }

  /// Offers that the files may hold, by their size: it only decides how records are dealt.
  private var expected: Int {
    files.reduce(0) { sum, file in
      let bytes = file.bulk.byteCount * (file.bulk.isCompressed ? 8 : 1)
      return sum + bytes / Self.stride(file.bulk.shape)
    }
  }

  private func read(_ place: Int, _ clerks: [OfferClerk]) throws -> Reading {
    let file = files[place]
    for clerk in clerks { clerk.begin(file: place, named: file.name) }
    var bulk = file.bulk
    bulk.blockSize = Self.blockSize
    let told = Atomic<Int>(0)
    let progress = progress
    let reading = try bulk.read(
      threads: clerks.count,
      progress: { bytes in
        let former = told.exchange(bytes, ordering: .relaxed)
        progress?(bytes - former)
      }, { OfferWorker(clerk: clerks[$0]) })
    var tally = OfferTally()
    for clerk in clerks { tally += clerk.tally }
    return Reading(
      tally: tally, bulk: reading.tally, rejects: OfferRejects.merged(clerks.map(\.rejects)),
      identity: OfferIdentity.afterReading(file.sha256, fingerprint: reading.fingerprint),
      faults: reading.faults)
  }

  /// Settles duplicates, several parts at once: how many offers of each file another replaced.
  private func settle(_ keeper: OfferKeeper, _ buckets: OfferBuckets, _ threads: Int) throws
    -> [Int]
  {
    let next = Atomic<Int>(0)
    let results = Mutex<[Result<[Int], any Error>]>([])
    let fileCount = files.count
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let result = Result {
        var duplicates = OfferDuplicates(files: fileCount)
        while case let part = next.add(1, ordering: .relaxed).oldValue, part < keeper.partCount {
          try duplicates.settle(part, of: keeper, into: buckets)
        }
        return duplicates.replaced
      }
      results.withLock { $0.append(result) }
    }
    return try results.withLock { $0 }.reduce(into: files.map { _ in 0 }) { sum, result in
      for (place, count) in try result.get().enumerated() { sum[place] += count }
    }
  }
}
