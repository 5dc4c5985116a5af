public import MarketStore
public import Nomenclatures

/// The two sides of an indicator's matrix: which bassin each row is, which métier each column.
public struct Axes: Equatable, Sendable {
  /// The bassins, a row each.
  public let bassins: [BassinCode]
  /// The métiers, a column each.
  public let metiers: [MetierCode]
  private let rowPlaces: [BassinCode: Int]
  private let columnPlaces: [MetierCode: Int]

  /// Axes of the given codes, in the given order.
  /// - Precondition: no code is given twice.
  public init(bassins: [BassinCode], metiers: [MetierCode]) {
    self.bassins = bassins
    self.metiers = metiers
    rowPlaces = Self.places(bassins)
    columnPlaces = Self.places(metiers)
  }

  /// The bassins and métiers of a slice, sorted by code. Rows that name no bassin
  /// (`BassinCode.horsBassin`) belong to the région and to no row of the axes.
  public init(_ slice: MarketSlice) {
    self.init(
      bassins: slice.bassins.map(\.code).filter { $0 != .horsBassin },
      metiers: slice.metiers.map(\.code))
  }

  /// The row of a bassin, `nil` when it has none.
  public func row(of bassin: BassinCode) -> Int? { rowPlaces[bassin] }

  /// The column of a métier, `nil` when it has none.
  public func column(of metier: MetierCode) -> Int? { columnPlaces[metier] }

  /// For each column, the place of its métier when métiers are sorted by code: the last tie rule of
  /// every ranking.
  public var metierOrder: [Int] {
    var order = [Int](repeating: 0, count: metiers.count)
    let sorted = metiers.indices.sorted { metiers[$0] < metiers[$1] }
    for (place, column) in sorted.enumerated() { order[column] = place }
    return order
  }

  private static func places<Code: Hashable>(_ codes: [Code]) -> [Code: Int] {
    let places = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    precondition(
      places.count == codes.count, "\(codes.count) codes on an axis, \(places.count) distinct ones")
    return places
  }
}
