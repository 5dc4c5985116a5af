import Formats
import Foundation
import TestSupport

/// One record, copied.
struct SeenRow: Hashable {
  var values: [String]
  var kinds: [BulkValue.Kind]
  var offset: Int
  var line: Int
}

/// A worker that keeps everything.
struct Recorder: BulkWorker {
  var rows: [SeenRow] = []
  var faults: [BulkFault] = []

  mutating func take(_ row: BulkRow) {
    rows.append(
      SeenRow(
        values: row.values.map(\.string), kinds: row.values.map(\.kind), offset: row.offset,
        line: row.line))
  }

  mutating func fault(_ fault: BulkFault) { faults.append(fault) }
}

/// All that a reading gave, in the order of the file.
struct Seen: Equatable {
  var rows: [SeenRow] = []
  var faults: [BulkFault] = []
  var tally = BulkTally()

  init() {}

  init(_ reading: BulkReading<Recorder>) {
    rows = reading.workers.flatMap(\.rows).sorted { $0.offset < $1.offset }
    faults = reading.workers.flatMap(\.faults).sorted { $0.offset < $1.offset }
    tally = reading.tally
  }

  var values: [[String]] { rows.map(\.values) }
  var kinds: [BulkFault.Kind] { faults.map(\.kind) }
  var lines: [Int] { rows.map(\.line) }
}

/// Reads a file of these bytes.
func bulk(
  _ bytes: Data, _ fields: [String], threads: Int = 1, block: Int? = nil,
  options: OpeningOptions = OpeningOptions()
) throws -> Seen {
  let folder = try TemporaryFolder()
  var file = try BulkFile.open(
    path: folder.write("essai", bytes), fields: fields, options: options)
  if let block { file.blockSize = block }
  return Seen(try file.read(threads: threads) { _ in Recorder() })
}

/// Reads a file of this text.
func bulk(
  _ text: String, _ fields: [String], threads: Int = 1, block: Int? = nil,
  options: OpeningOptions = OpeningOptions()
) throws -> Seen {
  try bulk(Data(text.utf8), fields, threads: threads, block: block, options: options)
}

/// Reads a file of these bytes in blocks of several sizes, on one and on three threads; gives the
/// sizes at which something else is seen than in one block.
func unsteadySizes(
  _ bytes: Data, _ fields: [String], sizes: [Int], options: OpeningOptions = OpeningOptions()
) throws -> [Int] {
  let whole = try bulk(bytes, fields, options: options)
  return try sizes.filter { size in
    try [1, 3].contains { threads in
      try bulk(bytes, fields, threads: threads, block: size, options: options) != whole
    }
  }
}

/// A small generator, so that random tests are the same on every run (Steele et al., SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
