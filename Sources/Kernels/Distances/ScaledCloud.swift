internal import CDistances

/// How points are brought near 0 and 1 before they are held in single precision: shifted to their
/// mean, then scaled by a power of two, which rounds nothing.
struct ScaledCloud: Sendable {
  let shift: [Double]
  let scale: Double

  /// Unit roundoff of single precision.
  static let roundoff = 0x1p-24

  init(_ points: Matrix) {
    let dims = points.columns
    let labels = [Int32](repeating: 0, count: points.rows)
    let sums = groupSums(of: points, labels: labels, groups: 1)
    let shift = sums.elements.map { $0 / Double(max(points.rows, 1)) }
    self.shift = shift
    var greatest = 0.0
    points.elements.withUnsafeBufferPointer { x in
      for row in 0..<points.rows {
        for j in 0..<dims { greatest = max(greatest, abs(x[row * dims + j] - shift[j])) }
      }
    }
    let exponent = greatest > 0 ? min(1000, max(-1000, Int(greatest.exponent))) : 0
    scale = Double(sign: .plus, exponent: -exponent, significand: 1)
  }

  /// A point in single precision, and half its squared norm.
  func single(_ point: ArraySlice<Double>, into place: UnsafeMutablePointer<Float>) -> Double {
    var square = 0.0
    for (j, x) in point.enumerated() {
      let y = (x - shift[j]) * scale
      place[j] = Float(y)
      square += y * y
    }
    return square / 2
  }
}
