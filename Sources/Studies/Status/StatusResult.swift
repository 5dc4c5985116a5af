public import Nomenclatures

/// What a store holds.
public struct StatusResult: Equatable, Sendable {
  /// A place that figures are summed over.
  public enum Scope: Hashable, Sendable {
    /// One région.
    case region(RegionCode)
    /// Every région of the store, and the rows without région.
    case france

    /// Région code, or `FR`.
    public var code: String {
      switch self {
      case .region(let code): code.rawValue
      case .france: RegionCode.france.rawValue
      }
    }
  }

  /// One measure of one source, year and scope.
  public struct Row: Equatable, Sendable {
    /// The source.
    public let source: String
    /// The year.
    public let millesime: Millesime
    /// The scope.
    public let scope: Scope
    /// The measure: `projets`, `projetsDifficiles`, `offres`, `demandeurs`…
    public let measure: String
    /// Number of bassin × métier cells.
    public let cells: Int
    /// Cells of which nothing was published.
    public let suppressed: Int
    /// Cells of which some parts were published, others hidden.
    public let partial: Int
    /// Sum of what was published.
    public let visibleSum: Double
    /// Sum with hidden parts at their expected values; `nil` when their law is not estimated.
    public let expectedSum: Double?

    /// A value made of these parts.
    public init(
      source: String, millesime: Millesime, scope: Scope, measure: String, cells: Int,
      suppressed: Int, partial: Int, visibleSum: Double, expectedSum: Double?
    ) {
      self.source = source
      self.millesime = millesime
      self.scope = scope
      self.measure = measure
      self.cells = cells
      self.suppressed = suppressed
      self.partial = partial
      self.visibleSum = visibleSum
      self.expectedSum = expectedSum
    }
  }

  /// Share of the projets judged difficult.
  public struct Share: Equatable, Sendable {
    /// The source.
    public let source: String
    /// The year.
    public let millesime: Millesime
    /// The scope.
    public let scope: Scope
    /// Visible difficult projects over visible projects, each sum over its own visible cells.
    public let visible: Double?
    /// The same with hidden parts at their expected values.
    public let expected: Double?

    /// A value made of these parts.
    public init(
      source: String, millesime: Millesime, scope: Scope, visible: Double?, expected: Double?
    ) {
      self.source = source
      self.millesime = millesime
      self.scope = scope
      self.visible = visible
      self.expected = expected
    }
  }

  /// The size of one slice.
  public struct Extent: Equatable, Sendable {
    /// What it is about, and where it comes from.
    public let record: SourceRecord
    /// Number of bassins, rows without bassin aside.
    public let bassins: Int
    /// Number of métiers.
    public let metiers: Int
    /// The months that the figures are of, sorted; empty when they are of the year.
    public let months: [Int]
    /// Number of bassins that the reference tables know in the région; `nil` when none tells.
    public let knownBassins: Int?

    /// A value made of these parts.
    public init(
      record: SourceRecord, bassins: Int, metiers: Int, months: [Int] = [],
      knownBassins: Int? = nil
    ) {
      self.record = record
      self.bassins = bassins
      self.metiers = metiers
      self.months = months
      self.knownBassins = knownBassins
    }
  }

  /// What a reference table that speaks of bassins covers.
  public struct Coverage: Equatable, Sendable {
    /// Number of bassins it speaks of.
    public let bassins: Int
    /// Sum of its figures: workers, or estimated entries of the low total; `nil` without figures.
    public let lowSum: Double?
    /// The same of the high total.
    public let highSum: Double?

    /// A value made of these parts.
    public init(bassins: Int, lowSum: Double?, highSum: Double?) {
      self.bassins = bassins
      self.lowSum = lowSum
      self.highSum = highSum
    }
  }

  /// A reference table.
  public struct Reference: Equatable, Sendable {
    /// What kind of table.
    public let kind: String
    /// Which one.
    public let name: String
    /// Number of its entries.
    public let entries: Int
    /// What it covers; `nil` when it does not speak of bassins.
    public let coverage: Coverage?
    /// The file it came from.
    public let file: FileRecord

    /// A value made of these parts.
    public init(
      kind: String, name: String, entries: Int, coverage: Coverage? = nil, file: FileRecord
    ) {
      self.kind = kind
      self.name = name
      self.entries = entries
      self.coverage = coverage
      self.file = file
    }
  }

  /// What was asked.
  public let recipe: Recipe
  /// Where the figures come from.
  public let sources: [SourceRecord]
  /// A row for each year, scope and measure.
  public let rows: [Row]
  /// Share of difficult projects for each year and scope.
  public let shares: [Share]
  /// Size of each slice.
  public let extents: [Extent]
  /// Reference tables.
  public let references: [Reference]

  /// A value made of these parts.
  public init(
    recipe: Recipe, sources: [SourceRecord], rows: [Row], shares: [Share], extents: [Extent],
    references: [Reference]
  ) {
    self.recipe = recipe
    self.sources = sources
    self.rows = rows
    self.shares = shares
    self.extents = extents
    self.references = references
  }
}
