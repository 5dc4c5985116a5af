/// An SVG picture under construction. Every text is made harmless before it goes in; numbers have two
/// decimals, without a locale.
struct SVG {
  let width: Double
  let height: Double
  /// Whether it stands inside a page, where bytes count: outlines on a grid of one unit instead of a
  /// tenth, and no namespace, which HTML knows by itself.
  var isCoarse = false
  private var body = ""

  /// An empty white picture of that size, with a title for those who do not see it, and a longer text
  /// when there is one.
  init(width: Double, height: Double, title: String, description: String? = nil) {
    self.width = width
    self.height = height
    body += "<title>\(Self.escaped(title))</title>\n"
    if let description { body += "<desc>\(Self.escaped(description))</desc>\n" }
    body += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
  }

  /// The whole file.
  var text: String {
    let (w, h) = (Self.number(width), Self.number(height))
    let space = isCoarse ? "" : "xmlns=\"http://www.w3.org/2000/svg\" "
    return "<svg \(space)width=\"\(w)\" height=\"\(h)\" "
      + "viewBox=\"0 0 \(w) \(h)\" role=\"img\" "
      + "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n\(body)</svg>\n"
  }

  /// Adds what was written as SVG already: its texts are the caller's to make harmless.
  mutating func raw(_ markup: String) { body += markup }

  /// Where a text stands about its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// How a text looks.
  struct Style {
    var size = 11.0
    var colour = "#222222"
    var anchor = Anchor.start
    var isBold = false
    var hasHalo = false

    /// The style as attributes, which what stands in a group takes from it.
    fileprivate var attributes: String {
      let weight = isBold ? " font-weight=\"bold\"" : ""
      let halo =
        hasHalo
        ? " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        : ""
      return "font-size=\"\(SVG.number(size))\" fill=\"\(colour)\" "
        + "text-anchor=\"\(anchor.rawValue)\"\(weight)\(halo)"
    }
  }

  /// A text about a point.
  typealias Placed = (text: String, x: Double, y: Double)

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ style: Style = Style()) {
    write((text, x, y), " " + style.attributes)
  }

  /// Texts of one style, said once.
  mutating func texts(_ texts: [Placed], _ style: Style) {
    guard !texts.isEmpty else { return }
    group(style.attributes) { svg in
      for text in texts { svg.write(text, "") }
    }
  }

  private mutating func write(_ text: Placed, _ attributes: String) {
    body +=
      "<text x=\"\(Self.number(text.x))\" y=\"\(Self.number(text.y))\"\(attributes)>"
      + "\(Self.escaped(text.text))</text>\n"
  }

  /// What `content` draws, with attributes that all of it takes.
  /// - Parameter attributes: as `key="value"`, made harmless by the caller; `nil` for no group.
  mutating func group(_ attributes: String?, _ content: (inout SVG) -> Void) {
    guard let attributes else { return content(&self) }
    body += "<g \(attributes)>\n"
    content(&self)
    body += "</g>\n"
  }

  /// What bears an identifier, drawn again.
  mutating func use(_ identifier: String) { body += "<use href=\"#\(identifier)\"/>\n" }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String = "#999999",
    width: Double = 1
  ) {
    body +=
      "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" "
      + "y2=\"\(Self.number(y2))\" stroke=\"\(colour)\" stroke-width=\"\(Self.number(width))\"/>\n"
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String) {
    body +=
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
      + "fill=\"\(fill)\"/>\n"
  }

  /// A disc that lets what lies under it be guessed, in a white line.
  mutating func disc(_ x: Double, _ y: Double, radius: Double, fill: String) {
    body +=
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
      + "fill=\"\(fill)\" fill-opacity=\".8\" stroke=\"#ffffff\" stroke-width=\"1\"/>\n"
  }

  mutating func rectangle(
    _ box: Box, fill: String = "none", stroke: String, width: Double
  ) {
    body +=
      "<rect x=\"\(Self.number(box.x))\" y=\"\(Self.number(box.y))\" "
      + "width=\"\(Self.number(box.width))\" height=\"\(Self.number(box.height))\" "
      + "fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"\(Self.number(width))\"/>\n"
  }

  mutating func square(_ x: Double, _ y: Double, side: Double, fill: String) {
    let side = Self.number(side)
    body +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(side)\" "
      + "height=\"\(side)\" fill=\"\(fill)\"/>\n"
  }

  /// Shapes in one line, said once; what lies in an even number of a shape's rings stays empty.
  /// - Parameter width: of the line, in units of what is drawn.
  mutating func shapes(stroke: String, width: Double, _ content: (inout SVG) -> Void) {
    group(
      "fill-rule=\"evenodd\" stroke=\"\(stroke)\" "
        + "stroke-width=\"\(Self.number(width))\" stroke-linejoin=\"round\"", content)
  }

  /// Rings drawn together.
  ///
  /// - Parameters:
  ///   - attributes: of them, as `key="value"`, made harmless by the caller.
  ///   - title: what is told of the shape when one points at it.
  mutating func shape(
    _ rings: [[(x: Double, y: Double)]], _ attributes: String, title: String? = nil
  ) {
    let text = title.map { "><title>\(Self.escaped($0))</title></path>\n" } ?? "/>\n"
    body += "<path d=\"\(path(rings))\"" + (attributes.isEmpty ? "" : " " + attributes) + text
  }

  /// Rings as the `d` of a path.
  private func path(_ rings: [[(x: Double, y: Double)]]) -> String {
    rings.map { SVGRing($0, step: isCoarse ? 10 : 1).path }.joined()
  }

  /// A number with two decimals at most.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value.isFinite ? value : 0) * 100 + (value < 0 ? -0.5 : 0.5))
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A text that marks nothing up.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    HTML.escape(text, into: &escaped)
    return escaped
  }

  /// The text, cut with an ellipsis when longer.
  static func short(_ text: String, _ most: Int) -> String {
    text.count <= most ? text : text.prefix(most - 1) + "…"
  }

  /// A colour for a class, apart for those who confuse some of them (Okabe and Ito, 2008, then paler).
  static func colour(ofClass number: Int) -> String {
    let colours = [
      "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6d31", "#7b4173",
      "#637939", "#969696",
    ]
    return colours[(number - 1) % colours.count]
  }
}
