import CSimdjson

/// Texts of one record that do not stand as such in the block. They stay where they are until
/// `clear`.
struct Scratch: ~Copyable {
  private var pages: [UnsafeMutableBufferPointer<UInt8>] = []
  private var current = 0
  private var used = 0

  deinit { for page in pages { page.deallocate() } }

  /// Forgets all texts.
  @inline(__always)
  mutating func clear() {
    (current, used) = (0, 0)
  }

  /// Room for `size` bytes and for what may be read behind them.
  private mutating func room(_ size: Int) -> UnsafeMutablePointer<UInt8> {
    let needed = size + Block.padding
    while current < pages.count, used + needed > pages[current].count {
      current += 1
      used = 0
    }
    if current == pages.count {
      pages.append(.allocate(capacity: max(needed, 16 << 10)))
      pages[current].initialize(repeating: 0)
    }
    guard let start = pages[current].baseAddress else { preconditionFailure("an empty page") }
    return start + used
  }

  /// A field between quotes without them, doubled quotes made one. `raw` begins with a quote.
  mutating func unquoted(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let start = raw.baseAddress else { return raw }
    if raw.count >= 2, raw[raw.count - 1] == Byte.quote {
      let inner = UnsafeBufferPointer(start: start + 1, count: raw.count - 2)
      if !inner.contains(Byte.quote) { return inner }
    }
    let copy = room(raw.count)
    var (size, at) = (0, 1)
    while at < raw.count {
      if raw[at] == Byte.quote {
        guard at + 1 < raw.count, raw[at + 1] == Byte.quote else { break }
        at += 1
      }
      copy[size] = raw[at]
      size += 1
      at += 1
    }
    used += size + Block.padding
    return UnsafeBufferPointer(start: copy, count: size)
  }

  /// A text in UTF-8.
  mutating func transcoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding
  ) -> UnsafeBufferPointer<UInt8> {
    let copy = room(3 * bytes.count)
    var size = 0
    SingleByteText.transcode(bytes, encoding) { byte in
      copy[size] = byte
      size += 1
    }
    used += size + Block.padding
    return UnsafeBufferPointer(start: copy, count: size)
  }
}

extension UTF8Check {
  /// Whether `count` bytes are UTF-8, whole.
  static func isWhole(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    bj_is_utf8(start, count) != 0
  }

  /// Whether bytes are UTF-8, whole.
  static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    return isWhole(start, bytes.count)
  }
}
