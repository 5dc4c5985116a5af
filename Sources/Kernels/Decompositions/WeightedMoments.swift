internal import COpenBLAS

/// Weighted mean and covariance of the rows of a matrix.
public struct WeightedMoments: Equatable, Sendable {
  /// Weighted mean Σ w·x / Σ w, a value per column.
  public let mean: [Double]
  /// Covariance Σ w·(x − m)(x − m)ᵀ / Σ w: columns × columns, symmetric.
  public let covariance: Matrix

  /// Rows taken together by one product.
  private static let block = 1024

  /// The moments of `points`, each row weighing 1 when no weight is given.
  ///
  /// One pass: rows are taken from the mean of the first 1 024, which keeps what cancels small; a
  /// second pass from the mean itself when those turn out to lie far from it.
  ///
  /// - Precondition: there is a row; there is a weight for each, and their sum is positive.
  ///
  /// Complexity: O(rows · columns²).
  /// Determinism: blocks of rows are summed in their order, whatever the threads.
  public init(of points: Matrix, weights: [Double]? = nil) {
    precondition(points.rows > 0, "moments of no row")
    precondition(
      weights.map { $0.count == points.rows } ?? true, "weights that do not go with the rows")
    let first = Self.roughMean(points)
    var sums = Sums(of: points, weights, from: first)
    if sums.isFar { sums = Sums(of: points, weights, from: sums.mean) }
    mean = sums.mean
    covariance = sums.covariance
  }

  private static func roughMean(_ points: Matrix) -> [Double] {
    let rows = min(points.rows, block)
    var mean = [Double](repeating: 0, count: points.columns)
    for row in 0..<rows {
      for (j, x) in points.row(row).enumerated() { mean[j] += x / Double(rows) }
    }
    return mean
  }

  /// Σ w, Σ w·y and Σ w·y·yᵀ of y = x − shift.
  private struct Sums {
    let shift: [Double]
    var weight = 0.0
    var first: [Double]
    var second: [Double]

    init(of points: Matrix, _ weights: [Double]?, from shift: [Double]) {
      self.shift = shift
      let dims = points.columns
      let blocks = (points.rows + block - 1) / block
      // Four runs of blocks, each with sums of its own, added in their order.
      let runs = min(4, blocks)
      let parts = (0..<runs).map { _ in Aligned<Double>(dims * dims + dims + 1) }
      OneThread.hold()
      sideBySide(runs) { run in
        let buffer = Aligned<Double>(block * dims)
        for number in run * blocks / runs..<(run + 1) * blocks / runs {
          let rows = number * block..<min(points.rows, (number + 1) * block)
          Self.add(points, weights, rows, shift, buffer, to: parts[run])
        }
      }
      first = Array(repeating: 0, count: dims)
      second = Array(repeating: 0, count: dims * dims)
      for part in parts {
        for i in second.indices { second[i] += part[i] }
        for j in 0..<dims { first[j] += part[dims * dims + j] }
        weight += part[dims * dims + dims]
      }
    }

    private static func add(
      _ points: Matrix, _ weights: [Double]?, _ rows: Range<Int>, _ shift: [Double],
      _ buffer: Aligned<Double>, to part: Aligned<Double>
    ) {
      let dims = points.columns
      let sums = part.start + dims * dims
      points.elements.withUnsafeBufferPointer { elements in
        shift.withUnsafeBufferPointer { shift in
          guard let elements = elements.baseAddress else { return }
          for (place, row) in rows.enumerated() {
            let weight = weights?[row] ?? 1
            let root = weight.squareRoot()
            let (x, y) = (elements + row * dims, buffer.start + place * dims)
            for j in 0..<dims {
              let apart = x[j] - shift[j]
              y[j] = root * apart
              sums[j] += weight * apart
            }
            sums[dims] += weight
          }
        }
      }
      guard dims > 0 else { return }
      cblas_dsyrk(
        CblasRowMajor, CblasLower, CblasTrans, blasInt(dims), blasInt(rows.count), 1, buffer.start,
        blasInt(dims), 1, part.start, blasInt(dims))
    }

    var mean: [Double] { zip(shift, first).map { $0 + $1 / weight } }

    /// Whether some mean lies so far from the shift that squares would lose digits.
    var isFar: Bool {
      first.indices.contains { j in
        let apart = first[j] / weight
        return apart * apart > 0.25 * second[j * first.count + j] / weight && apart != 0
      }
    }

    var covariance: Matrix {
      let dims = first.count
      var result = Matrix(rows: dims, columns: dims)
      for i in 0..<dims {
        for j in 0...i {
          let value = second[i * dims + j] / weight - first[i] / weight * (first[j] / weight)
          result[i, j] = value
          result[j, i] = value
        }
      }
      return result
    }
  }
}
