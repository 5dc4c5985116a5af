/// A page under construction, in which nothing but the program's own constants can be markup: names
/// and constants are `StaticString`, every other text is escaped on its way in.
///
/// Not a template engine, because swift-mustache 2.1.1 escapes by grapheme clusters: in a label, `"`
/// followed by a combining mark is another character than `"`, stays as it is, and closes the attribute.
/// Here scalars are escaped, one by one (docs/dossier.md).
struct HTML {
  /// What was written so far.
  private(set) var text = ""
  private var names = 0

  /// An identifier that nothing else of the page bears.
  mutating func newName() -> String {
    names += 1
    return "n\(names)"
  }

  /// Attributes, in order; one without value is left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Writes a text, harmless.
  mutating func text(_ text: String) { HTML.escape(text, into: &self.text) }

  /// Writes an element and what `content` puts into it.
  ///
  /// - Parameter ends: whether its end tag is written; HTML lets that of cells and rows out.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], ends: Bool = true,
    _ content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    if ends { text += "</\(name)>" }
  }

  /// Writes an element that holds a text alone.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes, _ content: String
  ) {
    element(name, attributes) { $0.text(content) }
  }

  /// Writes a bare element that holds a text alone.
  mutating func element(_ name: StaticString, _ content: String) { element(name, [:], content) }

  /// Writes an element that holds nothing: `meta`, `input`.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// Writes a constant of the program as it is: a style, a doctype.
  mutating func constant(_ markup: StaticString) { text += "\(markup)" }

  /// Writes a script of the program, without the blanks that its lines begin with and the lines that are
  /// remarks: they are for who reads the program.
  mutating func script(_ script: StaticString) {
    for line in "\(script)".split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if !line.isEmpty, !line.hasPrefix("//") { text += line + "\n" }
    }
  }

  /// Begins a new line of the file, which shows nowhere.
  mutating func line() { text += "\n" }

  /// Puts a drawing in, which escapes its own texts.
  mutating func drawing(_ drawing: MapDrawing) { text += drawing.svg() }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)="
      if HTML.isBare(value) {
        text += value
      } else {
        text += "\""
        HTML.escape(value, into: &text)
        text += "\""
      }
    }
    text += ">"
  }

  /// Whether a value needs no quotes: letters, digits, points and dashes alone, of which nothing in HTML
  /// is made.
  private static func isBare(_ value: String) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// Adds a text that marks nothing up, in content or in a quoted attribute.
  static func escape(_ text: String, into page: inout String) {
    let text = SafeText.inert(text)
    guard text.utf8.contains(where: { escapes($0) != nil }) else {
      page += text
      return
    }
    for scalar in text.unicodeScalars {
      if let entity = UInt8(exactly: scalar.value).flatMap(escapes) {
        page += entity
      } else {
        page.unicodeScalars.append(scalar)
      }
    }
  }

  private static func escapes(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
