import Indicators
import MarketStore
import Nomenclatures

/// What every study of one région and year stands on: its figures, the names to show, the sums.
struct RegionalMarket: Sendable {
  /// The survey, and what stands beside it.
  let loaded: LoadedEvidence
  /// Rows and columns of every matrix: bassins and métiers sorted by code.
  let axes: Axes
  /// Names of the bassins.
  let bassins: BassinDirectory
  /// Names of the métiers.
  let metiers: MetierDirectory
  /// Figures of each bassin.
  let cells: CellFigures
  /// The evidence summed over its bassins: one row.
  let regionalEvidence: Evidence
  /// Figures of the région.
  let regionalCells: CellFigures

  init(_ loaded: LoadedEvidence, reference: [Bassin]) {
    self.loaded = loaded
    let slice = loaded.evidence.survey
    axes = Axes(slice)
    bassins = BassinDirectory(slice: slice, reference: reference)
    metiers = MetierDirectory(slice: slice)
    cells = CellFigures(slice)
    regionalEvidence = loaded.evidence.summedOverBassins()
    regionalCells = CellFigures(regionalEvidence.survey)
  }

  /// The slices that indicators are read off.
  var evidence: Evidence { loaded.evidence }

  /// The figures of the survey.
  var slice: MarketSlice { evidence.survey }

  /// The survey summed over its bassins.
  var regionalSlice: MarketSlice { regionalEvidence.survey }

  /// The code that stands for the whole région in `regionalCells`.
  var regionalCode: BassinCode { regionalSlice.bassins[0].code }

  /// The one row of the région, the métiers of the bassins.
  var regionalAxes: Axes { Axes(bassins: [regionalCode], metiers: axes.metiers) }

  /// Where the figures come from, the survey first.
  var sources: [SourceRecord] { loaded.sources }

  /// The market that was chosen.
  /// - Parameter showing: sides to read beside those that the method uses.
  /// - Throws: `StudyError` when the slice names no bassin, `StoreError` on bad stores.
  static func load(
    _ choice: MarketChoice, from store: Store, showing sides: Set<EvidenceSide> = []
  ) throws -> RegionalMarket {
    let loaded = try LoadedEvidence(
      choice.key, choice.plan.sides.union(sides), choice.atHand, in: store)
    let market = RegionalMarket(loaded, reference: try store.bassins())
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
