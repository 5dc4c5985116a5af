internal import Glibc

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

  /// Whether every cell holds a figure.
  public var isComplete: Bool { !holds(.missing) }

  /// Whether a figure stands in for a hidden one somewhere.
  public var hasEstimates: Bool { holds(.estimated) }

  /// Whether a cell is in that state. The states are laid out in memory as their raw values.
  private func holds(_ state: Mask) -> Bool {
    mask.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(state.rawValue), bytes.count) != nil } ?? false
    }
  }

  /// Number of cells that hold a figure.
  public var presentCount: Int { mask.count { $0 != .missing } }
}
