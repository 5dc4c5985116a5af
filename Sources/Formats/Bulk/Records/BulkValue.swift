/// One wanted value of one record. It borrows its bytes: they are gone when the call that hands out
/// the record returns.
public struct BulkValue {
  /// What the file says the value is. A delimited text only knows `absent` and `text`, unless a cell
  /// holds JSON.
  public enum Kind: UInt8, Sendable {
    /// No such member in this record, or no such column in the file.
    case absent
    /// JSON's `null`.
    case null
    /// A text, perhaps empty.
    case text
    /// A JSON number, as its shortest decimal text.
    case number
    /// `true` or `false`.
    case boolean
    /// A JSON object or array where one value was wanted; no bytes.
    case nested
  }

  /// What the value is.
  public let kind: Kind
  /// Its text in UTF-8, quotes and escapes undone; blanks around it kept.
  public let bytes: UnsafeBufferPointer<UInt8>

  /// A value; for tests of those who read records.
  public init(kind: Kind, bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.bytes = bytes
  }

  /// No such member or column.
  public static var absent: BulkValue {
    BulkValue(kind: .absent, bytes: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Its text, copied.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing in it: absent, null, or an empty text.
  public var isEmpty: Bool { bytes.isEmpty && kind != .nested }
}
