import Indicators
import MarketStore
import Nomenclatures

/// What every study of one région and year stands on: its figures, the names to show, the sums.
struct RegionalMarket: Sendable {
  /// The figures.
  let slice: MarketSlice
  /// Rows and columns of every matrix: bassins and métiers sorted by code.
  let axes: Axes
  /// Names of the bassins.
  let bassins: BassinDirectory
  /// Names of the métiers.
  let metiers: MetierDirectory
  /// Figures of each bassin.
  let cells: CellFigures
  /// The slice summed over its bassins: one row.
  let regionalSlice: MarketSlice
  /// Figures of the région.
  let regionalCells: CellFigures

  init(slice: MarketSlice, reference: [Bassin]) {
    self.slice = slice
    axes = Axes(slice)
    bassins = BassinDirectory(slice: slice, reference: reference)
    metiers = MetierDirectory(slice: slice)
    cells = CellFigures(slice)
    regionalSlice = slice.summedOverBassins()
    regionalCells = CellFigures(regionalSlice)
  }

  /// The code that stands for the whole région in `regionalCells`.
  var regionalCode: BassinCode { regionalSlice.bassins[0].code }

  /// Where the figures come from.
  var source: SourceRecord { SourceRecord(slice.key, slice.provenance) }

  /// The market that a resolved recipe speaks of.
  /// - Throws: `StudyError` when the slice names no bassin, `StoreError` on bad stores.
  static func load(_ choice: MarketChoice, from store: Store) throws -> RegionalMarket {
    let market = RegionalMarket(
      slice: try store.slice(choice.key), reference: try store.bassins())
    guard !market.axes.bassins.isEmpty else { throw StudyError.noBassin(choice.key) }
    return market
  }
}

extension StudyError {
  /// Rows that name no bassin (those without région, for one) count in sums, and have no list.
  fileprivate static func noBassin(_ key: SliceKey) -> StudyError {
    StudyError(
      .unknownName,
      french:
        "région « \(key.region) », BMO \(key.millesime) : aucun bassin ; attendu une région "
        + "dont les lignes nomment un bassin ; en choisir une autre avec --region (faisceau status "
        + "donne les sommes de celle-ci)",
      english: "région \"\(key.region)\", BMO \(key.millesime): no bassin; expected a région whose "
        + "rows name one; choose another with --region (faisceau status gives the sums of this one)"
    )
  }
}
