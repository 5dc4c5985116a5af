internal import Foundation

extension Double {
  /// Cosine of an angle in degrees.
  var cosineOfDegrees: Double { cos(self * .pi / 180) }
}
