import Reports

/// A report of the gate: lines, one table, notes; and the same as data. The one function that gives
/// it a face is `text(_:)`.
struct Page {
  /// Text above the table.
  var lead: [String] = []
  /// Titles of the table's columns, for people.
  var titles: [String] = []
  /// Cells of the table, for people.
  var cells: [[String]] = []
  /// Lines below the table.
  var notes: [String] = []
  /// The whole as JSON.
  var json = JSONValue.null
  /// Words of the CSV header.
  var header: [String] = []
  /// Rows of the CSV.
  var rows: [[JSONValue]] = []

  /// The page in one of its faces, ending with a line break.
  func text(_ face: Report.Face) -> String {
    switch face {
    case .table: table
    case .markdown: markdown
    case .csv: csv
    case .json: json.compact + "\n"
    }
  }

  private var table: String {
    let all = [titles] + cells
    let widths = titles.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let isFigures = titles.indices.map { column in
      cells.allSatisfy { Self.isFigure($0[column]) } && !cells.isEmpty
    }
    let lines = all.map { row in
      let line = titles.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return isFigures[column] ? padding + row[column] : row[column] + padding
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return MessageLine.inert(joined(lead, titles.isEmpty ? [] : lines, notes))
  }

  private var markdown: String {
    func row(_ cells: [String]) -> String {
      let escaped = cells.map { cell in cell.map { "|*_<\\".contains($0) ? "\\\($0)" : "\($0)" } }
      return "| " + escaped.map { $0.joined() }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: titles.count)
    let lines = titles.isEmpty ? [] : [row(titles), rule] + cells.map(row)
    return MessageLine.inert(joined(lead, lines, notes.map { "- " + $0 }))
  }

  private var csv: String {
    let rows = rows.map { row in row.map(Self.csvCell).joined(separator: ",") }
    return ([header.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  private func joined(_ blocks: [String]...) -> String {
    blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private static func isFigure(_ cell: String) -> Bool {
    cell.first.map { $0.isNumber } ?? true
  }

  private static func csvCell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text):
      text.contains { "\",\n\r".contains($0) }
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    default: value.compact
    }
  }
}
