internal import Columns
internal import MarketStore

/// The share that a part (difficult or seasonal projects) has in the projects of one cell, when
/// either may be hidden.
///
/// The part never exceeds the whole. Given bounds of each, the share can then take any value from
/// part.lower / whole.upper to min(1, part.upper / whole.lower), and reaches both: at the top,
/// either the whole is least, or it can be as small as the part. With a whole in [1,4] and a part in
/// [0,4] this is [0,1].
enum ShareOfProjects {
  /// The figure of a part in a whole; `nil` when the whole is 0.
  static func figure(part: Count, of measure: Measure, whole: Count) -> Figure? {
    guard whole.upper > 0 else { return nil }
    let lower = min(1, part.lower / whole.upper)
    let upper = whole.lower > 0 ? min(1, part.upper / whole.lower) : (part.upper > 0 ? 1 : 0)
    let expected = expectedShare(part: part, of: measure, whole: whole)
    return Figure(
      status: status(part, whole), expected: expected.map { min(upper, max(lower, $0)) },
      lower: lower, upper: upper)
  }

  /// Expected part over expected whole: each keeps its own mask.
  private static func expectedShare(
    part: Count, of measure: Measure, whole: Count
  ) -> Double? {
    guard let numerator = HiddenCountLaw.expected(part, of: measure),
      let denominator = HiddenCountLaw.expected(whole, of: .projets), denominator > 0
    else { return nil }
    return numerator / denominator
  }

  /// A share is published as far as the less published of its two sides.
  private static func status(_ part: Count, _ whole: Count) -> Count.Status {
    if part.status == .observed, whole.status == .observed { return .observed }
    return part.status == .suppressed || whole.status == .suppressed ? .suppressed : .partial
  }
}

extension IndicatorMatrix {
  /// The share of one measure in the projects of each cell.
  init(shareOf measure: Measure, in slice: MarketSlice, axes: Axes) {
    self.init(axes: axes)
    guard let parts = slice.columns[measure], let wholes = slice.columns[.projets] else { return }
    slice.forEachPlace(on: axes) { row, bassin, metier in
      self[bassin, metier] = ShareOfProjects.figure(
        part: parts[row], of: measure, whole: wholes[row])
    }
  }
}
