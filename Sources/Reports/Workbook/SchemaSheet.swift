import Formats
import Studies

extension XLSXSheet {
  /// The rows of a result as a sheet: codes and labels as texts, figures as numbers. A figure that is
  /// hidden says so in its cell (`< 5`), with its bounds in columns of their own.
  init(_ name: String, _ schema: Schema, _ words: Words, where isWanted: (Schema.Row) -> Bool) {
    let rows = schema.rows.filter(isWanted)
    let fields = (schema.rows.first?.fields ?? []).filter { !$0.headers.isEmpty }
    self.init(
      name: name, columns: fields.flatMap(\.sheetColumns),
      rows: rows.map { row in row.fields.flatMap { $0.sheetCells(words) } })
  }
}

extension Schema.Row {
  /// The text of a field; `nil` when there is no such field or it holds no text.
  func text(_ key: String) -> String? {
    guard case .value(.string(let text))? = fields.first(where: { $0.key == key })?.content else {
      return nil
    }
    return text
  }
}

extension Schema.Field {
  fileprivate var sheetColumns: [XLSXSheet.Column] {
    switch content {
    case .detail: return []
    case .list: return [.init(key, width: 18, shown: .text)]
    case .value:
      let isLabel = key.hasSuffix("Name")
      return [.init(key, width: isLabel ? 38 : 12, shown: type == .text ? .text : .plain)]
    case .count, .rate:
      let shown: XLSXSheet.Shown = if case .rate = content { .percent } else { .plain }
      return headers.enumerated().map { place, header in
        .init(header, width: 12, shown: place == 3 ? .text : shown)
      }
    }
  }

  fileprivate func sheetCells(_ words: Words) -> [XLSXSheet.Cell] {
    switch content {
    case .detail: []
    case .list(let values): [.text(SafeText.inert(values.joined(separator: " ")))]
    case .value(let value): [Self.cell(value)]
    case .count(let figure):
      Self.cells(
        words.count(figure), figure.map { ($0.status.rawValue, $0.lower, $0.upper) })
    case .rate(let figure):
      Self.cells(
        words.rate(figure),
        figure.map { ($0.observed == nil ? "suppressed" : "observed", $0.lower, $0.upper) })
    }
  }

  private static func cells(
    _ text: String, _ figure: (status: String, lower: Double, upper: Double)?
  ) -> [XLSXSheet.Cell] {
    guard let figure else { return [.blank, .blank, .blank, .text("notObserved")] }
    return [
      figure.status == "observed" ? .number(figure.lower) : .text(text), .number(figure.lower),
      .number(figure.upper), .text(figure.status),
    ]
  }

  private static func cell(_ value: JSONValue) -> XLSXSheet.Cell {
    switch value {
    case .null: .blank
    case .boolean(let value): .boolean(value)
    case .integer(let value): .number(Double(value))
    case .number(let value): .number(value)
    case .string(let text): .text(SafeText.inert(text))
    case .array, .object: .text(SafeText.inert(value.compact))
    }
  }
}
