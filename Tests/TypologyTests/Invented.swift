import Kernels
import Typology

/// Points that need no file: the same integers as in `Reference/invented.py`.
enum Invented {
  /// A number of 0…1 for a row and a column.
  static func unit(_ i: Int, _ j: Int) -> Double {
    let lines: Int = i * 7919 + j * 104729
    let squares: Int = i * i * 613 + i * j * 31 + j * j * 17
    return Double((lines + squares) % 10007) / 10007
  }

  /// Rows of `columns` numbers, in `groups` groups that stand apart.
  static func points(_ rows: Int, _ columns: Int, groups: Int = 1, spread: Double = 0) -> Matrix {
    var points = Matrix(rows: rows, columns: columns)
    for i in 0..<rows {
      for j in 0..<columns {
        let step: Int = (i % groups) * (j + 1) % groups
        points[i, j] = unit(i, j) + spread * Double(step)
      }
    }
    return points
  }

  /// Points drawn evenly over a box, another set for each number.
  static func drawn(_ rows: Int, _ columns: Int, _ number: Int) -> Matrix {
    var draws = Draws(seed: 7, replicate: 0, cell: number)
    return Matrix(
      rows: rows, columns: columns, elements: (0..<rows * columns).map { _ in draws.uniform() })
  }

  /// Weights of 0.2…5, another set for each number.
  static func weights(_ rows: Int, _ number: Int) -> [Double] {
    var draws = Draws(seed: 8, replicate: 0, cell: number)
    return (0..<rows).map { _ in 0.2 + 4.8 * draws.uniform() }
  }

  /// A table of counts.
  static var table: Matrix {
    var table = points(12, 7)
    for i in 0..<12 {
      for j in 0..<7 {
        table[i, j] = (1 + 60 * table[i, j]).rounded(.down) + (i < 4 && j < 3 ? 40 : 0)
      }
    }
    return table
  }
}

/// The greatest difference of two series relative to the greatest of the second.
func relativeError(_ ours: some Sequence<Double>, _ theirs: [Double]) -> Double {
  let size = theirs.map { abs($0) }.max() ?? 1
  return zip(ours, theirs).map { abs($0 - $1) / size }.max() ?? .infinity
}

/// The same, each column taken with whichever sign fits.
func errorUpToSigns(_ ours: Matrix, _ theirs: [Double]) -> Double {
  (0..<ours.columns).map { column in
    let reference = (0..<ours.rows).map { theirs[$0 * ours.columns + column] }
    let own = ours.column(column)
    return min(relativeError(own, reference), relativeError(own.map { -$0 }, reference))
  }.max() ?? .infinity
}

/// The partition whose labels are these, numbered as first members come.
func named(_ labels: [Int]) -> Partition {
  Partition(labels: labels, classes: (labels.max() ?? -1) + 1).byFirstMember
}
