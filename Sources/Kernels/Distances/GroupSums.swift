internal import CDistances

/// Sum of the rows of each group, each multiplied by its weight: groups × columns.
///
/// - Parameters:
///   - points: individuals × variables.
///   - weights: one per row; `nil` for 1.
///   - labels: the group of each row, in 0..<`groups`.
///
/// Complexity: O(rows · columns).
/// Determinism: each element is summed from the first row to the last, whatever the threads, and
/// without fused products.
public func groupSums(
  of points: Matrix, weights: [Double]? = nil, labels: [Int32], groups: Int
) -> Matrix {
  precondition(
    labels.count == points.rows && (weights?.count ?? points.rows) == points.rows,
    "\(labels.count) labels for points of \(points.shape)")
  precondition(labels.allSatisfy { $0 >= 0 && $0 < groups }, "labels beyond \(groups) groups")
  var sums = Matrix(rows: groups, columns: points.columns)
  let dims = points.columns
  guard dims > 0, points.rows > 0 else { return sums }
  // Two halves of the columns, cut where a line of the cache ends.
  let half = dims < 32 ? dims : (dims / 2 + 7) & ~7
  sums.elements.withUnsafeMutableBufferPointer { sums in
    guard let sums = sums.baseAddress else { return }
    points.elements.withUnsafeBufferPointer { points in
      labels.withUnsafeBufferPointer { labels in
        withOptional(weights) { weights in
          sideBySide(half < dims ? 2 : 1) { side in
            cd_group_sums(
              points.baseAddress, weights, labels.baseAddress, labels.count, dims,
              side == 0 ? 0 : half, side == 0 ? half : dims, sums)
          }
        }
      }
    }
  }
  return sums
}

/// Brings the sums of groups from labels to others: what each row that moved adds is taken from one sum
/// and given to the other, first row first.
///
/// - Parameters:
///   - sums: of the groups that `old` labels, as `groupSums` gives them: groups × columns.
///   - points: individuals × variables.
///   - weights: one per row; `nil` for 1.
///   - old: the group of each row so far.
///   - new: the group of each row from now on.
///
/// Complexity: O(rows + moved rows · columns).
public func moveGroupSums(
  _ sums: inout Matrix, of points: Matrix, weights: [Double]? = nil, from old: [Int32],
  to new: [Int32]
) {
  precondition(
    sums.columns == points.columns && old.count == points.rows && new.count == points.rows
      && (weights?.count ?? points.rows) == points.rows,
    "\(old.count) and \(new.count) labels for points of \(points.shape)")
  let (dims, groups) = (points.columns, Int32(sums.rows))
  sums.elements.withUnsafeMutableBufferPointer { sums in
    points.elements.withUnsafeBufferPointer { x in
      for row in old.indices where old[row] != new[row] {
        let (from, to) = (old[row], new[row])
        precondition(min(from, to) >= 0 && max(from, to) < groups, "labels \(from), \(to)")
        let weight = weights?[row] ?? 1
        let (here, left, reached) = (row * dims, Int(from) * dims, Int(to) * dims)
        for j in 0..<dims {
          let value = weight * x[here + j]
          sums[left + j] -= value
          sums[reached + j] += value
        }
      }
    }
  }
}

/// A pointer to the elements, or `nil`.
func withOptional<Result>(
  _ values: [Double]?, _ body: (UnsafePointer<Double>?) -> Result
) -> Result {
  guard let values else { return body(nil) }
  return values.withUnsafeBufferPointer { body($0.baseAddress) }
}
