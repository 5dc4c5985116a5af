import Foundation
import Kernels

extension WeightedScore {
  static func logarithm(_ value: Double) -> Double { log(value) }
  static func exponential(_ value: Double) -> Double { exp(value) }
}

extension MaskedMatrix {
  /// The figures with their signs changed, so that the highest becomes the lowest.
  var opposite: MaskedMatrix {
    MaskedMatrix(
      values: Matrix(rows: rows, columns: columns, elements: values.elements.map { -$0 }),
      mask: mask)
  }
}
