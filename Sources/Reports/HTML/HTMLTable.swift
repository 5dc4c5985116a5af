/// A table of a page: a caption that says what it shows and in which unit, headers with their scope,
/// cells that keep the raw figure beside the one people read.
struct HTMLTable {
  /// A column.
  struct Column {
    let title: String
    /// What a short title stands for, when it does not speak by itself.
    var long: String?
    var isFigure = false

    static func words(_ title: String, long: String? = nil) -> Column {
      Column(title: title, long: long)
    }
    static func figures(_ title: String, long: String? = nil) -> Column {
      Column(title: title, long: long, isFigure: true)
    }
  }

  /// A cell.
  struct Cell {
    let content: (inout HTML) -> Void
    /// The figure behind the text; `nil` when there is none.
    var raw: Double?
    var low: Double?
    var high: Double?

    /// A text.
    static func text(_ text: String) -> Cell { Cell { $0.text(text) } }
    /// A figure as people read it, and as it is.
    static func figure(_ text: String, _ raw: Double?) -> Cell {
      Cell(content: { $0.text(text) }, raw: raw)
    }
    /// Whatever a page may hold.
    static func content(_ content: @escaping (inout HTML) -> Void) -> Cell {
      Cell(content: content)
    }
  }

  /// A row.
  struct Row {
    let cells: [Cell]
    /// Place of the cell that names the row.
    var header = 0
    var style: String?
    /// Data of the row for scripts: `data-v`, `data-d`, `data-n`.
    var values: String?
    var domaine: String?
    var niveaux: String?
    var key: String?
    var tie: String?
  }

  let columns: [Column]
  let caption: String
  var identifier: String?
  var style: String?
  /// Whether it turns into cards on a narrow screen; else it scrolls by itself.
  var becomesCards = false
  /// Whether a person may sort it by a column, where scripts run.
  var sorts = true
  /// Whether it scrolls by itself when it is long, too.
  var isTall = false
  private(set) var rows: [Row] = []

  init(_ caption: String, _ columns: [Column]) {
    self.caption = caption
    self.columns = columns
  }

  mutating func add(_ row: Row) { rows.append(row) }
  mutating func add(_ cells: [Cell], header: Int = 0) {
    rows.append(Row(cells: cells, header: header))
  }

  /// Writes the table in a frame that scrolls by itself where it is too wide.
  func write(_ page: inout HTML) {
    let frame: HTML.Attributes =
      becomesCards
      ? ["class": "cards"]
      : [
        "class": isTall ? "scroll tall" : "scroll", "role": "region", "tabindex": "0",
        "aria-label": caption,
      ]
    page.element("div", frame) { page in
      page.element("table", ["id": identifier, "class": style]) { page in
        page.element("caption", caption)
        page.element("thead") { head(&$0) }
        page.element("tbody") { body in
          for row in rows { write(row, &body) }
        }
      }
    }
    page.line()
  }

  private func head(_ page: inout HTML) {
    page.element("tr") { page in
      for column in columns {
        page.element(
          "th",
          [
            "scope": "col", "class": column.isFigure ? "n" : nil,
            "data-sort": sorts ? (column.isFigure ? "n" : "t") : nil,
          ]
        ) { page in
          if let long = column.long {
            page.element("abbr", ["title": long], column.title)
          } else {
            page.text(column.title)
          }
        }
      }
    }
  }

  private func write(_ row: Row, _ page: inout HTML) {
    page.line()
    page.element(
      "tr",
      [
        "class": row.style, "data-k": row.key, "data-v": row.values, "data-t": row.tie,
        "data-d": row.domaine, "data-n": row.niveaux,
      ]
    ) { page in
      for (place, cell) in row.cells.enumerated() { write(cell, place, row, &page) }
    }
  }

  private func write(_ cell: Cell, _ place: Int, _ row: Row, _ page: inout HTML) {
    let column = columns[place]
    let isHeader = place == row.header
    let figure = column.isFigure ? "n" : nil
    func number(_ value: Double?) -> String? { value.map(JSONValue.digits) }
    let attributes: HTML.Attributes = [
      "scope": isHeader ? "row" : nil, "class": figure,
      "data-label": becomesCards && !isHeader ? column.long ?? column.title : nil,
      "data-raw": number(cell.raw), "data-low": number(cell.low), "data-high": number(cell.high),
    ]
    if isHeader {
      page.element("th", attributes, cell.content)
    } else {
      page.element("td", attributes, cell.content)
    }
  }
}
