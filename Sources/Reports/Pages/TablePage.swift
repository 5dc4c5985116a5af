/// A page of one table with its data, described by whoever has something to show and no study behind
/// it: an import, the inspection of a file.
public struct TablePage: Sendable {
  /// A column for people.
  public enum Column: Sendable {
    /// Short words or codes.
    case words(String)
    /// Labels, which may run over several lines where room is short.
    case labels(String)
    /// Figures, set to the right.
    case figures(String)
  }

  /// One row of the data.
  public struct Row: Sendable {
    let members: [JSONValue.Member]
    let details: [JSONValue.Member]

    /// A row; `members` stand in JSON and CSV alike, `details` in JSON only.
    public init(_ members: [JSONValue.Member], details: [JSONValue.Member] = []) {
      self.members = members
      self.details = details
    }
  }

  /// What the page is about.
  public var title: String
  /// Lines under the title.
  public var lead: [String] = []
  /// Columns of the table.
  public var columns: [Column]
  /// Cells of the table. Shape: rows × columns.
  public var cells: [[String]]
  /// Lines below the table.
  public var notes: [String] = []
  /// Name and version of the data, e.g. `faisceau.import/1`.
  public var schema: String
  /// How the data were asked for.
  public var recipe = JSONValue.object([])
  /// The files that the data come from.
  public var sources: [JSONValue] = []
  /// The data.
  public var rows: [Row] = []
  /// What does not fit in rows; JSON only.
  public var extras: [JSONValue.Member] = []

  /// A page of a table; its data are to be added.
  public init(title: String, columns: [Column], cells: [[String]], schema: String) {
    self.title = title
    self.columns = columns
    self.cells = cells
    self.schema = schema
  }
}

extension Document {
  /// The page for people.
  init(_ page: TablePage) {
    var table = Table(page.columns.map(Table.Column.init))
    for row in page.cells { table.add(row) }
    self.init(
      title: page.title, lead: page.lead,
      sections: [Section(table: table)] + (page.notes.isEmpty ? [] : [Section(lines: page.notes)]))
  }
}

extension Table.Column {
  fileprivate init(_ column: TablePage.Column) {
    switch column {
    case .words(let title): self = .words(title)
    case .labels(let title): self = .labels(title)
    case .figures(let title): self = .figures(title)
    }
  }
}

extension Schema {
  /// The page for programs.
  init(_ page: TablePage) {
    self.init(
      name: page.schema, recipe: page.recipe, sources: page.sources,
      rows: page.rows.map { row in
        Row(
          row.members.map { Field(key: $0.key, content: .value($0.value)) }
            + row.details.map { Field(key: $0.key, content: .detail($0.value)) })
      }, extras: page.extras)
  }
}
