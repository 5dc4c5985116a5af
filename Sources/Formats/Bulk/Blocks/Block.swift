import CByteScan
import CSimdjson

/// A stretch of text in memory of its own, whole records of it ready to be read by one thread.
///
/// The bytes behind `held` may be read, `padding` of them, and mean nothing, but for the first: see
/// `seal`.
struct Block: ~Copyable {
  static let padding = max(BS_PADDING, BJ_PADDING)

  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// Bytes held.
  var held = 0
  /// Bytes of whole records, from the start: those to be read.
  var size = 0
  /// Offset of the first byte in the text.
  var offset = 0
  /// Line of the first byte.
  var line = 1
  /// The records of a JSON document, cut out.
  var slices: [DocumentScanner.Slice] = []

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + Self.padding)
  }

  deinit { bytes.deallocate() }

  /// Makes room for `wanted` bytes, keeping what is held.
  mutating func grow(to wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + Self.padding)
    larger.update(from: bytes, count: held)
    bytes.deallocate()
    bytes = larger
    capacity = wanted
  }

  /// Sets the bytes behind what is held: zeroes, but for a line feed in front of them when the text
  /// goes on, so that a carriage return that ends what is held is not yet taken for an end of line.
  func seal(isLast: Bool) {
    (bytes + held).update(repeating: 0, count: Self.padding)
    if !isLast { bytes[held] = Byte.lineFeed }
  }
}
