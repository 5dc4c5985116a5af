import MarketStore
import Nomenclatures

/// The row of each bassin and métier in a slice.
struct CellIndex: Sendable {
  private let bassins: [BassinCode: Int]
  private let metiers: [MetierCode: Int]
  private let rows: [Int32]

  /// Complexity: O(rows + bassins × métiers).
  init(_ slice: MarketSlice) {
    bassins = Dictionary(
      zip(slice.bassins.map(\.code), slice.bassins.indices), uniquingKeysWith: { first, _ in first }
    )
    metiers = Dictionary(
      zip(slice.metiers.map(\.code), slice.metiers.indices), uniquingKeysWith: { first, _ in first }
    )
    let width = slice.metiers.count
    var rows = [Int32](repeating: -1, count: slice.bassins.count * width)
    for row in 0..<slice.rowCount {
      rows[slice.bassinPlaces[row] * width + slice.metierPlaces[row]] = Int32(row)
    }
    self.rows = rows
  }

  /// The row of a pair, `nil` when it was not observed.
  func row(_ bassin: BassinCode, _ metier: MetierCode) -> Int? {
    guard let place = bassins[bassin], let column = metiers[metier] else { return nil }
    let row = rows[place * metiers.count + column]
    return row < 0 ? nil : Int(row)
  }
}
