import Indicators
import MarketStore
import Nomenclatures

/// The slices of one région and year, read from the store.
struct LoadedEvidence: Sendable {
  /// The slices.
  private(set) var evidence: Evidence
  /// The side of offers and job seekers, used or not; `nil` when the store has none.
  let seekers: SeekerSide?
  /// Training within reach; `nil` when it was not asked for, or the store has none near enough.
  let training: TrainingSide?
  /// Where the figures come from, the survey first.
  let sources: [SourceRecord]

  /// Reads the survey of `key`, and what stands beside it among `sides`.
  /// - Throws: `StoreError` on a bad store.
  ///
  /// Complexity: O(rows of what is read).
  init(
    _ key: SliceKey, _ sides: Set<EvidenceSide>, _ atHand: SidesAtHand, in store: Store
  ) throws {
    let survey = try store.slice(key)
    var sources = [SourceRecord(key, survey.provenance)]
    let earlierKey = sides.contains(.earlier) ? atHand.earlier(than: key) : nil
    let earlier = try earlierKey.map(store.slice)
    if let earlier { sources.append(SourceRecord(earlier.key, earlier.provenance)) }
    let asksTraining =
      sides.contains(.training) && atHand.sides(beside: key).contains(.training)
    let asked =
      sides.contains(.registered) || asksTraining
      ? try SeekerSide(beside: key, among: atHand.held, in: store) : nil
    seekers = sides.contains(.registered) ? asked : nil
    if let source = asked?.source { sources.append(source) }
    training =
      asksTraining
      ? try TrainingSide(beside: key, asked, axes: Axes(survey), in: store) : nil
    sources += training?.sources ?? []
    evidence = Evidence(
      survey: survey, earlier: earlier, registered: seekers?.slice, training: training?.reach)
    self.sources = sources
  }

  /// The same, bassins added up into groups.
  func summed(into groups: BassinGroups) -> LoadedEvidence {
    var loaded = self
    loaded.evidence = evidence.summed(into: groups)
    return loaded
  }
}
