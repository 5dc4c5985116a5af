extension MaskedMatrix {
  /// One row, `nil` where a cell is missing.
  public func row(_ row: Int) -> [Double?] {
    (0..<columns).map { self[row, $0] }
  }

  /// The columns of one row that hold a figure, in order.
  public func presentColumns(inRow row: Int) -> [Int] {
    precondition(row >= 0 && row < rows, "row \(row) of a matrix of \(shape)")
    return (0..<columns).filter { mask[row * columns + $0] != .missing }
  }

  /// Number of cells that hold a figure.
  public var presentCount: Int { mask.count { $0 != .missing } }
}
