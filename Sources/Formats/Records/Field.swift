/// One cell of a record. It borrows its bytes from the reader: they are valid only during the call
/// that hands out the record.
public struct Field {
  /// What the file says the cell holds. Delimited text only knows blank and text.
  public enum Kind: UInt8, Sendable {
    /// Nothing, or nothing but blanks.
    case blank
    /// A text.
    case text
    /// A number of a workbook, with a decimal point.
    case number
    /// A boolean of a workbook: `0` or `1`.
    case boolean
    /// An error value of a workbook, such as `#N/A`.
    case error
  }

  /// Its text in UTF-8, without the blanks (spaces, tabs, ends of line, no-break spaces) around it.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// Rank of the text in the workbook's table of shared strings, or -1. In one file two fields with
  /// the same rank have the same text; the same text may stand at several ranks.
  public let sharedID: Int32
  /// What the file says it is.
  public let kind: Kind

  init(kind: Kind, bytes: UnsafeBufferPointer<UInt8>, sharedID: Int32 = -1) {
    self.kind = kind
    self.bytes = bytes
    self.sharedID = sharedID
  }

  /// A field with nothing in it.
  public static var blank: Field {
    Field(kind: .blank, bytes: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Its text, copied.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing in it.
  public var isBlank: Bool { kind == .blank }
}
