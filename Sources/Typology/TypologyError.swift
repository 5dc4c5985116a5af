/// What prevents a classification.
public enum TypologyError: Error, Equatable, CustomStringConvertible {
  /// More classes were asked for than there are individuals, or none at all.
  case classCount(Int, individuals: Int)
  /// The table has a row that sums to nothing.
  case emptyRow(Int)
  /// The table has a column that sums to nothing.
  case emptyColumn(Int)
  /// The table has a negative figure.
  case negative(row: Int, column: Int)

  /// Where, what was found, what was expected, what to do.
  public var description: String {
    switch self {
    case .classCount(let asked, let individuals):
      "typology: \(asked) classes of \(individuals) individuals; expected 1…\(individuals); ask for "
        + "a number of classes in these bounds"
    case .emptyRow(let row):
      "typology: row \(row) of the table sums to 0; expected a positive sum; leave the row out"
    case .emptyColumn(let column):
      "typology: column \(column) of the table sums to 0; expected a positive sum; leave it out"
    case .negative(let row, let column):
      "typology: a negative figure at (\(row), \(column)); expected counts; use principal components"
    }
  }
}
