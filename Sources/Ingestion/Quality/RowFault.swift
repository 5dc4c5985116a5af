/// What is wrong with a row: the first fault met in it.
struct RowFault: Error {
  let kind: Reject.Kind
  /// Its column, from 0.
  let column: Int
  let expected: Bilingual

  init(_ kind: Reject.Kind, _ column: Int, expected: Bilingual) {
    self.kind = kind
    self.column = column
    self.expected = expected
  }
}

extension Reject {
  /// The reject of a row with that fault.
  init(
    _ fault: RowFault, file: String, sheet: String?, row: Int, headers: [String], value: String
  ) {
    self.init(
      file: file, sheet: sheet, row: row, column: fault.column + 1,
      header: headers.indices.contains(fault.column) ? headers[fault.column] : "",
      kind: fault.kind, value: value, expected: fault.expected)
  }
}
