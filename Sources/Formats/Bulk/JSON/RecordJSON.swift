import CSimdjson

/// Reads objects one at a time through simdjson: each is validated whole, the wanted members are
/// handed out.
struct RecordJSON: ~Copyable {
  private let reader: OpaquePointer
  private let count: Int

  /// A reader of the members at these paths.
  init(paths: [[String]]) throws {
    guard let reader = bj_open() else { throw FormatError.noMemory }
    self.reader = reader
    count = paths.count
    for (rank, path) in paths.enumerated() {
      let keys = path.flatMap { Array($0.utf8) }
      guard bj_ask(reader, keys, path.map(\.utf8.count), path.count) == rank else {
        preconditionFailure("path \(path) is empty or asked for twice")
      }
    }
  }

  deinit { bj_close(reader) }

  /// Reads the object in `bytes`, behind which `Block.padding` bytes may be read.
  ///
  /// - Returns: what is wrong, if anything.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> BulkFault.Kind? {
    BulkFault.Kind(bj_read(reader, bytes.baseAddress, bytes.count))
  }

  /// Whether `bytes` are one JSON value of any kind; the same bytes may be read behind them.
  mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) -> BulkFault.Kind? {
    BulkFault.Kind(bj_check(reader, bytes.baseAddress, bytes.count))
  }

  /// Puts the wanted members of the last object read at `values`. Their bytes live until the next.
  @inline(__always)
  func copy(to values: UnsafeMutablePointer<BulkValue>) {
    guard let found = bj_values(reader) else { return }
    for rank in 0..<count { values[rank] = BulkValue(found[rank]) }
  }

  /// Value of the member of rank `rank` in the last object read. Its bytes live until the next.
  func value(_ rank: Int) -> BulkValue { BulkValue(bj_values(reader)[rank]) }
}

extension BulkValue {
  @inline(__always)
  init(_ value: bj_value) {
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
