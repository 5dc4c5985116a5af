public import MarketStore
public import Nomenclatures

/// One figure that can be read off a slice for each bassin × métier.
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
  /// First and last millésime that publish it, in the layouts that this program knows.
  var millesimes: ClosedRange<Millesime> { get }
  /// When it has no figure.
  var undefinedWhen: Wording { get }

  /// Its figures, a row for each bassin of `axes`, a column for each métier.
  ///
  /// A pair that the slice does not name has no figure, which is not zero.
  ///
  /// Complexity: O(slice rows + axes cells).
  func values(in slice: MarketSlice, axes: Axes) -> IndicatorMatrix
}
