import Formats
import Studies

extension Schema.Field {
  /// Headers of the field's columns: `projets`, `projetsLow`, `projetsHigh`, `projetsStatus`.
  var headers: [String] {
    switch content {
    case .value, .list: [key]
    case .detail: []
    case .count, .rate: [key, key + "Low", key + "High", key + "Status"]
    }
  }

  /// Cells of the field's columns. A hidden figure leaves its own cell empty.
  var cells: [String] {
    switch content {
    case .value(let value): [Self.cell(value)]
    case .detail: []
    case .list(let values): [SafeText.spreadsheet(values.joined(separator: " "))]
    case .count(let figure):
      Self.cells(
        figure.map { ($0.status.rawValue, $0.lower, $0.upper) })
    case .rate(let figure):
      Self.cells(
        figure.map { ($0.observed == nil ? "suppressed" : "observed", $0.lower, $0.upper) })
    }
  }

  /// The same, with a decimal comma in numbers.
  var cellsWithComma: [String] {
    let isNumber =
      switch content {
      case .value(.number), .count, .rate: true
      case .value, .list, .detail: false
      }
    return isNumber ? cells.map { $0.replacing(".", with: ",") } : cells
  }

  private static func cells(
    _ figure: (status: String, lower: Double, upper: Double)?
  ) -> [String] {
    guard let figure else { return ["", "", "", "notObserved"] }
    let bounds = [figure.lower, figure.upper].map(JSONValue.digits)
    return [figure.status == "observed" ? bounds[0] : ""] + bounds + [figure.status]
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): SafeText.spreadsheet(text)
    default: value.compact
    }
  }
}

extension Schema {
  /// The rows as CSV (UTF-8, comma, LF), headers being the JSON words. Without rows: the headers
  /// that `emptyHeaders` gives.
  var csv: String {
    var writer = CSVWriter()
    if let first = rows.first { writer.append(first.fields.flatMap(\.headers)) }
    for row in rows { writer.append(row.fields.flatMap(\.cells)) }
    return writer.text
  }

  /// The same as Excel in French opens it right: a byte order mark, `;`, CRLF, and a decimal comma in
  /// the cells of numbers. Texts stay as they are.
  var csvForFrenchExcel: String {
    var options = CSVWriter.Options()
    (options.delimiter, options.endOfLine, options.hasByteOrderMark) = (";", "\r\n", true)
    var writer = CSVWriter(options: options)
    if let first = rows.first { writer.append(first.fields.flatMap(\.headers)) }
    for row in rows { writer.append(row.fields.flatMap(\.cellsWithComma)) }
    return writer.text
  }
}
