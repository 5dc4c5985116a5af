internal import Foundation

extension Double {
  /// Natural logarithm.
  var logarithm: Double { log(self) }

  /// Two-sided probability that a standard normal variable lies at least this far from 0, 0…1.
  var twoSidedNormal: Double { erfc(abs(self) / (2.0).squareRoot()) }
}
