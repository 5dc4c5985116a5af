public import Nomenclatures

/// What one run of an import wants the store to hold, all of it or none.
public struct ImportBatch: Sendable {
  /// A nomenclature with the file it came from.
  public typealias SourcedNomenclature = (nomenclature: Nomenclature, provenance: Provenance)
  /// The bassins of the Pacte with the file they came from.
  public typealias SourcedBassins = (bassins: [Bassin], provenance: Provenance)
  /// A training order with its year and the file it came from.
  public typealias SourcedOrder = (
    millesime: Millesime, lots: [TrainingLot], provenance: Provenance
  )

  /// All the slices of one source and year, or of one month of it.
  public struct Whole: Hashable, Sendable {
    /// Where the figures come from.
    public let source: SourceID
    /// Their year.
    public let millesime: Millesime
    /// Their month, 1…12; `nil` for the year and all its months.
    public let month: Int?

    /// All the slices of `source` for `millesime`, or for a month of it.
    public init(source: SourceID, millesime: Millesime, month: Int? = nil) {
      self.source = source
      self.millesime = millesime
      self.month = month
    }

    /// Whether the slice of that key is one of them.
    public func holds(_ key: SliceKey) -> Bool {
      source == key.source && millesime == key.millesime && (month == nil || month == key.month)
    }
  }

  /// Slices to add or replace.
  public var slices: [MarketSlice] = []
  /// Years and months that the batch brings whole: what the store holds of them besides is removed,
  /// so that régions of two versions of one file never stand side by side.
  public var wholes: Set<Whole> = []
  /// Nomenclatures to add or replace.
  public var nomenclatures: [SourcedNomenclature] = []
  /// The reference table of bassins to put in place.
  public var bassins: [SourcedBassins] = []
  /// Training orders to add or replace.
  public var orders: [SourcedOrder] = []

  /// Passages to add or replace.
  public var passages: [Sourced<Passage>] = []
  /// Tables of communes to add or replace, one a year.
  public var communes: [Sourced<CommuneTable>] = []
  /// The postal codes to put in place.
  public var postalCodes: [Sourced<PostalTable>] = []
  /// The mergers of communes to put in place.
  public var mergers: [Sourced<CommuneHistory>] = []
  /// The outlines of bassins to add or replace, one set a year.
  public var outlines: [Sourced<OutlineSet>] = []
  /// Journeys to work to add or replace, one table a year.
  public var flows: [Sourced<JourneyFlows>] = []
  /// Estimated entries into training to add or replace, one table a year.
  public var entries: [Sourced<TrainingEntries>] = []
  /// Groupings of métiers by filière to add or replace, one a year.
  public var filieres: [Sourced<FiliereTable>] = []
  /// What certifications and Formacodes lead to, to put in place.
  public var certifications: [Sourced<CertificationTable>] = []
  /// Why employers find it hard to hire, by métier, to add or replace, one table a year.
  public var difficulties: [Sourced<DifficultyTable>] = []
  /// Tensions by département to add or replace, one table a year.
  public var tensions: [Sourced<TensionTable>] = []

  /// Slices to add or replace that are made one at a time, as they are taken in.
  public var lateSlices: [LateSlice] = []

  /// SHA-256 of the files of which some rows were refused: the log says so, and the store does not
  /// hold them for imported.
  public var incomplete: Set<String> = []

  /// An empty batch.
  public init() {}
}

/// What an import changed.
public struct ImportOutcome: Equatable, Sendable {
  /// Slices that the store did not hold before.
  public var added: [SliceKey] = []
  /// Slices that took the place of another version.
  public var replaced: [SliceKey] = []
  /// Slices that the store held already, from the same file and sheet.
  public var unchanged: [SliceKey] = []
  /// Slices taken away, because another version of their year came without them.
  public var removed: [SliceKey] = []
  /// Number of reference tables (nomenclatures, bassins, orders) put in place.
  public var references: Int = 0
  /// Number of reference tables that the store held already, from the same file.
  public var unchangedReferences: Int = 0

  /// Nothing changed yet.
  public init() {}

  /// Whether the import wrote something.
  public var changedSomething: Bool {
    !added.isEmpty || !replaced.isEmpty || !removed.isEmpty || references > 0
  }
}
