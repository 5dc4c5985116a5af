public import MarketStore
public import Nomenclatures

/// One figure that can be read off the evidence for each bassin × métier.
public protocol Indicator: Sendable {
  /// Its name in recipes, JSON and CSV, e.g. `projetsDifficiles`.
  var id: String { get }
  /// Its name for people.
  var label: Wording { get }
  /// What its figures are counted in.
  var unit: IndicatorUnit { get }
  /// What a higher figure says of the priority of a métier.
  var direction: IndicatorDirection { get }
  /// The source that publishes what it is made of.
  var source: SourceID { get }
  /// The field, or formula over fields, of that source.
  var officialField: String { get }
  /// First and last millésime of the survey beside which it can stand, in the layouts that this
  /// program knows.
  var millesimes: ClosedRange<Millesime> { get }
  /// When it has no figure.
  var undefinedWhen: Wording { get }
  /// The slices that it is read off.
  var needs: Set<EvidenceSide> { get }
  /// The slices that it makes use of when they are there.
  var welcomes: Set<EvidenceSide> { get }

  /// Its figures, a row for each bassin of `axes`, a column for each métier; `nil` when a slice that
  /// it needs is not there.
  ///
  /// A pair that the slices do not name has no figure, which is not zero.
  ///
  /// Complexity: O(slice rows + axes cells).
  func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix?
}

extension Indicator {
  /// The years whose layout of the survey is known.
  public var millesimes: ClosedRange<Millesime> { 2016...2026 }
  /// None but those that it needs.
  public var welcomes: Set<EvidenceSide> { [] }
}

/// An indicator that the survey of one year gives by itself.
public protocol SurveyIndicator: Indicator {
  /// Its figures, a row for each bassin of `axes`, a column for each métier.
  ///
  /// Complexity: O(slice rows + axes cells).
  func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix
}

extension SurveyIndicator {
  /// The BMO survey.
  public var source: SourceID { .bmo }
  /// The survey.
  public var needs: Set<EvidenceSide> { [.survey] }
  /// The figures of the survey.
  public func figures(in evidence: Evidence, axes: Axes) -> IndicatorMatrix? {
    values(in: evidence.survey, axes: axes)
  }
}
