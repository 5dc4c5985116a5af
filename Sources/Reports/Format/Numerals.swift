/// How numbers are written for people: grouping, decimals, per cent.
///
/// Nothing here asks the process for its locale: the language decides alone.
public struct Numerals: Sendable {
  /// The language of the report.
  public let language: Language

  /// Numerals of a language.
  public init(_ language: Language) { self.language = language }

  /// Between thousands: U+202F (narrow no-break space) in French.
  private var group: String { language("\u{202F}", ",") }
  private var point: String { language(",", ".") }
  /// Before the per cent sign: a no-break space in French, nothing in English.
  private var percentSign: String { language("\u{A0}%", "%") }

  /// A number with a fixed number of decimals, halves away from zero.
  /// - Parameters:
  ///   - value: any finite number below 10¹⁵ in absolute value.
  ///   - places: decimals, 0…6.
  /// - Precondition: `value` is finite.
  public func decimal(_ value: Double, places: Int = 0) -> String {
    precondition(value.isFinite, "\(value) is no figure to print; expected a finite number")
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int64((value.magnitude * Double(scale)).rounded())
    let whole = grouped(String(scaled / Int64(scale)))
    let sign = value < 0 && scaled != 0 ? "\u{2212}" : ""
    guard places > 0 else { return sign + whole }
    let digits = String(scaled % Int64(scale))
    let padding = String(repeating: "0", count: places - digits.count)
    return sign + whole + point + padding + digits
  }

  /// A count, rounded to the unit.
  public func count(_ value: Double) -> String { decimal(value) }

  /// A count.
  public func count(_ value: Int) -> String { decimal(Double(value)) }

  /// A share of 0…1 as per cent.
  public func percent(_ share: Double, places: Int = 0) -> String {
    decimal(share * 100, places: places) + percentSign
  }

  /// Two numbers around an en dash, or one when they read the same.
  func span(_ low: String, _ high: String) -> String {
    low == high ? low : "\(low)–\(high)"
  }

  /// Two shares around an en dash, the sign once.
  func percentSpan(_ low: Double, _ high: Double) -> String {
    span(decimal(low * 100), decimal(high * 100)) + percentSign
  }

  private func grouped(_ digits: String) -> String {
    var parts: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      parts.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + parts.reversed()).joined(separator: group)
  }
}
