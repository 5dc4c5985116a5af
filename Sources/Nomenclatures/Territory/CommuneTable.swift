/// Which bassin each commune lies in, in the geography of one year.
///
/// Source: Pôle emploi, France Travail, « communes par bassin d'emploi », one table a millésime.
public struct CommuneTable: Equatable, Sendable {
  /// One commune.
  public struct Entry: Hashable, Sendable {
    /// Its code.
    public let commune: CommuneCode
    /// The bassin it lies in.
    public let bassin: BassinCode

    /// A commune in its bassin.
    public init(commune: CommuneCode, bassin: BassinCode) {
      self.commune = commune
      self.bassin = bassin
    }
  }

  /// One bassin, as the table names it.
  public struct NamedBassin: Hashable, Sendable {
    /// Its code.
    public let code: BassinCode
    /// Its name.
    public let name: String
    /// The région it lies in.
    public let region: RegionCode

    /// A bassin with its name and région.
    public init(code: BassinCode, name: String, region: RegionCode) {
      self.code = code
      self.name = name
      self.region = region
    }
  }

  /// The year of the table.
  public let millesime: Millesime
  /// The communes, sorted by code, each once.
  public let entries: [Entry]
  /// The bassins, sorted by code, each once.
  public let bassins: [NamedBassin]

  /// A table; a commune or bassin given twice keeps its first line.
  public init(millesime: Millesime, entries: [Entry], bassins: [NamedBassin]) {
    self.millesime = millesime
    let ascend = zip(entries, entries.dropFirst()).allSatisfy { $0.commune < $1.commune }
    self.entries =
      ascend
      ? entries
      : Dictionary(
        entries.map { ($0.commune, $0) }, uniquingKeysWith: { first, _ in first }
      ).values.sorted { $0.commune < $1.commune }
    self.bassins = Dictionary(
      bassins.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }
    ).values.sorted { $0.code < $1.code }
  }
}

/// Which communes each postal code serves.
///
/// Source: La Poste, « base officielle des codes postaux ».
public struct PostalTable: Equatable, Sendable {
  /// One postal code of one commune.
  public struct Entry: Hashable, Sendable, Comparable {
    /// The postal code.
    public let postal: PostalCode
    /// A commune that it serves.
    public let commune: CommuneCode

    /// A postal code with a commune that it serves.
    public init(postal: PostalCode, commune: CommuneCode) {
      self.postal = postal
      self.commune = commune
    }

    /// Entries are ordered by postal code, then commune.
    public static func < (a: Self, b: Self) -> Bool {
      (a.postal, a.commune) < (b.postal, b.commune)
    }
  }

  /// Every pair once, sorted.
  public let entries: [Entry]

  /// A table of the given pairs.
  public init(entries: some Sequence<Entry>) {
    let given = Array(entries)
    let ascend = zip(given, given.dropFirst()).allSatisfy { $0 < $1 }
    self.entries = ascend ? given : Set(given).sorted()
  }
}

/// Communes that merged into another: the code that was, and the one that holds its ground today.
///
/// Source: Insee, « événements sur les communes ».
public struct CommuneHistory: Equatable, Sendable {
  /// One merger.
  public struct Merger: Hashable, Sendable, Comparable {
    /// The code that is no more.
    public let former: CommuneCode
    /// The commune that took its ground.
    public let successor: CommuneCode
    /// First year of the new commune.
    public let since: Millesime

    /// A merger.
    public init(former: CommuneCode, successor: CommuneCode, since: Millesime) {
      self.former = former
      self.successor = successor
      self.since = since
    }

    /// Mergers are ordered by former code, then year.
    public static func < (a: Self, b: Self) -> Bool { (a.former, a.since) < (b.former, b.since) }
  }

  /// Every merger, sorted by former code.
  public let mergers: [Merger]

  /// A history of the given mergers.
  public init(mergers: some Sequence<Merger>) { self.mergers = Set(mergers).sorted() }
}
