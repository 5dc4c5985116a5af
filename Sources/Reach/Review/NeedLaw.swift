/// How many need a place, as far as it is known.
public enum NeedLaw: Equatable, Sendable {
  /// So many, 0 and up.
  case certain(Double)
  /// So many on average, with a variance at least the mean: negative binomial, Poisson at equality.
  case spread(mean: Double, variance: Double)

  /// The mean.
  public var mean: Double {
    switch self {
    case .certain(let mean), .spread(let mean, _): mean
    }
  }

  var isSound: Bool {
    switch self {
    case .certain(let mean): mean >= 0 && mean.isFinite
    case .spread(let mean, let variance): mean >= 0 && variance >= mean && variance.isFinite
    }
  }
}
