public import Columns
public import Kernels
public import Nomenclatures

/// The figures of one indicator, a row for each bassin, a column for each métier.
public struct IndicatorMatrix: Equatable, Sendable {
  /// Which bassin each row is, which métier each column.
  public let axes: Axes
  /// Values, expected ones (`estimated`) where a part was hidden; missing where there is no figure,
  /// and where nothing can stand in for what was hidden.
  public private(set) var expected: MaskedMatrix
  /// Least value of each figure; 0 where there is none.
  public private(set) var lower: Matrix
  /// Greatest value of each figure; 0 where there is none.
  public private(set) var upper: Matrix
  /// How much of each figure was published, row-major; `nil` where there is none.
  public private(set) var statuses: [Count.Status?]

  /// A matrix without any figure.
  public init(axes: Axes) {
    let (rows, columns) = (axes.bassins.count, axes.metiers.count)
    self.axes = axes
    expected = MaskedMatrix(rows: rows, columns: columns)
    lower = Matrix(rows: rows, columns: columns)
    upper = Matrix(rows: rows, columns: columns)
    statuses = Array(repeating: nil, count: rows * columns)
  }

  /// The figure of one row and column, `nil` when there is none.
  public subscript(row: Int, column: Int) -> Figure? {
    get {
      let value = expected[row, column]
      return statuses[row * axes.metiers.count + column].map {
        Figure(
          status: $0, expected: value, lower: lower[row, column], upper: upper[row, column])
      }
    }
    set {
      lower[row, column] = newValue?.lower ?? 0
      upper[row, column] = newValue?.upper ?? 0
      statuses[row * axes.metiers.count + column] = newValue?.status
      guard let figure = newValue, let value = figure.expected else {
        expected.clear(row: row, column: column)
        return
      }
      expected.set(value, estimated: figure.status != .observed, row: row, column: column)
    }
  }

  /// The figure of one bassin and métier, `nil` when there is none or the axes lack either.
  public subscript(bassin: BassinCode, metier: MetierCode) -> Figure? {
    guard let row = axes.row(of: bassin), let column = axes.column(of: metier) else { return nil }
    return self[row, column]
  }
}
