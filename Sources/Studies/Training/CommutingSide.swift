import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

/// Where the residents of each bassin work, on the axes of a study.
struct CommutingSide: Sendable {
  /// The census.
  let millesime: Millesime
  let source: SourceRecord
  /// Whether the file leaves journeys out, so that shares rest on assumptions.
  let isPartial: Bool
  /// Workers seen, homes × workplaces.
  private let flows: Matrix
  /// Workers who live in each bassin, as far as known.
  private let workers: [Double]

  /// The journeys of the census nearest to a survey; `nil` when the store has none. However old: what
  /// is asked of them is a structure, and their year is told.
  ///
  /// The number of workers of a bassin stands in no file at hand: the région's, which is what the file
  /// shows over `visibleShare`, is shared out in proportion to job seekers.
  init?(
    beside key: SliceKey, axes: Axes, seekers: [Double], recipe: GapRecipe, in store: Store
  ) throws {
    let tables = try store.flows()
    guard let nearest = tables.nearest(to: key.millesime, \.value.millesime) else { return nil }
    let table = nearest.value
    millesime = table.millesime
    source = SourceRecord(
      source: "mobilites", millesime: table.millesime, region: key.region,
      nomenclature: key.nomenclature, file: FileRecord(nearest.provenance))
    isPartial = table.isPartial
    flows = Self.matrix(table, axes)
    let seen = flows.rowSums
    let (all, sought) = (seen.reduce(0, +) / recipe.visibleShare, seekers.reduce(0, +))
    workers =
      table.isPartial && sought > 0 ? seekers.map { $0 / sought * all } : seen
  }

  private static func matrix(_ table: JourneyFlows, _ axes: Axes) -> Matrix {
    var matrix = Matrix(rows: axes.bassins.count, columns: axes.bassins.count)
    let places = table.bassins.map(axes.row(of:))
    for (home, row) in places.enumerated() {
      for (work, column) in places.enumerated() {
        guard let row, let column else { continue }
        matrix[row, column] = table.workers[home * table.bassins.count + work]
      }
    }
    return matrix
  }

  /// The shares under the assumptions of a recipe.
  func completed(_ recipe: GapRecipe) -> CompletedCommuting {
    var completion = CommutingCompletion()
    completion.insideShare = recipe.insideShare
    completion.regionalWithin = recipe.regionalWithin
    completion.sizeSlope = recipe.sizeSlope
    return completion.completed(flows: flows, workers: workers)
  }
}
