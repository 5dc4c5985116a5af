import CByteScan

/// A stretch of JSON text, and where its pieces end. Nothing is validated here.
struct JSONText {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// Whether the text ends here.
  let isLast: Bool

  /// First byte from `at` on that is no blank; `count` when there is none.
  func skipBlanks(_ at: Int) -> Int {
    var at = at
    while at < count, Self.isBlank(bytes[at]) { at += 1 }
    return at
  }

  /// Position behind the value that begins at `at`; nil when it may go on beyond the text.
  func endOfValue(_ at: Int) -> Int? {
    guard at < count else { return nil }
    if [UInt8(ascii: "{"), UInt8(ascii: "["), Byte.quote].contains(bytes[at]) {
      let end = bs_json_end(bytes, at, count)
      return end == 0 ? nil : end
    }
    var end = at
    while end < count, !Self.isBlank(bytes[end]), !Self.isMark(bytes[end]) { end += 1 }
    return end == count && !isLast ? nil : end
  }

  /// A key and the value behind it.
  struct Member {
    let key: Range<Int>
    let value: Int
  }

  /// What stands where a member is expected.
  enum Found {
    case member(Member)
    /// The text ends before one can tell.
    case more
    /// Something else.
    case other
  }

  /// The member whose key begins at `at`.
  func member(_ at: Int) -> Found {
    guard at < count else { return .more }
    guard bytes[at] == Byte.quote else { return .other }
    guard let end = endOfValue(at) else { return .more }
    let colon = skipBlanks(end)
    guard colon < count else { return .more }
    guard bytes[colon] == UInt8(ascii: ":") else { return .other }
    let value = skipBlanks(colon + 1)
    return value < count ? .member(Member(key: at..<end, value: value)) : .more
  }

  /// Whether the text between two positions, quotes included, is this name.
  func isKey(_ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount + 2
      && (0..<name.utf8CodeUnitCount).allSatisfy {
        bytes[range.lowerBound + 1 + $0] == name.utf8Start[$0]
      }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.tab
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ":")
      || byte == Byte.quote
  }
}
