/// Reads the JSON object that a cell of a delimited text holds.
struct CellReader {
  private final class Holder {
    var reader: RecordJSON
    init(_ paths: [[String]]) throws { reader = try RecordJSON(paths: paths) }
  }

  private let holder: Holder
  private let ranks: [Int]

  init(_ nested: DelimitedPlan.Nested) throws {
    holder = try Holder(nested.fields.map(\.path))
    ranks = nested.fields.map(\.rank)
  }

  /// Puts what the cell holds among the values; an empty cell and `null` hold nothing.
  ///
  /// - Returns: what is wrong with the cell, if anything.
  func read(_ cell: BulkValue, into values: UnsafeMutablePointer<BulkValue>) -> BulkFault.Kind? {
    for rank in ranks { values[rank] = .absent }
    let text = cell.bytes.trimmed
    if text.isEmpty || text.elementsEqual("null".utf8) { return nil }
    if let kind = holder.reader.read(text) { return kind }
    for (place, rank) in ranks.enumerated() { values[rank] = holder.reader.value(place) }
    return nil
  }
}
