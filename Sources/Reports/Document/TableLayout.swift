/// A table in aligned lines. Columns take the width of their widest cell; where the whole is wider
/// than the room, labels alone give way, and go on over several lines.
struct TableLayout {
  /// Lines of the headings, a rule below.
  private(set) var headings: [String] = []
  /// Lines of the rows.
  private(set) var body: [String] = []

  private let columns: [Table.Column]
  private let widths: [Int]
  private static let margin = 2
  private static let gap = 2
  private static let leastLabel = 16

  /// - Complexity: O(cells).
  init(_ table: Table, width: Int) {
    columns = table.columns
    let rows = table.rows.map { $0.map(SafeText.inert) }
    widths = Self.widths(table.columns, rows: rows, room: width)
    headings = heading()
    body = rows.flatMap(row)
  }

  private static func widths(
    _ columns: [Table.Column], rows: [[String]], room: Int
  ) -> [Int] {
    var widths = columns.indices.map { place in
      let words = columns[place].title.split(separator: " ").map { DisplayWidth.of($0) }
      return max(words.max() ?? 0, rows.map { DisplayWidth.of($0[place]) }.max() ?? 0)
    }
    let labels = columns.indices.filter { columns[$0].wraps }
    var excess = margin + widths.reduce(0, +) + gap * (columns.count - 1) - room
    while excess > 0, let widest = labels.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > leastLabel
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Titles set on their last line, and a rule.
  private func heading() -> [String] {
    let titles = columns.indices.map {
      DisplayWidth.wrap(columns[$0].title, to: max(1, widths[$0]))
    }
    let height = titles.map(\.count).max() ?? 0
    let padded = titles.map { Array(repeating: "", count: height - $0.count) + $0 }
    let lines = (0..<height).map { line in self.line(padded.map { $0[line] }) }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return lines + ["  " + rule]
  }

  private func row(_ cells: [String]) -> [String] {
    let wrapped = cells.indices.map { DisplayWidth.wrap(cells[$0], to: max(1, widths[$0])) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      self.line(wrapped.map { $0.indices.contains(line) ? $0[line] : "" })
    }
  }

  private func line(_ cells: [String]) -> String {
    let padded = cells.indices.map {
      DisplayWidth.pad(cells[$0], to: widths[$0], right: columns[$0].isNumeric)
    }
    let text = "  " + padded.joined(separator: "  ")
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
