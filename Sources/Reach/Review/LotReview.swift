public import Kernels

/// What each lot of an order does for the needs within its reach.
public struct LotReview: Equatable, Sendable {
  /// Need of the cells that the lot reaches.
  public let need: Double
  /// Supply that the lot brings within reach.
  public let supply: Double
  /// Needs no longer met when the lot is closed, 0 and up.
  public let closing: Double
  /// Needs met besides when the lot is enlarged, 0 and up.
  public let enlarging: Double

  /// Reviews lots, each against all the others.
  ///
  /// - Parameters:
  ///   - lots: what each lot brings within reach, places × occupations each, 0 and up; their sum is
  ///     the whole reach.
  ///   - needs: the law of the need of each cell, row-major; `nil` where none was observed.
  ///   - step: by how much a lot is enlarged, a share of itself.
  ///
  /// Complexity: O(lots · cells + Σ reach).
  public static func reviews(
    of lots: [Matrix], needs: [NeedLaw?], step: Double = 0.1
  ) -> [LotReview] {
    guard let first = lots.first else { return [] }
    let whole = lots.dropFirst().reduce(first) { Matrix.combining($0, $1, +) }
    precondition(
      needs.count == whole.elements.count, "\(needs.count) needs for cells of \(whole.shape)")
    var curves = needs.map { $0.map(MetNeed.init) }
    return lots.map { lot in
      var (need, closing, enlarging) = (0.0, 0.0, 0.0)
      for place in lot.elements.indices where lot.elements[place] > 0 {
        guard let law = needs[place] else { continue }
        let (reach, own) = (whole.elements[place], lot.elements[place])
        let met = curves[place]?.met(by: reach) ?? 0
        need += law.mean
        closing += met - (curves[place]?.met(by: max(0, reach - own)) ?? 0)
        enlarging += (curves[place]?.met(by: reach + step * own) ?? 0) - met
      }
      return LotReview(
        need: need, supply: lot.elements.reduce(0, +), closing: closing, enlarging: enlarging)
    }
  }
}
