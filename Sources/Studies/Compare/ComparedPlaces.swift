import Nomenclatures
import Scoring

/// What is told of each place, and of all bassins together.
struct ComparedPlaces {
  private let comparison: PlaceComparison
  /// The noise floor of each tool.
  let noise: ToolPair<NoiseFloor>
  /// Over the cells of all bassins.
  let whole: DisagreementParts
  /// Means over the bassins.
  let mean: ListAgreement

  init(_ comparison: PlaceComparison, _ noise: ToolPair<NoiseFloor>) {
    self.comparison = comparison
    self.noise = noise
    let bassins = comparison.places.bassins.map(SharedPlaces.Place.bassin)
    let runs = bassins.map { comparison.ranks($0).runs }
    let together = DisagreementSplit.Runs(
      aOnA: runs.flatMap(\.aOnA), aOnB: runs.flatMap(\.aOnB), bOnA: runs.flatMap(\.bOnA),
      bOnB: runs.flatMap(\.bOnB))
    whole = DisagreementParts(
      DisagreementSplit(together), isCrossed: comparison.runs.crossed != nil,
      noise: noise.map(\.distance))
    mean = ListAgreement(meanOf: bassins.map(comparison.agreement))
  }

  /// What is told of one place.
  func comparison(_ place: SharedPlaces.Place) -> CompareResult.Comparison {
    CompareResult.Comparison(
      bassin: name(of: place), agreement: comparison.agreement(place),
      split: DisagreementParts(
        DisagreementSplit(comparison.ranks(place).runs),
        isCrossed: comparison.runs.crossed != nil, noise: noise.map { $0.distance(place) }),
      moves: LargestMoves(comparison, place).moves(CompareStudy.moves))
  }

  private func name(of place: SharedPlaces.Place) -> BassinName? {
    guard case .bassin(let code) = place else { return nil }
    return comparison.runs.own.a.market.bassins.name(of: code)
  }
}
