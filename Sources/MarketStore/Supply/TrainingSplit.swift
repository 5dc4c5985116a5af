public import Nomenclatures

/// How the entries of a training order, of which only the total is declared, are led to bassins and
/// métiers. Every choice is an assumption with a name and a default; what comes out is an estimate,
/// « entrées estimées » wherever it is shown.
///
/// 1. The total is split over the lots (`lots`).
/// 2. A lot reaches the bassins of the year when it is for the whole région, else those it lists.
/// 3. What a lot has is split over the bassins it reaches (`bassins`),
/// 4. then, in each, over its ROME codes (`rome`), each led to métiers by the passage, without
///    qualification; what an orphan code holds stays unresolved.
/// 5. Its levels and pathways take equal parts.
///
/// Source: Île-de-France, Pacte régional d'investissement dans les compétences 2019-2022, annexe 2,
/// for the lots; the split is ours, because the order gives no number of its own for a lot.
public struct TrainingSplit: Equatable, Sendable {
  /// How the total is split over the lots.
  public enum Lots: Equatable, Sendable {
    /// In equal parts.
    case equal
    /// In proportion to hours or entries by number of lot, 0 and up; a lot without one has nothing.
    case proportional([String: Double])
  }

  /// How what a lot has is split over the bassins it reaches.
  public enum Bassins: String, Equatable, Sendable, CaseIterable {
    /// In proportion to the job seekers of its ROME codes.
    case seekers
    /// In equal parts.
    case equal
  }

  /// How what a lot has in a bassin is split over its ROME codes.
  public enum Rome: String, Equatable, Sendable, CaseIterable {
    /// In equal parts.
    case equal
    /// In proportion to the job seekers of each code in the bassin.
    case seekers
  }

  /// How the total is split over the lots.
  public var lots = Lots.equal
  /// How what a lot has is split over the bassins it reaches.
  public var bassins = Bassins.seekers
  /// How what a lot has in a bassin is split over its ROME codes.
  public var rome = Rome.equal
  /// Entries of the whole order, at least.
  ///
  /// Source: the Pacte, PRFE, « environ 16 000 entrées ».
  public var low = 16_000.0
  /// Entries of the whole order, at most.
  ///
  /// Source: the Pacte, annexe 1: 17 200 of the 2018 base and 5 900 of the PIC.
  public var high = 23_100.0
  /// The year whose bassins are reached: T25 joins in 2019.
  public var millesime: Millesime

  /// The default assumptions, for the bassins of one year.
  public init(millesime: Millesime) { self.millesime = millesime }

  /// The share of the whole total that each (lot, bassin, métier, niveau, parcours) has.
  ///
  /// - Parameters:
  ///   - lots: the order.
  ///   - bassins: every bassin of the région, with the year in which it appears.
  ///   - seekers: job seekers by bassin × ROME; without them parts that should follow seekers are
  ///     equal.
  ///   - passage: from the ROME to the nomenclature of the result.
  /// - Precondition: weights of lots are 0 and up, and some lot has one above 0.
  /// - Returns: shares that sum to 1, the unresolved ones included.
  ///
  /// Complexity: O(lots × bassins × codes).
  public func shares(
    of lots: [TrainingLot], bassins: [Bassin], seekers: MarketSlice?, passage: Passage
  ) -> TrainingShares {
    shares(of: lots, bassins: bassins, weights: SeekerWeights(seekers), passage: passage)
  }

  /// The same from job seekers made ready once for several splits.
  public func shares(
    of lots: [TrainingLot], bassins: [Bassin], weights: SeekerWeights, passage: Passage
  ) -> TrainingShares {
    let parts = splits(of: lots, bassins, weights).map { lot, reach in
      lot.shares(reach: reach, through: passage)
    }
    return TrainingShares(assumptions: self, nomenclature: passage.to, lots: parts)
  }

  /// What of each lot each bassin holds, whatever becomes of it there: `places` of `shares`, without
  /// leading codes to métiers.
  ///
  /// Complexity: O(lots × bassins × codes).
  public func places(
    of lots: [TrainingLot], bassins: [Bassin], weights: SeekerWeights
  ) -> [[TrainingShares.Place]] {
    splits(of: lots, bassins, weights).map { lot, reach in lot.places(reach: reach) }
  }

  /// Each lot with the bassins that it reaches.
  private func splits(
    of lots: [TrainingLot], _ bassins: [Bassin], _ weights: SeekerWeights
  ) -> [(lot: LotSplit, reach: [BassinCode])] {
    let known = bassins.filter { $0.since <= millesime }.map(\.code).sorted()
    return zip(lots, shares(of: lots)).map { lot, share in
      (LotSplit(lot, share: share, by: self, weights), reach(of: lot, among: known))
    }
  }

  /// The bassins that a lot reaches, among those of the year.
  private func reach(of lot: TrainingLot, among known: [BassinCode]) -> [BassinCode] {
    guard lot.portee != .region else { return known }
    let listed = Set(lot.bassins)
    return known.filter(listed.contains)
  }

  /// The share of the total that each lot has.
  private func shares(of lots: [TrainingLot]) -> [Double] {
    guard case .proportional(let weights) = self.lots else {
      return lots.map { _ in 1 / Double(lots.count) }
    }
    let values = lots.map { weights[$0.id] ?? 0 }
    let sum = values.reduce(0, +)
    precondition(
      lots.isEmpty || (sum > 0 && values.allSatisfy { $0 >= 0 }),
      "weights of lots sum to \(sum); expected 0 and up, and some above 0")
    return values.map { $0 / sum }
  }
}
