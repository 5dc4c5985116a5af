/// How the figures of an indicator are brought to a scale that others share.
///
/// Higher stays higher. A constant indicator says nothing, and gets the middle of its scale.
///
/// Source: OECD and JRC, « Handbook on constructing composite indicators », 2008, § 5; checked
/// against numpy and scipy by the formulas of COINr (`n_minmax`, `n_zscore`, `n_borda`, `n_goalpost`).
public enum Normalisation: Hashable, Sendable {
  /// As it is.
  case none
  /// (x − min) / (max − min): 0…1; ½ when constant.
  case minMax
  /// (x − mean) / s, s the sample standard deviation (n − 1): mean 0; 0 when constant.
  case standard
  /// (average rank − ½) / n: above 0, below 1; ½ when constant. So that a geometric mean never
  /// meets 0.
  case percentileRank
  /// Number of values below, ties counting for one half: 0…n − 1; (n − 1) / 2 when constant.
  case borda
  /// (x − lower) / (upper − lower), held within 0…1.
  case goalposts(lower: Double, upper: Double)
}

/// Over which cells a normalisation looks.
public enum NormalisationSpan: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each row by itself: an occupation among those of its territory.
  case row
  /// Each column by itself: an occupation among the same one elsewhere.
  case column
  /// The whole matrix.
  case matrix
}
