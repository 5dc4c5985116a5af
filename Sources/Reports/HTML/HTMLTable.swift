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
    /// Figures are written to the nearest part of one that this is: millionths, unless told otherwise.
    var scale = 1e6
    /// Whether the text is the raw figure, digit for digit.
    var isPlain = false

    /// Least and greatest figure, apart by two points: `0..4`.
    fileprivate var bounds: String? {
      guard let low, let high else { return nil }
      return digits(low) + ".." + digits(high)
    }

    /// The raw figure as written; `nil` where the text is it.
    fileprivate var written: String? { isPlain ? nil : raw.map(digits) }

    private func digits(_ value: Double) -> String {
      JSONValue.digits((value * scale).rounded() / scale)
    }

    /// A text.
    static func text(_ text: String) -> Cell { Cell { $0.text(text) } }
    /// A figure as people read it, and as it is.
    static func figure(_ text: String, _ raw: Double?) -> Cell {
      Cell(
        content: { $0.text(text) }, raw: raw,
        isPlain: raw.map { JSONValue.digits($0) == text } ?? false)
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
    /// What scripts weigh (`data-v`), and difficult projects where the cells do not say them (`data-t`).
    var values: String?
    var tie: String?
    /// Domaine, where the code does not begin with it (`data-d`), and levels (`data-n`).
    var domaine: String?
    var niveaux: String?
  }

  let columns: [Column]
  let caption: String
  var identifier: String?
  var style: String?
  /// Whether it turns into cards on a narrow screen; else it scrolls by itself.
  var becomesCards = false
  /// Whether a person may sort it by a column, where scripts run.
  var sorts = true
  /// Whether it is long: it scrolls by itself, whatever its width.
  var isLong = false
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
  ///
  /// No byte is spent on what its cells already say: end tags that HTML lets out, raw figures that the
  /// text is; cells are set as figures, and the table's classes name the columns of words (`DossierStyle`).
  func write(_ page: inout HTML) {
    let name = page.newName()
    let frame: HTML.Attributes =
      becomesCards
      ? ["class": "cards"]
      : [
        "class": isLong ? "scroll tall" : "scroll", "role": "region", "tabindex": "0",
        "aria-labelledby": name,
      ]
    page.element("div", frame) { page in
      page.element(
        "table", ["id": identifier, "class": classes, "style": becomesCards ? labels : nil]
      ) { page in
        page.element("caption", ["id": becomesCards ? nil : name], caption)
        page.element("thead") { head(&$0) }
        page.element("tbody") { body in
          for row in rows { write(row, &body) }
        }
      }
    }
    page.line()
  }

  /// The style, and `w3` when cells of the third column are words.
  private var classes: String? {
    let words = columns.indices.filter { !isLong && !columns[$0].isFigure }.map { "w\($0 + 1)" }
    let all = [style].compactMap(\.self) + words
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  /// What cards call each column, for the style (`DossierStyle`) to show before its cells.
  private var labels: String {
    columns.enumerated().map { place, column in
      "--c\(place + 1):'\(Self.inStyle(column.long ?? column.title))'"
    }.joined(separator: ";")
  }

  /// A text within a string of a style: all but letters, digits and blanks as numbers.
  private static func inStyle(_ text: String) -> String {
    SafeText.inert(text).unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
        ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }

  private func head(_ page: inout HTML) {
    page.element("tr", ends: false) { page in
      for column in columns {
        page.element(
          "th",
          [
            "scope": "col", "class": column.isFigure && !sorts ? "n" : nil,
            "data-sort": sorts ? (column.isFigure ? "n" : "t") : nil,
          ], ends: false
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
    let attributes: HTML.Attributes = [
      "class": row.style, "data-v": row.values, "data-t": row.tie, "data-d": row.domaine,
      "data-n": row.niveaux,
    ]
    page.element("tr", attributes, ends: false) { page in
      for (place, cell) in row.cells.enumerated() { write(cell, place, row, &page) }
    }
  }

  private func write(_ cell: Cell, _ place: Int, _ row: Row, _ page: inout HTML) {
    let isHeader = place == row.header
    let isCard = becomesCards && !isHeader
    let attributes: HTML.Attributes = [
      "scope": isHeader ? "row" : nil, "data-raw": cell.written,
      "data-in": cell.bounds,
    ]
    page.element(isHeader ? "th" : "td", attributes, ends: false) { page in
      if isCard { page.element("span", [:], cell.content) } else { cell.content(&page) }
    }
  }
}
