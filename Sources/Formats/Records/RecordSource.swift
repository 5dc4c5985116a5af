/// What the reader of records answers after each.
public enum Flow: Sendable {
  /// Hand out the next.
  case proceed
  /// That is enough.
  case stop
}

/// A table that can be read from first to last record, as often as one likes, in bounded memory.
public protocol RecordSource: Sendable {
  /// Name of the sheet; nil for delimited text.
  var name: String? { get }
  /// Name of the file that holds it, without its folder.
  var fileName: String { get }
  /// Hands out every record in order, blank ones included, until the end or `.stop`.
  ///
  /// The content is proved whole (checksum, closed XML) only when it is read to its end.
  ///
  /// - Throws: `FormatError` when the content is damaged, and whatever `body` throws.
  func read(_ body: (Record) throws -> Flow) throws
}

extension RecordSource {
  /// Where a record stands in the table, and its column (from 0) when one is given.
  public func place(of record: Record, column: Int? = nil) -> Place {
    Place(
      file: fileName, sheet: name, row: record.number, column: column.map { $0 + 1 },
      byte: record.byte)
  }
}
