/// A dense matrix of doubles, row after row in memory.
///
/// Shape: `rows` × `columns`, either of which may be 0. The element of row r and column c is
/// `elements[r * columns + c]`.
public struct Matrix: Equatable, Sendable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// The elements, row-major; `rows * columns` of them.
  public internal(set) var elements: [Double]

  /// A matrix that holds `value` everywhere.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix of \(rows)×\(columns)")
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: value, count: rows * columns)
  }

  /// A matrix of the given elements, row-major.
  /// - Precondition: there are `rows * columns` of them.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "\(elements.count) elements for a matrix of \(rows)×\(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix of the given rows.
  /// - Precondition: all rows have the same length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == columns },
      "rows of \(rows.map(\.count)) elements, expected \(columns) in each")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// The square matrix with 1 on the diagonal and 0 elsewhere.
  public static func identity(_ count: Int) -> Matrix {
    var matrix = Matrix(rows: count, columns: count)
    for i in 0..<count { matrix[i, i] = 1 }
    return matrix
  }

  /// The element of one row and column.
  public subscript(row: Int, column: Int) -> Double {
    get {
      checkPlace(row, column)
      return elements[row * columns + column]
    }
    set {
      checkPlace(row, column)
      elements[row * columns + column] = newValue
    }
  }

  /// One row, as a view of `columns` elements.
  public func row(_ row: Int) -> ArraySlice<Double> {
    precondition(row >= 0 && row < rows, "row \(row) of a matrix of \(shape)")
    return elements[row * columns..<(row + 1) * columns]
  }

  /// One column, as a copy of `rows` elements.
  public func column(_ column: Int) -> [Double] {
    precondition(column >= 0 && column < columns, "column \(column) of a matrix of \(shape)")
    return (0..<rows).map { elements[$0 * columns + column] }
  }

  /// The shape as text, for messages: `24×225`.
  public var shape: String { "\(rows)×\(columns)" }

  private func checkPlace(_ row: Int, _ column: Int) {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "place (\(row), \(column)) of a matrix of \(shape)")
  }
}
