import Columns
import MarketStore
import Nomenclatures

extension BMORowReader {
  /// The slices that the rows add up to, one for each région, sorted by région.
  ///
  /// Complexity: O(bassins × métiers).
  func slices(_ origin: BMOOrigin) -> [MarketSlice] {
    Dictionary(grouping: grid.bassins.indices) { grid.bassins[$0].region }
      .map { region, bassins in slice(region, bassins, origin) }
      .filter { $0.rowCount > 0 }
      .sorted { $0.key.region < $1.key.region }
  }

  private func slice(_ region: Int, _ places: [Int], _ origin: BMOOrigin) -> MarketSlice {
    let bassins = places.filter { grid.bassins[$0].rows > 0 }
      .sorted { grid.bassins[$0].number < grid.bassins[$1].number }
    let present = metiersPresent(in: bassins)
    var rank = Array(repeating: 0, count: grid.stride)
    for (index, place) in present.enumerated() { rank[place] = index }
    var columns = BMOColumns()
    for (index, bassin) in bassins.enumerated() {
      for place in present where grid.cells[bassin * grid.stride + place].rows > 0 {
        columns.append(grid.cells[bassin * grid.stride + place], index, rank[place])
      }
    }
    return MarketSlice(
      key: SliceKey(
        source: .bmo, millesime: layout.millesime, region: BMOCode.region(region),
        nomenclature: layout.nomenclature),
      bassins: bassins.map { named(grid.bassins[$0]) },
      metiers: present.map(named), bassinPlaces: columns.bassins, metierPlaces: columns.metiers,
      columns: columns.measures,
      provenance: origin.provenance(rows: bassins.reduce(0) { $0 + grid.bassins[$1].rows }))
  }

  private func metiersPresent(in bassins: [Int]) -> [Int] {
    (0..<grid.stride).filter { place in
      bassins.contains { grid.cells[$0 * grid.stride + place].rows > 0 }
    }
  }

  private func named(_ bassin: BMOGrid.Bassin) -> MarketSlice.NamedBassin {
    let code = BMOCode.bassin(bassin.number)
    let isNamed = !bassin.name.isEmpty
    let fallback = code == .horsBassin ? "Hors bassin" : code.rawValue
    return MarketSlice.NamedBassin(code: code, name: isNamed ? bassin.name : fallback)
  }

  private func named(_ metier: Int) -> MarketSlice.NamedMetier {
    MarketSlice.NamedMetier(
      code: metiers.entries[metier].code, label: metiers.label(metier),
      famille: metiers.familles[metier])
  }
}

/// The rows of a slice as they are laid down.
private struct BMOColumns {
  var bassins: [Int] = []
  var metiers: [Int] = []
  private var projets = CountColumn()
  private var difficiles = CountColumn()
  private var saisonniers = CountColumn()

  mutating func append(_ cell: BMOGrid.Cell, _ bassin: Int, _ metier: Int) {
    bassins.append(bassin)
    metiers.append(metier)
    projets.append(cell.projets.count)
    difficiles.append(cell.projetsDifficiles.count)
    saisonniers.append(cell.projetsSaisonniers.count)
  }

  var measures: [Measure: CountColumn] {
    [.projets: projets, .projetsDifficiles: difficiles, .projetsSaisonniers: saisonniers]
  }
}

/// Codes written again from their numbers, leading zeros included.
enum BMOCode {
  /// Code of a bassin: four digits.
  static func bassin(_ number: Int) -> BassinCode {
    number == BMOGrid.horsBassin ? .horsBassin : BassinCode(padded(number, to: 4))
  }

  /// Code of a région: two digits.
  static func region(_ number: Int) -> RegionCode {
    number == BMOGrid.horsRegion ? .horsRegion : RegionCode(padded(number, to: 2))
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The file that the rows come from.
struct BMOOrigin: Sendable {
  let fileName: String
  let sha256: String
  let sheet: String?
  let importedAt: String?
  let producer: String

  /// Licence of the survey.
  static let licence = "Licence Ouverte"

  func provenance(rows: Int) -> Provenance {
    Provenance(
      fileName: fileName, sha256: sha256, sheet: sheet, rows: rows, importedAt: importedAt,
      producer: producer, licence: Self.licence)
  }
}
