/// From the place that a file names to the bassin of one year's table, and how it was found.
///
/// `Complexity:` O(1) a place, after O(communes) to build.
public struct TerritoryIndex: Sendable {
  /// What led to the bassin.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// The commune, as the table names it.
    case commune
    /// An arrondissement of Paris, Lyon or Marseille, taken for its city.
    case arrondissement
    /// A commune that merged into another, taken for that other.
    case merged
    /// The postal code, all of whose communes lie in one bassin.
    case postalCode
    /// The département, which holds one bassin only.
    case departement
  }

  /// A bassin found.
  public struct Found: Hashable, Sendable {
    /// The bassin.
    public let bassin: BassinCode
    /// The région that the table gives this bassin.
    public let region: RegionCode
    /// What led to it.
    public let way: Way

    /// A bassin found in a given way.
    public init(bassin: BassinCode, region: RegionCode, way: Way) {
      self.bassin = bassin
      self.region = region
      self.way = way
    }
  }

  /// The table that the bassins are those of.
  public let table: CommuneTable
  /// Bassin of each commune of the table, and of a city that it names by its arrondissements only.
  let bassins: [CommuneCode: BassinCode]
  private let regions: [BassinCode: RegionCode]
  private let history: MergerChains
  /// Bassin of a postal code, of a département; none when they hold several, or an unknown commune.
  private var postalCodes: [PostalCode: BassinCode?] = [:]
  private var departements: [DepartementCode: BassinCode?] = [:]

  /// An index of `table`.
  /// - Parameter postalCodes: The communes that each postal code serves, when at hand.
  /// - Parameter history: The communes that merged, when at hand.
  public init(
    _ table: CommuneTable, postalCodes: PostalTable? = nil, history: CommuneHistory? = nil
  ) {
    self.table = table
    var bassins = Dictionary<CommuneCode, BassinCode>(minimumCapacity: table.entries.count)
    for entry in table.entries { bassins[entry.commune] = entry.bassin }
    for (city, bassin) in Arrondissements.cities(of: bassins) where bassins[city] == nil {
      bassins[city] = bassin
    }
    self.bassins = bassins
    regions = Dictionary(
      table.bassins.map { ($0.code, $0.region) }, uniquingKeysWith: { first, _ in first })
    self.history = MergerChains(history)
    departements = Self.single(
      table.entries.lazy.map { ($0.commune.departement, Optional($0.bassin)) })
    let found = Self.single(
      (postalCodes?.entries ?? []).lazy.map { [self] in
        ($0.postal, bassin(of: $0.commune)?.bassin)
      })
    self.postalCodes = found
  }

  /// Whether the table has communes of a département.
  public func speaks(of departement: DepartementCode) -> Bool {
    departements[departement] != nil
  }

  /// The commune's code in the table's geography, and how it was brought there; nil when unknown.
  ///
  /// An arrondissement becomes its city, a commune that had merged by the table's year its successor;
  /// any other stays itself when the table names it; failing that a later merger is followed.
  public func current(_ commune: CommuneCode) -> (commune: CommuneCode, way: Way)? {
    if let city = Arrondissements.city(of: commune), bassins[city] != nil {
      return (city, .arrondissement)
    }
    let successors = history.successors(of: commune, by: table.millesime)
    if let last = successors.last(where: { bassins[$0] != nil }) { return (last, .merged) }
    if bassins[commune] != nil { return (commune, .commune) }
    return history.successors(of: commune, by: nil).first { bassins[$0] != nil }
      .map { ($0, .merged) }
  }

  /// Commune first, then postal code (only when all its communes lie in one bassin), then département
  /// (only when it holds one bassin).
  /// - Returns: nil when none of them tells the bassin.
  public func find(
    commune: CommuneCode?, postalCode: PostalCode?, departement: DepartementCode?
  ) -> Found? {
    if let commune, let (bassin, way) = bassin(of: commune) { return found(bassin, way) }
    if let postalCode, case let bassin?? = postalCodes[postalCode] {
      return found(bassin, .postalCode)
    }
    if let departement, case let bassin?? = departements[departement] {
      return found(bassin, .departement)
    }
    return nil
  }

  /// The bassin of a commune. A table that names a former commune itself knows best where it lies.
  private func bassin(of commune: CommuneCode) -> (bassin: BassinCode, way: Way)? {
    guard let (current, way) = current(commune),
      let bassin = bassins[commune] ?? bassins[current]
    else { return nil }
    return (bassin, way)
  }

  private func found(_ bassin: BassinCode, _ way: Way) -> Found {
    Found(bassin: bassin, region: regions[bassin] ?? .horsRegion, way: way)
  }

  /// For each key, the one known bassin that all its places lie in, if there is one.
  private static func single<Key: Hashable>(
    _ pairs: some Sequence<(Key, BassinCode?)>
  ) -> [Key: BassinCode?] {
    var found: [Key: BassinCode?] = [:]
    for (key, bassin) in pairs {
      guard let former = found.updateValue(bassin, forKey: key), former != bassin else { continue }
      found[key] = .some(nil)
    }
    return found
  }
}

/// Which table of communes speaks of a year.
public enum TerritoryChoice {
  /// The table of the greatest millésime that is not after `year`, else the earliest one.
  public static func table(for year: Millesime, among tables: [CommuneTable]) -> CommuneTable? {
    let sorted = tables.sorted { $0.millesime < $1.millesime }
    return sorted.last { $0.millesime <= year } ?? sorted.first
  }
}
