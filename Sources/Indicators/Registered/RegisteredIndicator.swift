public import MarketStore

/// An indicator that offers registered and job seekers give by themselves.
public protocol RegisteredIndicator: Indicator {
  /// Its figures, a row for each bassin of `axes`, a column for each métier.
  ///
  /// - Parameter registered: offers and job seekers, in the métiers of the axes.
  /// Complexity: O(slice rows + axes cells).
  func values(in registered: MarketSlice, axes: Axes) -> IndicatorMatrix
}

extension RegisteredIndicator {
  /// Pôle emploi's file.
  public var source: SourceID { .poleEmploi }
  /// Offers registered and job seekers.
  public var needs: Set<EvidenceSide> { [.registered] }
  /// The figures of the registered side; `nil` when it is not there.
  public func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix? {
    evidence.registered.map { values(in: $0, axes: axes) }
  }
}
