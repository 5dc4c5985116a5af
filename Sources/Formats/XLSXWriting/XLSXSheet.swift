/// A sheet to write: columns, then rows of cells under their titles.
public struct XLSXSheet: Sendable {
  /// What a cell holds. Nothing of it is ever a formula.
  public enum Cell: Equatable, Sendable {
    /// Nothing.
    case blank
    /// A text, whatever it begins with.
    case text(String)
    /// A finite number.
    case number(Double)
    /// True or false, which each language's workbook program words in its own way.
    case boolean(Bool)
  }

  /// How the numbers of a column are shown; its texts stay as they are.
  public enum Shown: String, Sendable, CaseIterable {
    /// As a text, even when it is made of digits: codes.
    case text = "@"
    /// Without decimals, thousands apart.
    case whole = "#,##0"
    /// With decimals as they come.
    case plain = "General"
    /// With one decimal, thousands apart.
    case tenths = "#,##0.0"
    /// A share of 0…1 as per cent.
    case percent = "0.0%"
  }

  /// One column.
  public struct Column: Sendable {
    /// What stands at its head.
    public let title: String
    /// Its width, in characters.
    public let width: Double
    /// How its numbers are shown.
    public let shown: Shown

    /// A column.
    public init(_ title: String, width: Double, shown: Shown = .plain) {
      self.title = title
      self.width = width
      self.shown = shown
    }
  }

  /// Its name: 31 characters at most, none of `[]:*?/\`.
  public let name: String
  /// The columns.
  public let columns: [Column]
  /// The cells. Shape: rows × columns.
  public let rows: [[Cell]]
  /// Whether the head stays in sight and rows can be filtered by it.
  public let isTable: Bool

  /// A sheet.
  public init(name: String, columns: [Column], rows: [[Cell]], isTable: Bool = true) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.isTable = isTable
  }
}
