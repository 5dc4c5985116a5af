import Kernels

/// Random figures for the laws of this room.
enum Samples {
  static func matrix(
    _ rows: Int, _ columns: Int, below bound: Int, _ draws: inout Draws, zeros: Int = 0
  ) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in
        Double(max(0, draws.integer(below: bound + zeros) - zeros)) + 0.25
      })
  }
}
