/// One row of a sheet or one record of a text. Borrowed: valid only during the call that hands it
/// out.
public struct Record {
  /// Row of the sheet, or line of the text on which the record begins, from 1.
  public let number: Int
  /// Offset of the record's first byte in the text; nil in a workbook and in transcoded UTF-16.
  public let byte: Int?
  /// The cells, in column order. A sheet's row ends at its last cell that is not blank.
  public let fields: UnsafeBufferPointer<Field>
  /// Whether every cell is blank.
  public let isBlank: Bool

  /// Number of cells.
  public var count: Int { fields.count }

  /// The cell of a column, from 0; blank beyond the last.
  public subscript(_ column: Int) -> Field {
    precondition(column >= 0, "column \(column) of a record of \(fields.count) cells")
    return column < fields.count ? fields[column] : .blank
  }
}
