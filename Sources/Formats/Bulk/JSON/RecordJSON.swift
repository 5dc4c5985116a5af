import CByteScan
import CSimdjson

/// Reads objects one at a time: each is validated whole, the wanted members are handed out.
///
/// Our own scan takes what it is sure of, which is nearly everything; simdjson judges the rest, so that
/// every fault is simdjson's.
struct RecordJSON: ~Copyable {
  private let judge: OpaquePointer
  private let scan: OpaquePointer
  /// Whether the scan knows all the paths.
  private let canScan: Bool
  /// The values of the last object read.
  private var found: UnsafePointer<bs_json_value>
  private let count: Int

  /// A reader of the members at these paths.
  init(paths: [[String]]) throws {
    guard let judge = bj_open() else { throw FormatError.noMemory }
    guard let scan = bs_json_open() else {
      bj_close(judge)
      throw FormatError.noMemory
    }
    var canScan = true
    for (rank, path) in paths.enumerated() {
      let keys = path.flatMap { Array($0.utf8) }
      guard bj_ask(judge, keys, path.map(\.utf8.count), path.count) == rank else {
        preconditionFailure("path \(path) is empty or asked for twice")
      }
      canScan = canScan && bs_json_ask(scan, keys, path.map(\.utf8.count), path.count) == rank
    }
    (self.judge, self.scan, self.canScan) = (judge, scan, canScan)
    found = bs_json_values(scan)
    count = paths.count
  }

  deinit {
    bj_close(judge)
    bs_json_close(scan)
  }

  /// Reads the object in `bytes`, behind which `Block.padding` bytes may be read.
  ///
  /// - Returns: what is wrong, if anything.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> BulkFault.Kind? {
    if canScan, bs_json_read(scan, bytes.baseAddress, bytes.count) != 0 {
      found = bs_json_values(scan)
      return nil
    }
    defer { found = bj_values(judge) }
    return BulkFault.Kind(bj_read(judge, bytes.baseAddress, bytes.count))
  }

  /// Whether `bytes` are one JSON value of any kind; the same bytes may be read behind them.
  mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) -> BulkFault.Kind? {
    BulkFault.Kind(bj_check(judge, bytes.baseAddress, bytes.count))
  }

  /// Puts the wanted members of the last object read at `values`. Their bytes live until the next.
  @inline(__always)
  func copy(to values: UnsafeMutablePointer<BulkValue>) {
    for rank in 0..<count { values[rank] = BulkValue(found[rank]) }
  }

  /// Value of the member of rank `rank` in the last object read. Its bytes live until the next.
  func value(_ rank: Int) -> BulkValue { BulkValue(found[rank]) }
}

extension BulkValue {
  @inline(__always)
  init(_ value: bs_json_value) {
    self.init(
      kind: Kind(rawValue: value.kind) ?? .absent,
      bytes: UnsafeBufferPointer(start: value.bytes, count: value.count))
  }
}

extension BulkFault.Kind {
  init?(_ fault: bj_fault) {
    switch fault {
    case BJ_DONE: return nil
    case BJ_NOT_UTF8: self = .notUTF8
    case BJ_TOO_DEEP: self = .tooDeep
    case BJ_BAD_NUMBER: self = .badNumber
    case BJ_NOT_AN_OBJECT: self = .notAnObject
    case BJ_NO_MEMORY: fatalError("no memory left to read JSON")
    default: self = .notJSON
    }
  }
}

extension FormatError {
  static var noMemory: FormatError {
    FormatError(
      .tooBig, at: Place(file: "JSON"), found: Wording("mémoire épuisée", "no memory left"),
      expected: Wording("attendu un peu de mémoire", "expected a little memory"),
      remedy: Wording("fermer d'autres programmes", "close other programs"))
  }
}
