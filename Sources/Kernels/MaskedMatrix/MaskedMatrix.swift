/// A matrix some cells of which hold no figure, and some others a figure that stands in for one
/// that was hidden.
///
/// Shape: `rows` × `columns`, values and mask alike. Under a missing cell `values` holds 0, which
/// means nothing: read through the subscript, or with the mask beside.
public struct MaskedMatrix: Equatable, Sendable {
  /// What a cell holds.
  public enum Mask: UInt8, Sendable, CaseIterable {
    /// No figure: nobody observed it, or nothing can stand in for what was hidden.
    case missing = 0
    /// The figure itself.
    case known = 1
    /// An expected value, because a part of the figure was hidden.
    case estimated = 2
  }

  /// The values, finite; 0 under a missing cell.
  public private(set) var values: Matrix
  /// What each cell holds, row-major.
  public private(set) var mask: [Mask]

  /// A matrix without any figure.
  public init(rows: Int, columns: Int) {
    values = Matrix(rows: rows, columns: columns)
    mask = Array(repeating: .missing, count: rows * columns)
  }

  /// A matrix of figures all of which are known.
  /// - Precondition: they are finite.
  public init(known values: Matrix) {
    self.init(values: values, mask: Array(repeating: .known, count: values.elements.count))
  }

  /// A matrix of values under a mask; what `values` holds under a missing cell is forgotten.
  /// - Precondition: there is a mask for each value, and values that are not missing are finite.
  public init(values: Matrix, mask: [Mask]) {
    precondition(
      mask.count == values.elements.count,
      "a mask of \(mask.count) cells over a matrix of \(values.shape)")
    self.values = values
    self.mask = mask
    if mask.contains(.missing) {
      for place in mask.indices where mask[place] == .missing { self.values.elements[place] = 0 }
    }
    precondition(
      areFinite(self.values.elements),
      "a value that is not finite in a matrix of \(values.shape), not missing")
  }

  /// Number of rows.
  public var rows: Int { values.rows }
  /// Number of columns.
  public var columns: Int { values.columns }
  /// The shape as text, for messages: `24×225`.
  public var shape: String { values.shape }

  /// The value of one cell, `nil` when it is missing.
  public subscript(row: Int, column: Int) -> Double? {
    let value = values[row, column]
    return mask[row * columns + column] == .missing ? nil : value
  }

  /// What one cell holds.
  public func mask(_ row: Int, _ column: Int) -> Mask {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "place (\(row), \(column)) of a matrix of \(shape)")
    return mask[row * columns + column]
  }

  /// Writes a figure into one cell.
  /// - Precondition: `value` is finite.
  public mutating func set(_ value: Double, estimated: Bool = false, row: Int, column: Int) {
    precondition(value.isFinite, "\(value) for place (\(row), \(column)) of \(shape)")
    values[row, column] = value
    mask[row * columns + column] = estimated ? .estimated : .known
  }

  /// Forgets the figure of one cell.
  public mutating func clear(row: Int, column: Int) {
    values[row, column] = 0
    mask[row * columns + column] = .missing
  }
}
