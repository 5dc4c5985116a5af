extension JSONValue {
  /// The value as UTF-8 text, nothing added: one line.
  public var compact: String {
    var text = ""
    append(to: &text)
    return text
  }

  /// Writes the value at the end of `text`.
  /// - Precondition: every number is finite.
  func append(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += Self.digits(value)
    case .string(let value): Self.quote(value, into: &text)
    case .array(let values): Self.list(values, "[", "]", into: &text) { $0.append(to: &$1) }
    case .object(let members):
      Self.list(members, "{", "}", into: &text) { member, text in
        Self.quote(member.key, into: &text)
        text += ":"
        member.value.append(to: &text)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, into text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    text += open
    for (place, element) in elements.enumerated() {
      if place > 0 { text += "," }
      write(element, &text)
    }
    text += close
  }

  /// The fewest digits that give the number back; whole numbers without a point.
  static func digits(_ value: Double) -> String {
    precondition(value.isFinite, "\(value) cannot stand in JSON; expected a finite number")
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    return value.description
  }

  /// A quoted text; whatever could act on a terminal is escaped.
  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    guard SafeText.mayAct(value) || value.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) else {
      text += value + "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where SafeText.isActive(scalar): escape(scalar, into: &text)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, into text: inout String) {
    for unit in String(scalar).utf16 {
      let hex = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
  }
}
