/// Natural classes: of all ways to cut sorted values into classes, the one that leaves the least sum
/// of squared deviations from the classes' means.
///
/// Source: W. D. Fisher, « On Grouping for Maximum Homogeneity », JASA 53, 1958,
/// doi:10.1080/01621459.1958.10501479, whose exact recurrence this is; the rule that G. F. Jenks
/// brought to maps.
enum NaturalBreaks {
  /// The last value of each class, ascending.
  ///
  /// - Parameters:
  ///   - sorted: values in ascending order, 1 or more.
  ///   - count: most classes.
  /// - Returns: as many values as there are classes: `count`, or the number of distinct values when
  ///   that is less. Of cuts that are equally good, the one whose last classes begin latest.
  ///
  /// Complexity: O(count · n²) of the n distinct values.
  static func lastValues(_ sorted: [Double], into count: Int) -> [Double] {
    let (values, weights) = distinct(sorted)
    let classes = min(count, values.count)
    // best[j]: least deviations of the values 0…j in as many classes as were added so far.
    var best = deviations(values, weights, endingAt: nil)
    var starts: [[Int]] = [[Int](repeating: 0, count: values.count)]
    for number in 1..<max(classes, 1) {
      var next = best
      var start = [Int](repeating: number, count: values.count)
      for end in number..<values.count {
        let own = deviations(values, weights, endingAt: end)
        var least = Double.infinity
        for first in stride(from: end, through: number, by: -1) {
          let sum = best[first - 1] + own[first]
          if sum < least { (least, start[end]) = (sum, first) }
        }
        next[end] = least
      }
      best = next
      starts.append(start)
    }
    return cuts(values, starts)
  }

  /// Walks back from the last class to the first.
  private static func cuts(_ values: [Double], _ starts: [[Int]]) -> [Double] {
    var end = values.count - 1
    var ends: [Double] = []
    for start in starts.reversed() {
      ends.append(values[end])
      end = start[end] - 1
    }
    return ends.reversed()
  }

  private static func distinct(_ sorted: [Double]) -> (values: [Double], weights: [Double]) {
    var (values, weights) = ([Double](), [Double]())
    for value in sorted {
      if value == values.last {
        weights[weights.count - 1] += 1
      } else {
        values.append(value)
        weights.append(1)
      }
    }
    return (values, weights)
  }

  /// Sums of squared deviations: of the values `first…end` for each `first`, or of `0…last` for each
  /// `last` when `end` is `nil`. Welford's recurrence: no difference of great sums.
  private static func deviations(
    _ values: [Double], _ weights: [Double], endingAt end: Int?
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count)
    var (mass, mean, sum) = (0.0, 0.0, 0.0)
    let places =
      end.map { stride(from: $0, through: 0, by: -1) }
      ?? stride(from: 0, through: values.count - 1, by: 1)
    for place in places {
      mass += weights[place]
      let distance = values[place] - mean
      mean += distance * weights[place] / mass
      sum += weights[place] * distance * (values[place] - mean)
      sums[place] = sum
    }
    return sums
  }
}
