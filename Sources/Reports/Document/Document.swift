/// A result in words, before any face is given to it: what a page says, in which order.
///
/// Texts are raw: each face makes them harmless for the place where it shows them.
struct Document: Sendable {
  /// What the page is about.
  var title: String
  /// Lines under the title.
  var lead: [String] = []
  /// The body.
  var sections: [Section] = []
  /// What one must know to read the page: Source, Millésime, Lecture, legend.
  var footer: [Footnote] = []

  /// A part of the body.
  struct Section: Sendable {
    var heading: String?
    /// Lines above the table.
    var lines: [String] = []
    var table: Table?
    /// Lines below the table.
    var notes: [String] = []
  }

  /// A line of the footer, `label : text`.
  struct Footnote: Sendable, Equatable {
    var label: String
    var text: String
  }
}

/// A table of texts. Shape: every row has as many cells as there are columns.
struct Table: Sendable {
  /// One column.
  struct Column: Sendable {
    var title: String
    var isNumeric = false
    /// Whether its cells may run over several lines where room is short.
    var wraps = false
    /// Whether a terminal leaves it out, and says so, rather than squeeze the labels.
    var isSpare = false

    /// A column of figures, set to the right.
    static func figures(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    /// A column of short words or codes.
    static func words(_ title: String) -> Column { Column(title: title) }
    /// A column of labels, which may wrap.
    static func labels(_ title: String) -> Column { Column(title: title, wraps: true) }
    /// The same column, left out where room is short.
    var spare: Column {
      var column = self
      column.isSpare = true
      return column
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Titles of the columns.
  var titles: [String] { columns.map(\.title) }

  /// The table with some of its columns, in its order.
  func keeping(_ places: [Int]) -> Table {
    guard places.count < columns.count else { return self }
    var table = Table(places.map { columns[$0] })
    for row in rows { table.add(places.map { row[$0] }) }
    return table
  }

  /// Adds a row.
  /// - Precondition: as many cells as columns.
  mutating func add(_ cells: [String]) {
    precondition(
      cells.count == columns.count, "a row of \(cells.count) cells in \(columns.count) columns")
    rows.append(cells)
  }
}
