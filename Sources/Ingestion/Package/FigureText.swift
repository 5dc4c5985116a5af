import Columns

/// Counts as the four fields of our own schema: visible figure, number of hidden parts, low and
/// high bounds of the whole; empty where they do not apply.
enum FigureText {
  /// The four fields of a count.
  static func fields(_ count: Count) -> [String] {
    guard count.hasHiddenPart else { return [text(count.visible), "", "", ""] }
    return [
      count.status == .suppressed ? "" : text(count.visible), String(count.hiddenParts),
      text(count.lower), text(count.upper),
    ]
  }

  /// The count that four fields write; `nil` when they contradict one another.
  static func count(_ fields: ArraySlice<String>) -> Count? {
    let fields = Array(fields)
    if fields[1].isEmpty {
      guard fields[2].isEmpty, fields[3].isEmpty else { return nil }
      return number(fields[0]).map(Count.observed)
    }
    guard let hidden = Int(fields[1]), hidden > 0, let low = number(fields[2]),
      let high = number(fields[3])
    else { return nil }
    let isSuppressed = fields[0].isEmpty
    guard let visible = isSuppressed ? 0 : number(fields[0]), visible <= low, low <= high else {
      return nil
    }
    return Count(
      status: isSuppressed ? .suppressed : .partial, visible: visible, lower: low, upper: high,
      hiddenParts: hidden)
  }

  /// The shortest digits that read back as the same number; whole numbers without a point.
  static func text(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func number(_ text: String) -> Double? {
    guard let value = Double(text), value.isFinite, value >= 0 else { return nil }
    return value
  }
}
