internal import CDistances

/// Weighted mean and covariance of the rows of a matrix.
public struct WeightedMoments: Equatable, Sendable {
  /// Weighted mean Σ w·x / Σ w, a value per column.
  public let mean: [Double]
  /// Covariance Σ w·(x − m)(x − m)ᵀ / Σ w: columns × columns, symmetric.
  public let covariance: Matrix

  /// The moments of `points`, each row weighing 1 when no weight is given.
  ///
  /// One pass: rows are taken from the mean of the first 1 024, which keeps what cancels small; a
  /// second pass from the mean itself when those turn out to lie far from it.
  ///
  /// - Precondition: there is a row; there is a weight for each, and their sum is positive.
  ///
  /// Complexity: O(rows · columns²).
  /// Determinism: blocks of rows are summed in their order, whatever the threads; with fused products,
  /// so that last bits are those of the processor's level.
  public init(of points: Matrix, weights: [Double]? = nil) {
    precondition(points.rows > 0, "moments of no row")
    precondition(
      weights.map { $0.count == points.rows } ?? true, "weights that do not go with the rows")
    let first = Self.roughMean(points)
    var sums = Sums(of: points, weights, from: first)
    if sums.isFar { sums = Sums(of: points, weights, from: sums.mean) }
    precondition(sums.weight > 0, "weights of sum \(sums.weight)")
    mean = sums.mean
    covariance = sums.covariance
  }

  private static func roughMean(_ points: Matrix) -> [Double] {
    let rows = min(points.rows, 1024)
    var mean = [Double](repeating: 0, count: points.columns)
    for row in 0..<rows {
      for (j, x) in points.row(row).enumerated() { mean[j] += x / Double(rows) }
    }
    return mean
  }

  /// Σ w, Σ w·y and Σ w·y·yᵀ of y = x − shift.
  private struct Sums {
    let shift: [Double]
    let weight: Double
    let first: Aligned<Double>
    /// Upper half, rows of `padded` places.
    let second: Aligned<Double>
    private let padded: Int

    init(of points: Matrix, _ weights: [Double]?, from shift: [Double]) {
      self.shift = shift
      weight = weights?.reduce(0, +) ?? Double(points.rows)
      let width = Int(CD_MOMENT_COLUMNS)
      padded = (points.columns + width - 1) / width * width
      let parts = Self.parts(of: points, weights, shift, padded)
      (first, second) = parts[0]
      for part in parts.dropFirst() {
        for i in 0..<first.count { first[i] += part.first[i] }
        for i in 0..<second.count { second[i] += part.second[i] }
      }
    }

    /// Sums of runs of whole blocks of rows, as many runs whatever the threads.
    private static func parts(
      of points: Matrix, _ weights: [Double]?, _ shift: [Double], _ padded: Int
    ) -> [(first: Aligned<Double>, second: Aligned<Double>)] {
      let (count, dims, height) = (points.rows, points.columns, Int(CD_MOMENT_ROWS))
      let blocks = (count + height - 1) / height
      let runs = min(blocks / 8 + 1, padded > 512 ? 4 : 16)
      let parts = (0..<runs).map { _ in
        (first: Aligned<Double>(padded), second: Aligned<Double>(padded * padded))
      }
      points.elements.withUnsafeBufferPointer { elements in
        guard let start = elements.baseAddress else { return }
        withOptional(weights) { weights in
          sideBySide(runs) { run in
            let from = run * blocks / runs * height
            let to = min(count, (run + 1) * blocks / runs * height)
            withExtendedLifetime(Aligned<Double>(padded * height)) { panels in
              cd_moments(
                start + from * dims, weights.map { $0 + from }, to - from, dims, shift,
                panels.start, parts[run].first.start, parts[run].second.start)
            }
          }
        }
      }
      return parts
    }

    var mean: [Double] { shift.indices.map { shift[$0] + first[$0] / weight } }

    /// Whether some mean lies so far from the shift that squares would lose digits.
    var isFar: Bool {
      shift.indices.contains { j in
        let apart = first[j] / weight
        return apart * apart > 0.25 * second[j * padded + j] / weight && apart != 0
      }
    }

    var covariance: Matrix {
      let dims = shift.count
      var result = Matrix(rows: dims, columns: dims)
      for i in 0..<dims {
        for j in i..<dims {
          let value = second[i * padded + j] / weight - first[i] / weight * (first[j] / weight)
          result[i, j] = value
          result[j, i] = value
        }
      }
      return result
    }
  }
}
