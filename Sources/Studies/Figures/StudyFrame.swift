import MarketStore
public import Nomenclatures

/// What every list of métiers says of itself: what was asked, of which figures, by which method.
public struct StudyFrame: Equatable, Sendable {
  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// Year of the figures.
  public let millesime: Millesime
  /// Région.
  public let region: RegionCode
  /// Version of the métiers' codes.
  public let nomenclature: NomenclatureID
  /// The method.
  public let method: MethodCard
  /// How the method was used.
  public let use: MethodUse
  /// Where the figures come from, the year that the study is about first.
  public let sources: [SourceRecord]

  /// A frame made of these parts.
  public init(
    recipe: Recipe, millesime: Millesime, region: RegionCode, nomenclature: NomenclatureID,
    method: MethodCard, use: MethodUse, sources: [SourceRecord]
  ) {
    self.recipe = recipe
    self.millesime = millesime
    self.region = region
    self.nomenclature = nomenclature
    self.method = method
    self.use = use
    self.sources = sources
  }

  /// The frame of a study on a market that was chosen.
  /// - Throws: `StudyError` when the recipe dates an indicator otherwise than the store does.
  init(
    _ recipe: Recipe, _ choice: MarketChoice, _ market: RegionalMarket,
    others: [SourceRecord] = []
  ) throws {
    let key = choice.key
    self.init(
      recipe: try recipe.resolved(choice, market.loaded), millesime: key.millesime,
      region: key.region, nomenclature: key.nomenclature, method: choice.plan.method.card,
      use: MethodUse(choice.plan, market.loaded), sources: (market.sources + others).uniqued())
  }
}

/// A result that stands in a frame, and answers for it.
public protocol FramedResult {
  /// What the result says of itself.
  var frame: StudyFrame { get }
}

extension FramedResult {
  /// What was asked, everything resolved.
  public var recipe: Recipe { frame.recipe }
  /// Year of the figures.
  public var millesime: Millesime { frame.millesime }
  /// Région.
  public var region: RegionCode { frame.region }
  /// Version of the métiers' codes.
  public var nomenclature: NomenclatureID { frame.nomenclature }
  /// The method.
  public var method: MethodCard { frame.method }
  /// How the method was used.
  public var use: MethodUse { frame.use }
  /// Where the figures come from, the year that the study is about first.
  public var sources: [SourceRecord] { frame.sources }
}
