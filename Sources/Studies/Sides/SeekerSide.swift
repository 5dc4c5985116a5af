import MarketStore
import Nomenclatures

/// Offers registered and job seekers, in the métiers of the survey.
struct SeekerSide {
  let date: MarketSides.Date
  /// The figures in the survey's nomenclature; `nil` when they cannot be shown.
  private(set) var slice: MarketSlice?
  private(set) var crossing: MarketSides.Crossing?
  private(set) var source: SourceRecord?

  /// The side of the year nearest to the survey; `nil` when the store has none for the région.
  init?(beside key: SliceKey, among held: [SliceKey], in store: Store) throws {
    let usable = held.filter { $0.source == .poleEmploi && $0.region == key.region }
    guard let nearest = usable.nearest(to: key.millesime, \.millesime) else { return nil }
    func date(_ use: MarketSides.Use) -> MarketSides.Date {
      MarketSides.Date(
        side: .offres, millesime: nearest.millesime, nomenclature: nearest.nomenclature, use: use)
    }
    guard MarketSides.Date.isNear(nearest.millesime, key.millesime) else {
      self.date = date(.tooFar)
      return
    }
    guard let passage = try store.passage(from: nearest.nomenclature, to: key.nomenclature) else {
      self.date = date(.otherNomenclature)
      return
    }
    self.date = date(.used)
    let figures = try store.slice(nearest)
    let passed = try figures.through(passage.value)
    slice = passed.slice
    source = SourceRecord(nearest, figures.provenance)
    crossing = MarketSides.Crossing(
      file: FileRecord(passage.provenance),
      estimatedOffres: passed.estimated[.offres] ?? 0,
      estimatedDemandeurs: passed.estimated[.demandeurs] ?? 0, orphans: passed.orphans.count)
  }
}

/// Estimated entries into training, in the métiers of the survey.
struct EntrySide {
  let date: MarketSides.Date
  /// The rows that can be shown, a pair once for each niveau.
  private(set) var rows: [TrainingEntries.Row] = []
  private let file: FileRecord

  /// The order of the year nearest to the survey; `nil` when the store has none that reaches the
  /// région.
  init?(beside key: SliceKey, in store: Store) throws {
    let held = try store.references().filter { $0.kind == .entries }
    let years = held.compactMap { summary in
      Int(summary.name).map { (year: Millesime($0), file: FileRecord(summary.provenance)) }
    }
    guard let nearest = years.nearest(to: key.millesime, \.year) else {
      // Rows whose line is lost are told as a damage, not left out.
      _ = try store.entries()
      return nil
    }
    file = nearest.file
    guard MarketSides.Date.isNear(nearest.year, key.millesime) else {
      date = .init(side: .entrees, millesime: nearest.year, nomenclature: nil, use: .tooFar)
      return
    }
    let tables = try store.entries().map(\.value)
    guard let entries = tables.first(where: { $0.millesime == nearest.year }) else { return nil }
    let isSame = entries.nomenclature == key.nomenclature
    date = .init(
      side: .entrees, millesime: nearest.year, nomenclature: entries.nomenclature,
      use: isSame ? .used : .otherNomenclature)
    rows = isSame ? entries.rows : []
  }

  /// The file of the order, when its entries are shown.
  func source(in region: RegionCode) -> SourceRecord? {
    guard date.use == .used, let nomenclature = date.nomenclature else { return nil }
    return SourceRecord(
      source: "commande", millesime: date.millesime, region: region, nomenclature: nomenclature,
      file: file)
  }
}
