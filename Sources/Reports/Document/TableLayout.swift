/// A table in aligned lines. Columns take the width of their widest cell; where the whole is wider
/// than the room, labels give way and go on over several lines, down to `easyLabel` columns; then
/// spare columns are left out, the last first; then only are labels squeezed.
struct TableLayout {
  /// Lines of the headings, a rule below.
  private(set) var headings: [String] = []
  /// Lines of the rows.
  private(set) var body: [String] = []

  private let columns: [Table.Column]
  private let widths: [Int]
  private static let margin = 2
  private static let gap = 2
  private static let leastLabel = 12
  /// Width of a label that reads easily: most of its words fit on a line.
  private static let easyLabel = 24
  /// Blanks before the second line of a label and those after.
  private static let hanging = 2

  /// - Parameters:
  ///   - table: of which every text is made harmless.
  ///   - widths: columns of the terminal for each column of the table.
  ///
  /// Complexity: O(cells).
  init(_ table: Table, widths: [Int]) {
    columns = table.columns
    self.widths = widths
    headings = heading()
    body = table.rows.flatMap { row($0.map(SafeText.inert)) }
  }

  /// Widths for tables of the same columns, so that they stand under one another.
  static func widths(of tables: [Table], room: Int) -> [Int] {
    var widths = naturalWidths(of: tables)
    shrink(&widths, tables.first?.columns ?? [], room: room)
    return widths
  }

  /// The columns that there is room for, in tables of the same columns, labels having the width that
  /// they read easily at.
  static func kept(of tables: [Table], room: Int) -> [Int] {
    let columns = tables.first?.columns ?? []
    let widths = zip(columns, naturalWidths(of: tables)).map { column, width in
      column.wraps ? min(width, easyLabel) : width
    }
    var kept = Array(columns.indices)
    func width() -> Int {
      margin + kept.reduce(0) { $0 + widths[$1] } + gap * (kept.count - 1)
    }
    while width() > room, let last = kept.lastIndex(where: { columns[$0].isSpare }) {
      kept.remove(at: last)
    }
    return kept
  }

  private static func naturalWidths(of tables: [Table]) -> [Int] {
    var widths = (tables.first?.columns ?? []).map(leastWidth)
    for row in tables.lazy.flatMap(\.rows) {
      for place in widths.indices {
        widths[place] = max(widths[place], DisplayWidth.of(SafeText.inert(row[place])))
      }
    }
    return widths
  }

  /// Titles may wrap: a column is as wide as the longest word of its title.
  private static func leastWidth(_ column: Table.Column) -> Int {
    column.title.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
  }

  private static func shrink(_ widths: inout [Int], _ columns: [Table.Column], room: Int) {
    let labels = columns.indices.filter { columns[$0].wraps }
    var excess = margin + widths.reduce(0, +) + gap * (columns.count - 1) - room
    while excess > 0, let widest = labels.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > leastLabel
    {
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// Titles set on their last line, and a rule.
  private func heading() -> [String] {
    guard columns.contains(where: { !$0.title.isEmpty }) else { return [] }
    let titles = columns.indices.map { DisplayWidth.wrap(columns[$0].title, to: room($0)) }
    let height = titles.map(\.count).max() ?? 0
    let padded = titles.map { Array(repeating: "", count: height - $0.count) + $0 }
    let lines = (0..<height).map { line in self.line(padded.map { $0[line] }) }
    let rule = columns.indices.map { place in
      String(repeating: columns[place].title.isEmpty ? " " : "─", count: widths[place])
    }
    return lines + [line(rule)]
  }

  private func row(_ cells: [String]) -> [String] {
    let wrapped = cells.indices.map { wrap(cells[$0], $0) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      self.line(wrapped.map { $0.indices.contains(line) ? $0[line] : "" })
    }
  }

  private func wrap(_ cell: String, _ place: Int) -> [String] {
    DisplayWidth.wrap(cell, to: room(place), hanging: columns[place].wraps ? Self.hanging : 0)
  }

  private func room(_ place: Int) -> Int { max(1, widths[place]) }

  private func line(_ cells: [String]) -> String {
    let padded = cells.indices.map {
      DisplayWidth.pad(cells[$0], to: widths[$0], right: columns[$0].isNumeric)
    }
    let text = "  " + padded.joined(separator: "  ")
    // Bytes: walking back over characters took a fifth of the time of `rank`.
    let blanks = text.utf8.reversed().prefix { $0 == 0x20 }.count
    return String(Substring(text.utf8.dropLast(blanks)))
  }
}
