/// An SVG picture under construction. Every text is made harmless before it goes in; numbers have two
/// decimals, without a locale.
struct SVG {
  let width: Double
  let height: Double
  private var body = ""

  /// An empty white picture of that size, with a title for those who do not see it.
  init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    body += "<title>\(Self.escaped(title))</title>\n"
    body += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
  }

  /// The whole file.
  var text: String {
    let (w, h) = (Self.number(width), Self.number(height))
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(w)\" height=\"\(h)\" "
      + "viewBox=\"0 0 \(w) \(h)\" font-family=\"Helvetica, Arial, sans-serif\">\n\(body)</svg>\n"
  }

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
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ style: Style = Style()) {
    let weight = style.isBold ? " font-weight=\"bold\"" : ""
    let halo =
      style.hasHalo
      ? " stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
      : ""
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
      + "font-size=\"\(Self.number(style.size))\" fill=\"\(style.colour)\" "
      + "text-anchor=\"\(style.anchor.rawValue)\"\(weight)\(halo)>\(Self.escaped(text))</text>\n"
  }

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

  mutating func square(_ x: Double, _ y: Double, side: Double, fill: String) {
    let side = Self.number(side)
    body +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(side)\" "
      + "height=\"\(side)\" fill=\"\(fill)\"/>\n"
  }

  /// Rings filled together: what lies in an even number of them stays empty.
  mutating func shape(_ rings: [[(x: Double, y: Double)]], fill: String) {
    let path = rings.map { ring in
      ring.enumerated().map { place, point in
        "\(place == 0 ? "M" : "L")\(Self.number(point.x)) \(Self.number(point.y))"
      }.joined() + "Z"
    }.joined()
    body +=
      "<path d=\"\(path)\" fill=\"\(fill)\" fill-rule=\"evenodd\" stroke=\"#ffffff\" "
      + "stroke-width=\"1\"/>\n"
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
