extension Passage {
  /// A passage by the rule of Dares' formats: a code that leads somewhere whatever the qualification
  /// goes there; otherwise code and qualification lead to one métier together; and without
  /// qualification the code goes to every métier that some qualification leads to, in proportion to
  /// their employment.
  ///
  /// Employment that is not known is not zero: when one of the métiers has none, the code goes to
  /// them in equal parts.
  /// - Parameters:
  ///   - direct: the métier of each code that needs no qualification; it holds over `qualified`.
  ///   - qualified: for each other code, the métier of each qualification.
  ///   - employment: mean employment of each métier, in persons, 0 and up; empty for equal parts.
  /// - Returns: the passage. Weights of an origin sum to 1 within `tolerance`.
  ///
  /// Complexity: O(arrows × log arrows).
  ///
  /// Source: Dares, formats `$FAP9RSQ` and `$FAP9RAQ`, whose head gives the rule; weights: ours.
  public static func ofROME(
    from: NomenclatureID, to: NomenclatureID, direct: [MetierCode: MetierCode],
    qualified: [MetierCode: [String: MetierCode]], employment: [MetierCode: Double]
  ) -> Passage {
    var arrows = direct.map { code, target in
      Arrow(origin: Origin(code), target: target, weight: 1, basis: .direct)
    }
    for (code, targets) in qualified where direct[code] == nil {
      arrows += targets.map { qualification, target in
        Arrow(
          origin: Origin(code, qualification: qualification), target: target, weight: 1,
          basis: .qualification)
      }
      arrows += spread(Origin(code), over: Set(targets.values).sorted(), employment)
    }
    guard let passage = Passage(from: from, to: to, arrows: arrows) else {
      preconditionFailure("weights that do not sum to 1")
    }
    return passage
  }

  /// A passage of codes of which only the métiers that they may lead to are known, whatever the
  /// qualification: in proportion to their employment, as `ofROME` says.
  ///
  /// Complexity: O(arrows × log arrows).
  public static func spreading(
    from: NomenclatureID, to: NomenclatureID, targets: [MetierCode: Set<MetierCode>],
    employment: [MetierCode: Double]
  ) -> Passage {
    let arrows = targets.flatMap { spread(Origin($0.key), over: $0.value.sorted(), employment) }
    guard let passage = Passage(from: from, to: to, arrows: arrows) else {
      preconditionFailure("weights that do not sum to 1")
    }
    return passage
  }

  /// The same passage, where weights in proportion to employment are made anew from `employment`, or
  /// equal where it does not know every métier that a code leads to. Weights that the table gives
  /// itself stay.
  ///
  /// Complexity: O(arrows × log arrows).
  public func weighted(by employment: [MetierCode: Double]) -> Passage {
    let (estimated, others) = (
      arrows.filter(\.basis.isEstimated), arrows.filter { !$0.basis.isEstimated }
    )
    let groups = Dictionary(grouping: estimated, by: \.origin)
    let anew = groups.flatMap { origin, arrows in
      Self.spread(origin, over: arrows.map(\.target), employment)
    }
    guard let passage = Passage(from: from, to: to, arrows: others + anew) else {
      preconditionFailure("weights that do not sum to 1")
    }
    return passage
  }

  /// The same passage with equal parts wherever weights are an estimate.
  public func withUniformWeights() -> Passage { weighted(by: [:]) }

  /// An origin that leads to several métiers, in proportion to their employment when it is known of
  /// each.
  private static func spread(
    _ origin: Origin, over targets: [MetierCode], _ employment: [MetierCode: Double]
  ) -> [Arrow] {
    if targets.count == 1 {
      return [Arrow(origin: origin, target: targets[0], weight: 1, basis: .direct)]
    }
    let known = targets.compactMap { employment[$0] }
    let sum = known.reduce(0, +)
    guard known.count == targets.count, sum > 0, sum.isFinite, known.allSatisfy({ $0 >= 0 }) else {
      return targets.map { target in
        Arrow(origin: origin, target: target, weight: 1 / Double(targets.count), basis: .uniform)
      }
    }
    return zip(targets, known).map { target, persons in
      Arrow(origin: origin, target: target, weight: persons / sum, basis: .employment)
    }
  }
}
