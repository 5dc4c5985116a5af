import Indicators
import MarketStore
import Nomenclatures

/// The figures of one région, or of all of them, as one set of bassins and métiers.
struct TypologyMarkets: Sendable {
  let millesime: Millesime
  let region: RegionCode
  let nomenclature: NomenclatureID
  let markets: [RegionalMarket]
  /// Every métier of the markets, sorted by code.
  let metiers: [MetierCode]

  /// - Throws: `StudyError` naming what the store holds.
  init(_ recipe: Recipe, in store: Store) throws {
    let held = try store.summaries().map(\.key)
    guard recipe.region == .france else {
      let method = try MethodCatalogue.method(nil)
      let choice = try MarketChoice(recipe, for: method, among: held)
      self.init([try RegionalMarket.load(choice, from: store)], region: choice.key.region)
      return
    }
    let regional = held.filter { $0.source == .bmo && $0.region != .horsRegion }
    let years = Set(regional.map(\.millesime)).sorted()
    guard let latest = years.last else { throw StudyError.nothingHeld("typology") }
    let year = recipe.millesime ?? latest
    guard years.contains(year) else {
      throw StudyError.noSuchMillesime(year, .france, held: years)
    }
    let reference = try store.bassins()
    let slices = try store.slices(source: .bmo, millesime: year)
      .filter { $0.key.region != .horsRegion && !$0.bassins.isEmpty }
    self.init(
      slices.map { RegionalMarket(slice: $0, reference: reference) }.filter {
        !$0.axes.bassins.isEmpty
      }, region: .france)
  }

  private init(_ markets: [RegionalMarket], region: RegionCode) {
    let key = markets[0].slice.key
    millesime = key.millesime
    nomenclature = key.nomenclature
    self.region = region
    self.markets = markets
    metiers = Set(markets.flatMap(\.axes.metiers)).sorted()
  }

  /// Name of a métier under the label of the first market that has it.
  func name(of metier: MetierCode) -> MetierName {
    let market = markets.first { $0.axes.column(of: metier) != nil } ?? markets[0]
    return market.metiers.name(of: metier)
  }

  /// Every bassin, market after market.
  var bassins: [BassinName] {
    markets.flatMap { market in market.axes.bassins.map(market.bassins.name(of:)) }
  }
}
