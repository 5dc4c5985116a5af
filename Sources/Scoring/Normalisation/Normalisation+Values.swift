public import Kernels

extension Normalisation {
  /// The values on the new scale, in their order.
  ///
  /// Complexity: O(n), O(n log n) for ranks.
  /// - Precondition: the values are finite; goalposts are in order.
  public func applied(to values: [Double]) -> [Double] {
    switch self {
    case .none: values
    case .minMax: Self.minMax(values)
    case .standard: Self.standard(values)
    case .percentileRank:
      averageRanks(values).map { ($0 - 0.5) / Double(values.count) }
    case .borda: averageRanks(values).map { $0 - 1 }
    case .goalposts(let lower, let upper): Self.between(lower, upper, values)
    }
  }

  private static func minMax(_ values: [Double]) -> [Double] {
    guard let least = values.min(), let greatest = values.max() else { return [] }
    guard greatest > least else { return values.map { _ in 0.5 } }
    return values.map { ($0 - least) / (greatest - least) }
  }

  private static func standard(_ values: [Double]) -> [Double] {
    guard let least = values.min(), let greatest = values.max() else { return [] }
    guard greatest > least else { return values.map { _ in 0 } }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    guard deviation > 0 else { return values.map { _ in 0 } }
    return values.map { ($0 - mean) / deviation }
  }

  private static func between(
    _ lower: Double, _ upper: Double, _ values: [Double]
  ) -> [Double] {
    precondition(lower < upper, "goalposts \(lower) and \(upper)")
    return values.map { min(1, max(0, ($0 - lower) / (upper - lower))) }
  }
}

extension MaskedMatrix {
  /// The figures on another scale, missing where they were, estimated where they were.
  public func normalised(
    _ normalisation: Normalisation, over span: NormalisationSpan
  ) -> MaskedMatrix {
    mapped(over: span, normalisation.applied(to:))
  }

  /// The figures with those beyond two quantiles (type 7) brought back to them.
  /// - Precondition: 0 ≤ `quantiles` ≤ 1.
  public func winsorised(
    _ quantiles: ClosedRange<Double>, over span: NormalisationSpan
  ) -> MaskedMatrix {
    mapped(over: span) { values in
      let ends = [quantiles.lowerBound, quantiles.upperBound]
      guard let bounds = Kernels.quantiles(of: values, at: ends) else { return values }
      return values.map { min(bounds[1], max(bounds[0], $0)) }
    }
  }

  /// The figures after `body`, which gets those that are present in each row.
  func mappedByRow(_ body: ([Double]) -> [Double]) -> MaskedMatrix { mapped(over: .row, body) }

  /// The figures after `body`, which gets those that are present in each part of a span.
  private func mapped(
    over span: NormalisationSpan, _ body: ([Double]) -> [Double]
  ) -> MaskedMatrix {
    var result = self
    for places in parts(span) {
      let changed = body(places.map { values[$0.row, $0.column] })
      for (place, value) in zip(places, changed) {
        let isEstimated = mask(place.row, place.column) == .estimated
        result.set(value, estimated: isEstimated, row: place.row, column: place.column)
      }
    }
    return result
  }

  /// The present cells of each part of a span.
  private func parts(_ span: NormalisationSpan) -> [[(row: Int, column: Int)]] {
    let byRow = (0..<rows).map { row in
      presentColumns(inRow: row).map { (row: row, column: $0) }
    }
    switch span {
    case .row: return byRow
    case .matrix: return [byRow.flatMap { $0 }]
    case .column:
      return (0..<columns).map { column in
        (0..<rows).filter { mask($0, column) != .missing }.map { (row: $0, column: column) }
      }
    }
  }
}
