/// A notebook: words and Python, one after the other.
///
/// What comes from data enters as a Python literal (`PythonText`) or is read by the notebook from the
/// files beside it: never as text of a cell.
///
/// Source: Jupyter, nbformat 4.5, held against the library `nbformat`.
struct Notebook {
  /// Name of the file, without its ending: ASCII letters, digits, hyphens.
  let name: String
  let cells: [Cell]

  /// One cell.
  enum Cell {
    /// Words, in Markdown.
    case words(String)
    /// Python.
    case code(String)
  }

  /// The notebook as `.ipynb` text.
  ///
  /// Determinism: identifiers are the name and the place of the cell; nothing has been run.
  var text: String {
    JSONValue.object([
      .init("cells", .array(cells.enumerated().map { json($1, at: $0) })),
      .init(
        "metadata",
        .object([.init("kernelspec", Self.kernel), .init("language_info", Self.language)])),
      .init("nbformat", .integer(4)), .init("nbformat_minor", .integer(5)),
    ]).indented
  }

  private func json(_ cell: Cell, at place: Int) -> JSONValue {
    let id = JSONValue.string("\(name.suffix(56))-\(place < 9 ? "0" : "")\(place + 1)")
    switch cell {
    case .words(let text):
      return .object([
        .init("cell_type", .string("markdown")), .init("id", id), .init("metadata", .object([])),
        .init("source", Self.lines(text)),
      ])
    case .code(let text):
      return .object([
        .init("cell_type", .string("code")), .init("execution_count", .null), .init("id", id),
        .init("metadata", .object([])), .init("outputs", .array([])),
        .init("source", Self.lines(text)),
      ])
    }
  }

  /// A text as lines, each but the last with its end.
  private static func lines(_ text: String) -> JSONValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().map { .string($0 < lines.count - 1 ? $1 + "\n" : String($1)) })
  }

  private static let kernel = JSONValue.object([
    .init("display_name", .string("Python 3")), .init("language", .string("python")),
    .init("name", .string("python3")),
  ])
  private static let language = JSONValue.object([.init("name", .string("python"))])
}

/// Text from a file as a literal of Python.
enum PythonText {
  /// A quoted text that Python reads back as it was: quotes, backslashes and whatever is not a plain
  /// letter, digit or mark of ASCII or a letter of Latin-1 are escaped.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: literal += "\\" + String(scalar)
      case 0x20..<0x7F, 0xC0...0xFF: literal.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        literal += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return literal + "\""
  }
}
