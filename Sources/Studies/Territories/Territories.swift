public import Nomenclatures

/// How the bassins of a study were added up into the territories of its lists.
///
/// Counts are added up with their bounds, rates are ratios of sums. The survey is kept by bassin: a
/// département is made of whole bassins, each counted where most of its communes lie, and those that
/// straddle a border are named.
public struct Territories: Equatable, Sendable {
  /// A territory with its bassins.
  public struct Group: Equatable, Sendable {
    /// The territory, under the code and name that its list bears.
    public let territory: BassinName
    /// Its bassins, by code.
    public let bassins: [BassinName]

    /// A territory made of bassins.
    public init(territory: BassinName, bassins: [BassinName]) {
      self.territory = territory
      self.bassins = bassins
    }
  }

  /// A bassin with communes in several départements.
  public struct Straddler: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinName
    /// Its départements with the number of its communes in each, most communes first: it is counted
    /// in the first.
    public let communes: [Part]

    /// A bassin that straddles.
    public init(bassin: BassinName, communes: [Part]) {
      self.bassin = bassin
      self.communes = communes
    }
  }

  /// The communes that a bassin has in one département.
  public struct Part: Equatable, Sendable {
    /// The département.
    public let departement: DepartementCode
    /// Number of communes.
    public let communes: Int

    /// So many communes in a département.
    public init(departement: DepartementCode, communes: Int) {
      self.departement = departement
      self.communes = communes
    }
  }

  /// The territories, by code.
  public let groups: [Group]
  /// The bassins that straddle a border, by code.
  public let straddling: [Straddler]
  /// The bassins that no table of communes and no class places, by code: they count in the région
  /// only.
  public let unplaced: [BassinName]
  /// Bassins that the classes name and the survey of this région does not have, by code: they count
  /// nowhere.
  public let absent: [BassinCode]
  /// The table of communes; `nil` when none was needed.
  public let communes: Communes?
  /// The classes of bassins, when they are the territories.
  public let classing: Classing?

  /// A table of communes.
  public struct Communes: Equatable, Sendable {
    /// Its year.
    public let millesime: Millesime
    /// The file.
    public let file: FileRecord

    /// A table of communes from a file.
    public init(millesime: Millesime, file: FileRecord) {
      self.millesime = millesime
      self.file = file
    }
  }

  /// Territories with what is known of them.
  public init(
    groups: [Group], straddling: [Straddler] = [], unplaced: [BassinName] = [],
    absent: [BassinCode] = [], communes: Communes? = nil, classing: Classing? = nil
  ) {
    self.groups = groups
    self.straddling = straddling
    self.unplaced = unplaced
    self.absent = absent
    self.communes = communes
    self.classing = classing
  }
}
