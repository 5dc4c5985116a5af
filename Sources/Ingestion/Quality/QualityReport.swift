public import MarketStore
public import Nomenclatures

/// What became of every row of one file: read = kept + rejected + declared skipped.
public struct QualityReport: Equatable, Sendable, Codable {
  /// Rows that hold no data, by reason.
  public struct Skipped: Equatable, Sendable, Codable {
    /// Rows with nothing in them.
    public var blank = 0
    /// Rows above the header.
    public var preamble = 0
    /// The header.
    public var header = 0
    /// Rows below the last data row that hold no data.
    public var footer = 0
    /// Entries of tables that the file holds beside the one read.
    public var otherTables = 0
    /// Offers that another of the same identifier took the place of.
    public var duplicates = 0
    /// Offers outside of the territory that the tables at hand speak of, or of the région asked for.
    public var outside = 0
    /// Offers of a ROME code that the passage does not know.
    public var orphans = 0
    /// Sessions of training without a date of beginning.
    public var undated = 0
    /// Sessions of training that no bassin of the tables at hand holds.
    public var elsewhere = 0
    /// Sessions of training that lead to no code of the ROME.
    public var unresolved = 0

    /// All of them.
    public var total: Int {
      blank + preamble + header + footer + otherTables + undated + elsewhere + unresolved
        + duplicates + outside + orphans
    }
  }

  /// What one measure holds.
  public struct MeasureQuality: Equatable, Sendable, Codable {
    /// The measure.
    public let measure: Measure
    /// Sum of every published part, in file order.
    public let visibleSum: Double
    /// Parts that the file hides (`*`).
    public let hiddenParts: Int
    /// Cells (bassin × métier) wholly published.
    public let observedCells: Int
    /// Cells of which no part was published.
    public let suppressedCells: Int
    /// Cells of which some parts only were published.
    public let partialCells: Int
  }

  /// Name of the file.
  public let file: String
  /// Sheet that was read; `nil` for a text file.
  public let sheet: String?
  /// What the file is.
  public let kind: FileKind
  /// Its year; `nil` when it has none.
  public let millesime: Millesime?
  /// The nomenclature of its métiers; `nil` when it speaks of none.
  public let nomenclature: NomenclatureID?
  /// Rows of the sheet, or records of the text.
  public let rowsRead: Int
  /// Rows that entered the figures.
  public let rowsKept: Int
  /// Rows refused.
  public let rowsRejected: Int
  /// Rows declared to hold no data.
  public let skipped: Skipped
  /// Number of régions, those rows that name none apart.
  public let regions: Int
  /// Number of bassins, those rows that name none apart.
  public let bassins: Int
  /// Number of métiers.
  public let metiers: Int
  /// Number of bassin × métier pairs.
  public let cells: Int
  /// The measures, for a survey.
  public let measures: [MeasureQuality]
  /// What a reader of the figures should know.
  public let notes: [QualityNote]
  /// Sheets of the workbook that hold no data, declared and left alone.
  public let otherSheets: [String]

  /// Whether every row is accounted for.
  public var isComplete: Bool { rowsRead == rowsKept + rowsRejected + skipped.total }
}
