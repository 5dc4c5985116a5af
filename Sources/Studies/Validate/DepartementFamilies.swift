import Indicators
import Kernels
import MarketStore
import Nomenclatures

/// Bassins × métiers added up into départements × larger families of métiers.
///
/// A bassin counts in the département of most of its communes, as for lists by département, and a
/// métier in the family of its first three characters.
struct DepartementFamilies: Sendable {
  /// The départements, by code: the rows of what is summed.
  let departements: [DepartementCode]
  /// The families, by code: its columns.
  let families: [FAP87Code]
  private let rowPlaces: [Int?]
  private let columnPlaces: [Int]

  /// - Parameters:
  ///   - axes: of each région, one under the other.
  ///   - groups: the département of each bassin, under its code; a bassin without one counts nowhere.
  init(_ axes: [Axes], _ groups: [BassinCode: MarketSlice.NamedBassin]) {
    let homes = axes.flatMap(\.bassins).map { groups[$0].map { DepartementCode($0.code.rawValue) } }
    let metiers = (axes.first?.metiers ?? []).map(\.fap87)
    let departements = Set(homes.compactMap(\.self)).sorted()
    let families = Set(metiers).sorted()
    rowPlaces = homes.map { home in home.flatMap(departements.firstIndex) }
    columnPlaces = metiers.map { families.firstIndex(of: $0) ?? 0 }
    self.departements = departements
    self.families = families
  }

  /// The rate of each département × family: Σ rate × volume ÷ Σ volume, over the bassins × métiers
  /// that have both and whose projects were published.
  ///
  /// - Parameters:
  ///   - rate: rates foretold, bassins × métiers, 0…1.
  ///   - volume: projects by which they weigh, those that the same way foretells; same shape.
  ///   - published: the survey's projects; a cell of which a part was hidden does not count.
  /// - Returns: `departements` × `families`, 0…1; missing where nothing counts or volumes sum to 0.
  func rates(
    _ rate: MaskedMatrix, weighing volume: MaskedMatrix, where published: MaskedMatrix
  ) -> MaskedMatrix {
    var parts = Matrix(rows: departements.count, columns: families.count)
    var sums = parts
    for (row, place) in rowPlaces.enumerated() {
      guard let place else { continue }
      for column in rate.presentColumns(inRow: row) where published.mask(row, column) == .known {
        guard let weight = volume[row, column] else { continue }
        parts[place, columnPlaces[column]] += rate.values[row, column] * weight
        sums[place, columnPlaces[column]] += weight
      }
    }
    var result = MaskedMatrix(rows: sums.rows, columns: sums.columns)
    for row in 0..<sums.rows {
      for column in 0..<sums.columns where sums[row, column] > 0 {
        result.set(parts[row, column] / sums[row, column], row: row, column: column)
      }
    }
    return result
  }

  /// The published tensions on these axes; missing where there is none.
  ///
  /// A row without a class is the région's own figure, which the source repeats in every département
  /// that is too small to have one: it tells nothing of the département and is left out.
  func tensions(_ table: TensionTable) -> MaskedMatrix {
    var result = MaskedMatrix(rows: departements.count, columns: families.count)
    let rows = Dictionary(uniqueKeysWithValues: departements.enumerated().map { ($1, $0) })
    let columns = Dictionary(uniqueKeysWithValues: families.enumerated().map { ($1, $0) })
    for entry in table.rows where entry.tensionClass != nil {
      guard let row = rows[entry.departement], let column = columns[entry.family] else { continue }
      result.set(entry.tension, row: row, column: column)
    }
    return result
  }
}
