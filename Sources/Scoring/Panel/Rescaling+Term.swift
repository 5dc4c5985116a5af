import Kernels

extension Rescaling {
  /// The scale of a term over the present figures of a matrix, each first brought back within two
  /// quantiles; `nil` where the normalisation looks at ranks.
  ///
  /// Gives to the bit what `winsorised`, a change of sign and `normalised` give one after the other.
  /// Complexity: O(n).
  init?(
    _ term: WeightedScore.Term, of figures: [Double], winsorising quantiles: ClosedRange<Double>?
  ) {
    self.init()
    let found = quantiles.map { Self.ends(of: figures, at: $0) } ?? extremes(of: figures)
    guard let ends = found else { return }
    if quantiles != nil { bounds = ends }
    switch term.normalisation {
    case .none: unit = 1
    case .minMax: stretch(over: ends, isReversed: term.isReversed)
    case .standard: standardise(figures, within: ends)
    case .goalposts(let least, let greatest):
      precondition(least < greatest, "goalposts \(least) and \(greatest)")
      let posts = term.isReversed ? -greatest ... -least : least...greatest
      bounds = ends.clamped(to: posts)
      stretch(over: posts, isReversed: term.isReversed)
    case .percentileRank, .borda: return nil
    }
    if term.isReversed { unit = -unit }
  }

  /// The mean becomes 0 and the standard deviation 1; 0 for all when there is none.
  private mutating func standardise(_ figures: [Double], within ends: ClosedRange<Double>) {
    let moments = Moments(of: figures, within: bounds)
    guard ends.lowerBound < ends.upperBound, let deviation = moments.deviation, deviation > 0 else {
      return fix(at: 0)
    }
    origin = moments.mean
    unit = deviation
  }

  /// The ends become 0 and 1; ½ for all when they are one.
  private mutating func stretch(over ends: ClosedRange<Double>, isReversed: Bool) {
    guard ends.lowerBound < ends.upperBound else { return fix(at: isReversed ? -0.5 : 0.5) }
    origin = isReversed ? ends.upperBound : ends.lowerBound
    unit = ends.upperBound - ends.lowerBound
  }

  /// Every figure becomes one and the same.
  private mutating func fix(at value: Double) { bounds = value...value }

  private static func ends(
    of figures: [Double], at probabilities: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    let places = [probabilities.lowerBound, probabilities.upperBound]
    return quantiles(ofFinite: figures, at: places).map { $0[0]...$0[1] }
  }
}
