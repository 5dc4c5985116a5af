public import MarketStore
public import Nomenclatures

/// Which group each bassin belongs to, when bassins are added up.
public struct BassinGroups: Equatable, Sendable {
  /// The group of each bassin, under the code and name to bear.
  public let groups: [BassinCode: MarketSlice.NamedBassin]
  /// The group of all other bassins, rows that name no bassin included; `nil` for none.
  public let others: MarketSlice.NamedBassin?

  /// Groups of the bassins named.
  public init(
    _ groups: [BassinCode: MarketSlice.NamedBassin], others: MarketSlice.NamedBassin? = nil
  ) {
    self.groups = groups
    self.others = others
  }

  /// All bassins in one group, under the code of the région, which has two digits where a bassin's
  /// has four, for name too.
  public static func whole(_ region: RegionCode) -> BassinGroups {
    BassinGroups(
      [:], others: MarketSlice.NamedBassin(code: BassinCode(region.rawValue), name: region.rawValue)
    )
  }

  /// The group of a bassin; `nil` when it has none.
  public func group(of bassin: BassinCode) -> MarketSlice.NamedBassin? {
    groups[bassin] ?? others
  }
}
