import Studies

/// Discs whose area is in proportion to a count.
struct Discs {
  /// Radius of the largest one, in units of the picture.
  static let largest = 26.0
  /// The count that it stands for.
  let greatest: Double

  /// Discs for the counts of a result; `nil` without any above 0.
  init?(_ result: MapResult) {
    let greatest = result.areas.compactMap { $0.figure?.value }.max() ?? 0
    guard greatest > 0 else { return nil }
    self.greatest = greatest
  }

  /// Radius of the disc of a count; 0 for 0 and under.
  func radius(_ count: Double) -> Double {
    Self.largest * (max(0, count) / greatest).squareRoot()
  }

  /// Round counts for the legend, the greatest first: 1, 2 or 5 with zeros, not above `greatest`.
  var examples: [Double] {
    var power = 1.0
    while power * 10 <= greatest { power *= 10 }
    while power > greatest { power /= 10 }
    let first = power * ([5.0, 2, 1].first { $0 * power <= greatest } ?? 1)
    return [first, first / 4, first / 20].filter { radius($0) >= 1.5 }
  }
}
