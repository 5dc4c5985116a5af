internal import Columns
internal import MarketStore

extension IndicatorMatrix {
  /// A count of a slice.
  struct CountOf {
    let measure: Measure
    let slice: MarketSlice

    init(_ measure: Measure, in slice: MarketSlice) {
      self.measure = measure
      self.slice = slice
    }
  }

  /// One count for each unit of another, which may stand in another slice: expected over expected
  /// value, within what the bounds of both allow; no figure where either has none, or where the
  /// second may be nothing but 0.
  ///
  /// Where the second may be 0 but need not be, the ratio has no upper bound that one could write:
  /// it has no figure either.
  init(ratioOf first: CountOf, to second: CountOf, axes: Axes) {
    let numerators = IndicatorMatrix(counting: first.measure, in: first.slice, axes: axes)
    let denominators = IndicatorMatrix(counting: second.measure, in: second.slice, axes: axes)
    self.init(axes: axes)
    for row in axes.bassins.indices {
      for column in axes.metiers.indices {
        guard let numerator = numerators[row, column], let denominator = denominators[row, column]
        else { continue }
        self[row, column] = Figure(ratioOf: numerator, to: denominator)
      }
    }
  }

  /// The figures after a transformation that keeps their order.
  func mapped(_ transform: (Double) -> Double) -> IndicatorMatrix {
    var result = IndicatorMatrix(axes: axes)
    for row in axes.bassins.indices {
      for column in axes.metiers.indices {
        result[row, column] = self[row, column].map { figure in
          Figure(
            status: figure.status, expected: figure.expected.map(transform),
            lower: transform(figure.lower), upper: transform(figure.upper))
        }
      }
    }
    return result
  }
}

extension Figure {
  /// One figure over another; `nil` when the second may be 0.
  init?(ratioOf numerator: Figure, to denominator: Figure) {
    guard denominator.lower > 0 else { return nil }
    let (lower, upper) = (
      numerator.lower / denominator.upper, numerator.upper / denominator.lower
    )
    let expected = numerator.expected.flatMap { value in
      denominator.expected.map { min(upper, max(lower, value / $0)) }
    }
    self.init(
      status: Self.lessPublished(numerator.status, denominator.status), expected: expected,
      lower: lower, upper: upper)
  }

  /// A figure made of two is published as far as the less published of them.
  static func lessPublished(_ a: Count.Status, _ b: Count.Status) -> Count.Status {
    if a == .observed, b == .observed { return .observed }
    return a == .suppressed || b == .suppressed ? .suppressed : .partial
  }
}
