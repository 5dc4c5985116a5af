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
      averageRanks(Self.rounded(values)).map { ($0 - 0.5) / Double(values.count) }
    case .borda: averageRanks(Self.rounded(values)).map { $0 - 1 }
    case .goalposts(let lower, let upper): Self.between(lower, upper, values)
    }
  }

  /// The values in whole steps of 1e-9 of their spread: what only the last bits of an arithmetic tell
  /// apart is equal, as it is in rankings.
  private static func rounded(_ values: [Double]) -> [Double] {
    guard let ends = extremes(of: values) else { return [] }
    let step = (ends.upperBound - ends.lowerBound) * Ranking.resolution
    guard step > 0, step.isFinite else { return values }
    return values.map { (($0 - ends.lowerBound) / step).rounded() }
  }

  private static func minMax(_ values: [Double]) -> [Double] {
    guard let ends = extremes(of: values) else { return [] }
    let (least, greatest) = (ends.lowerBound, ends.upperBound)
    guard greatest > least else { return values.map { _ in 0.5 } }
    return values.map { ($0 - least) / (greatest - least) }
  }

  private static func standard(_ values: [Double]) -> [Double] {
    guard let ends = extremes(of: values) else { return [] }
    let moments = Moments(of: values)
    guard ends.upperBound > ends.lowerBound, let deviation = moments.deviation, deviation > 0 else {
      return values.map { _ in 0 }
    }
    return values.map { ($0 - moments.mean) / deviation }
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
    var elements = values.elements
    for part in parts(span) {
      let changed = body(part.map { elements[$0] })
      for (place, value) in zip(part, changed) { elements[place] = value }
    }
    return MaskedMatrix(
      values: Matrix(rows: rows, columns: columns, elements: elements), mask: mask)
  }

  /// The places, row-major, of the present cells of each part of a span.
  private func parts(_ span: NormalisationSpan) -> [[Int]] {
    switch span {
    case .row: (0..<rows).map { present($0 * columns..<($0 + 1) * columns) }
    case .matrix: [present(0..<rows * columns)]
    case .column:
      (0..<columns).map { present(stride(from: $0, to: rows * columns, by: columns)) }
    }
  }

  private func present(_ places: some Sequence<Int>) -> [Int] {
    places.filter { mask[$0] != .missing }
  }
}
