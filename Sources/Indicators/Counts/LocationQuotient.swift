internal import Columns
internal import MarketStore

extension IndicatorMatrix {
  /// Location quotients: the share of a métier in its bassin's count over its share in the whole of
  /// the slice, rows that name no bassin included. Above 1, the bassin has more of it than the whole.
  ///
  /// No figure where the pair has none. The bounds hold the truth and may be wider than need be:
  /// each total is taken at its own.
  init(quotientsOf measure: Measure, in slice: MarketSlice, axes: Axes) {
    self.init(axes: axes)
    guard let column = slice.columns[measure] else { return }
    var bassins = [Interval](repeating: .zero, count: slice.bassins.count)
    var metiers = [Interval](repeating: .zero, count: slice.metiers.count)
    var whole = Interval.zero
    for row in 0..<slice.rowCount {
      let count = Interval(column[row], of: measure)
      bassins[slice.bassinPlaces[row]] += count
      metiers[slice.metierPlaces[row]] += count
      whole += count
    }
    slice.forEachPlace(on: axes) { row, place, metier in
      let totals = (bassins[slice.bassinPlaces[row]], metiers[slice.metierPlaces[row]])
      self[place, metier] = Figure(
        quotientOf: Interval(column[row], of: measure), totals, whole, column[row].status)
    }
  }
}

/// A count with its bounds, as it adds up.
private struct Interval {
  var expected: Double?
  var lower: Double
  var upper: Double

  static let zero = Interval(expected: 0, lower: 0, upper: 0)

  init(expected: Double?, lower: Double, upper: Double) {
    self.expected = expected
    self.lower = lower
    self.upper = upper
  }

  init(_ count: Count, of measure: Measure) {
    self.init(
      expected: HiddenCountLaw.expected(count, of: measure), lower: count.lower, upper: count.upper)
  }

  static func += (a: inout Interval, b: Interval) {
    a.expected = a.expected.flatMap { sum in b.expected.map { sum + $0 } }
    a.lower += b.lower
    a.upper += b.upper
  }
}

extension Figure {
  /// A location quotient; `nil` where a total may be 0.
  fileprivate init?(
    quotientOf count: Interval, _ totals: (bassin: Interval, metier: Interval), _ whole: Interval,
    _ status: Count.Status
  ) {
    guard totals.bassin.lower > 0, totals.metier.lower > 0 else { return nil }
    let lower = count.lower * whole.lower / (totals.bassin.upper * totals.metier.upper)
    let upper = count.upper * whole.upper / (totals.bassin.lower * totals.metier.lower)
    var expected: Double?
    if let own = count.expected, let all = whole.expected, let bassin = totals.bassin.expected,
      let metier = totals.metier.expected
    {
      expected = min(upper, max(lower, own * all / (bassin * metier)))
    }
    // Totals that hold hidden parts make an estimate of any quotient.
    let isExact = lower == upper
    self.init(
      status: isExact ? .observed : status == .suppressed ? .suppressed : .partial,
      expected: expected, lower: lower, upper: upper)
  }
}
