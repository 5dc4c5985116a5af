public import Nomenclatures

/// Journeys from home to work between bassins.
///
/// Source: Insee, recensement de la population, « mobilités professionnelles ».
public struct JourneyFlows: Equatable, Sendable {
  /// Year of the census.
  public let millesime: Millesime
  /// The bassins, sorted by code.
  public let bassins: [BassinCode]
  /// Workers who live in one bassin and work in another: `bassins.count` rows (home) of
  /// `bassins.count` columns (work), row-major; 0 and up.
  public let workers: [Double]
  /// Workers of the file whose home or work lies in no bassin of the table.
  public let outside: Double
  /// The least flow that the file lists: 100 in the extract at hand, where smaller ones are missing.
  public let leastFlow: Double
  /// Whether the file lists journeys inside a commune, which most workers make.
  public let hasJourneysInsideCommunes: Bool

  /// Flows of shape bassins × bassins.
  /// - Precondition: `workers` has `bassins.count` × `bassins.count` values; codes ascend.
  public init(
    millesime: Millesime, bassins: [BassinCode], workers: [Double], outside: Double,
    leastFlow: Double, hasJourneysInsideCommunes: Bool
  ) {
    precondition(
      workers.count == bassins.count * bassins.count,
      "\(workers.count) flows for \(bassins.count) bassins")
    precondition(MarketSlice.ascend(bassins), "codes of bassins are not sorted and distinct")
    self.millesime = millesime
    self.bassins = bassins
    self.workers = workers
    self.outside = outside
    self.leastFlow = leastFlow
    self.hasJourneysInsideCommunes = hasJourneysInsideCommunes
  }

  /// Whether journeys are missing from the file, so that sums over it are not those of workers.
  public var isPartial: Bool {
    leastFlow > Self.heaviestWorker || !hasJourneysInsideCommunes
  }

  /// The most that one worker of the census may weigh: a least flow above it is a cut of the file.
  /// The survey draws two fifths of the large communes over five years, hence about 2.5.
  static let heaviestWorker = 10.0
}
