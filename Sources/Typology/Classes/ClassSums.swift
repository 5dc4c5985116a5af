import Kernels

/// Weighted sums of the classes of a cloud, which follow labels that change little from one step to the
/// next: only the rows that moved are read again.
///
/// What is carried on strays from the plain sums by rounding alone. They are added up anew when many rows
/// moved, every sixteenth time, and when a class has lost most of what it once held, so that
/// nothing large cancels.
///
/// Determinism: a function of the labels so far; the same bytes whatever the threads.
struct ClassSums {
  /// Σ w·x of each class: classes × variables.
  private(set) var sums: Matrix
  /// Σ w of each class, always added up anew.
  private(set) var weights: [Double]
  /// Whether the sums are plain ones of the labels as they are.
  private(set) var areFresh = false

  private let points: Matrix
  /// One per row; `nil` for 1.
  private let rowWeights: [Double]?
  private var labels: [Int32] = []
  /// The greatest weights of the classes, and how often labels were followed, since the sums were plain
  /// ones.
  private var peaks: [Double] = []
  private var followed = 0

  /// Room for the sums of `classes` classes.
  init(_ points: Matrix, weights: [Double]?, classes: Int) {
    self.points = points
    rowWeights = weights
    sums = Matrix(rows: classes, columns: points.columns)
    self.weights = Array(repeating: 0, count: classes)
  }

  /// Takes other labels; `moved` of them differ from those before.
  mutating func follow(_ new: [Int32], moved: Int) {
    weigh(new)
    followed += 1
    let isHollow = zip(weights, peaks).contains { $0 < $1 / 4 }
    if labels.isEmpty || moved > points.rows / 8 || followed % 16 == 0 || isHollow {
      refresh(new)
    } else if moved > 0 {
      moveGroupSums(&sums, of: points, weights: rowWeights, from: labels, to: new)
      peaks = zip(peaks, weights).map(max)
      areFresh = false
    }
    labels = new
  }

  /// Adds the sums up anew.
  mutating func refresh() { refresh(labels) }

  private mutating func refresh(_ new: [Int32]) {
    sums = groupSums(of: points, weights: rowWeights, labels: new, groups: sums.rows)
    (peaks, followed, areFresh) = (weights, 0, true)
  }

  private mutating func weigh(_ new: [Int32]) {
    for c in weights.indices { weights[c] = 0 }
    weights.withUnsafeMutableBufferPointer { weights in
      for (row, label) in new.enumerated() { weights[Int(label)] += rowWeights?[row] ?? 1 }
    }
  }
}
