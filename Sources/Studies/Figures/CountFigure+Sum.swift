extension CountFigure {
  /// The part of a count that a share of it makes: every figure times `share`.
  ///
  /// A part of a hidden count is a part of a sum: its bounds are no longer those of a hidden cell.
  /// - Parameter share: above 0, at most 1.
  func part(_ share: Double) -> CountFigure {
    guard share != 1 else { return self }
    return CountFigure(
      status: status == .suppressed ? .partial : status, visible: visible * share,
      lower: lower * share, upper: upper * share, hiddenParts: hiddenParts,
      expected: expected.map { $0 * share })
  }

  /// The sum of counts, bounds and expected values added up; `nil` of none.
  static func sum(_ figures: [CountFigure]) -> CountFigure? {
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(first) { a, b in
      CountFigure(
        status: a.status == b.status ? a.status : .partial, visible: a.visible + b.visible,
        lower: a.lower + b.lower, upper: a.upper + b.upper,
        hiddenParts: a.hiddenParts + b.hiddenParts,
        expected: a.expected.flatMap { known in b.expected.map { known + $0 } })
    }
  }
}

extension RateFigure {
  /// A part over its whole, both sums: expected over expected, within what both bounds allow, at
  /// most 1; `nil` when the whole may be 0.
  init?(_ part: CountFigure?, of whole: CountFigure?) {
    guard let part, let whole, whole.lower > 0 else { return nil }
    let lower = part.lower / whole.upper
    let upper = min(1, part.upper / whole.lower)
    let expected = part.expected.flatMap { value in
      whole.expected.map { min(upper, max(lower, value / $0)) }
    }
    self.init(lower: lower, upper: upper, expected: expected)
  }
}
