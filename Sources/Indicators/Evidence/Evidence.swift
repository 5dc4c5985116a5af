public import MarketStore

/// The slices that indicators are read off: the survey of one région and year, and what stands
/// beside it, in the same métiers.
public struct Evidence: Sendable {
  /// The employers' survey.
  public let survey: MarketSlice
  /// The survey of the year before, when it is in the same nomenclature.
  public let earlier: MarketSlice?
  /// Offers registered and job seekers, brought to the survey's nomenclature.
  public let registered: MarketSlice?
  /// Training within reach of employers, estimated.
  public let training: TrainingReach?

  /// A survey with what stands beside it.
  /// - Precondition: every slice is in the nomenclature of the survey.
  public init(
    survey: MarketSlice, earlier: MarketSlice? = nil, registered: MarketSlice? = nil,
    training: TrainingReach? = nil
  ) {
    for other in [earlier, registered].compactMap(\.self) {
      precondition(
        other.key.nomenclature == survey.key.nomenclature,
        "\(other.key) beside \(survey.key): codes of two nomenclatures are never joined")
    }
    self.survey = survey
    self.earlier = earlier
    self.registered = registered
    self.training = training
  }

  /// The evidence with all bassins added up into one row per métier.
  ///
  /// Complexity: O(rows).
  public func summedOverBassins() -> Evidence {
    Evidence(
      survey: survey.summedOverBassins(), earlier: earlier?.summedOverBassins(),
      registered: registered?.summedOverBassins(),
      training: training?.summed(into: .whole(survey.key.region)))
  }

  /// The evidence with its bassins added up into groups; see `MarketSlice.summed(into:)`.
  ///
  /// Complexity: O(rows).
  public func summed(into groups: BassinGroups) -> Evidence {
    Evidence(
      survey: survey.summed(into: groups), earlier: earlier?.summed(into: groups),
      registered: registered?.summed(into: groups), training: training?.summed(into: groups))
  }

  /// Which sides are there.
  public var sides: Set<EvidenceSide> {
    var sides: Set<EvidenceSide> = [.survey]
    if earlier != nil { sides.insert(.earlier) }
    if registered != nil { sides.insert(.registered) }
    if training != nil { sides.insert(.training) }
    return sides
  }
}

/// One of the slices that indicators are read off.
public enum EvidenceSide: String, Hashable, Sendable, Codable, CaseIterable {
  /// The employers' survey.
  case survey
  /// The survey of the year before.
  case earlier
  /// Offers registered and job seekers.
  case registered
  /// Training within reach, of a regional order.
  case training
}
