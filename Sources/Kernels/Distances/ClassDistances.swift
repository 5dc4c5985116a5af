internal import CDistances

/// For each point and each class, the weighted sum of the distances from the point to the members of
/// the class: Σ w·‖x − y‖, individuals × classes. No matrix of distances is made.
///
/// - Parameters:
///   - points: individuals × variables, finite.
///   - weights: one per row.
///   - labels: the class of each row, in 0..<`classes`.
///
/// Complexity: O(individuals² · variables) time, O(individuals · (variables + classes)) memory.
/// Determinism: sums run from the first row to the last, whatever the threads.
/// Source: ‖x‖² + ‖y‖² − 2x·y, computed again from differences where it would cancel (below 1e-5 of
/// the squared norms); checked against every distance.
public func classDistances(
  of points: Matrix, weights: [Double], labels: [Int32], classes: Int
) -> Matrix {
  let (count, dims) = (points.rows, points.columns)
  precondition(
    weights.count == count && labels.count == count, "labels that do not go with \(points.shape)")
  precondition(labels.allSatisfy { $0 >= 0 && $0 < classes }, "labels beyond \(classes) classes")
  var result = Matrix(rows: count, columns: classes)
  guard count > 0, dims > 0, classes > 0 else { return result }
  let centred = CentredRows(points)
  let block = 8 * wideWidth
  result.elements.withUnsafeMutableBufferPointer { result in
    guard let result = result.baseAddress else { return }
    sideBySide((count + block - 1) / block) { turn in
      let rows = turn * block..<min(count, (turn + 1) * block)
      let sums = centred.sums(rows, weights, labels, classes)
      for (place, row) in rows.enumerated() {
        let panel = place / wideWidth * classes
        for c in 0..<classes {
          result[row * classes + c] = sums[(panel + c) * wideWidth + place % wideWidth]
        }
      }
    }
  }
  return result
}

/// Points side by side in double precision.
private let wideWidth = Int(CD_WIDE)

/// Points about their mean, with their squared norms.
private struct CentredRows {
  let rows: Aligned<Double>
  let squares: Aligned<Double>
  let count: Int
  let dims: Int

  init(_ points: Matrix) {
    let cloud = ScaledCloud(points)
    count = points.rows
    dims = points.columns
    rows = Aligned(count * dims)
    squares = Aligned(count + wideWidth)
    points.elements.withUnsafeBufferPointer { x in
      for row in 0..<count {
        var square = 0.0
        for j in 0..<dims {
          let y = x[row * dims + j] - cloud.shift[j]
          rows[row * dims + j] = y
          square += y * y
        }
        squares[row] = square
      }
    }
  }

  func sums(
    _ taken: Range<Int>, _ weights: [Double], _ labels: [Int32], _ classes: Int
  ) -> Aligned<Double> {
    let width = (taken.count + wideWidth - 1) / wideWidth
    let panels = Aligned<Double>(width * wideWidth * dims)
    let sums = Aligned<Double>(width * wideWidth * classes)
    let zero = [Double](repeating: 0, count: dims)
    cd_pack_wide(
      rows.start + taken.lowerBound * dims, nil, taken.count, dims, zero, 1, panels.start)
    // The squares of a last panel that is not full are those that follow: read, and ignored.
    cd_class_distances(
      panels.start, width, dims, squares.start + taken.lowerBound, rows.start, squares.start,
      weights, labels, count, classes, sums.start)
    return sums
  }
}
