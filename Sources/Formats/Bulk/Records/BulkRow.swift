/// One record: the wanted values, and where it stands. It borrows what it holds: gone when the call
/// that hands it out returns.
public struct BulkRow {
  /// One value for each wanted field, in the order in which they were asked for.
  public let values: UnsafeBufferPointer<BulkValue>
  /// First byte of the record, from 0, in the text (inflated when the file is compressed).
  public let offset: Int
  /// Line on which the record begins, from 1.
  public let line: Int

  /// A record; for tests of those who read them.
  public init(values: UnsafeBufferPointer<BulkValue>, offset: Int, line: Int) {
    self.values = values
    self.offset = offset
    self.line = line
  }

  /// Value of the wanted field of rank `index`.
  public subscript(index: Int) -> BulkValue { values[index] }
}
