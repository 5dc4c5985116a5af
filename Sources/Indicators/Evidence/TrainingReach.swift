internal import MarketStore
public import Nomenclatures

/// What is assumed of the training that employers have within reach, in the métiers of the survey.
public struct TrainingReach: Equatable, Sendable {
  /// The latest year of what it rests on.
  public let latest: Millesime
  /// κ of (need + κ) / (reach + κ), above 0, in projects and entries.
  public let softening: Double
  /// Share of difficult projects that training would answer, 0…1, by métier; 1 for any other.
  public let shares: [MetierCode: Double]
  /// Métiers that some lot leads to: no other has a gap.
  public let ordered: Set<MetierCode>
  private let entries: [BassinCode: [MetierCode: Double]]

  /// - Parameters:
  ///   - latest: the latest year of what it rests on.
  ///   - softening: κ, above 0.
  ///   - shares: share of difficult projects that training would answer, by métier.
  ///   - ordered: métiers that some lot leads to.
  ///   - entries: entries within reach of employers, 0 and up; a pair that is not there has none.
  public init(
    latest: Millesime, softening: Double, shares: [MetierCode: Double], ordered: Set<MetierCode>,
    entries: [BassinCode: [MetierCode: Double]]
  ) {
    self.latest = latest
    self.softening = softening
    self.shares = shares
    self.ordered = ordered
    self.entries = entries
  }

  /// Entries within reach of the employers of a bassin; `nil` for a métier that no lot leads to.
  public func entries(_ bassin: BassinCode, _ metier: MetierCode) -> Double? {
    ordered.contains(metier) ? entries[bassin]?[metier] ?? 0 : nil
  }

  /// The same, bassins added up into groups; what reaches a bassin of no group is left out.
  ///
  /// Complexity: O(pairs).
  public func summed(into groups: BassinGroups) -> TrainingReach {
    var sums: [BassinCode: [MetierCode: Double]] = [:]
    for bassin in entries.keys.sorted() {
      guard let group = groups.group(of: bassin)?.code else { continue }
      sums[group, default: [:]].merge(entries[bassin] ?? [:]) { $0 + $1 }
    }
    return TrainingReach(
      latest: latest, softening: softening, shares: shares, ordered: ordered, entries: sums)
  }
}
