extension JSONValue {
  /// The value as UTF-8 text over many lines, one space a level, ending with a line break.
  var indented: String {
    var text = ""
    indent(1, to: &text)
    return text + "\n"
  }

  private func indent(_ level: Int, to text: inout String) {
    switch self {
    case .array(let values) where !values.isEmpty:
      Self.block(values, "[", "]", level, to: &text) { $0.indent(level + 1, to: &$1) }
    case .object(let members) where !members.isEmpty:
      Self.block(members, "{", "}", level, to: &text) { member, text in
        JSONValue.string(member.key).append(to: &text)
        text += ": "
        member.value.indent(level + 1, to: &text)
      }
    default: append(to: &text)
    }
  }

  private static func block<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ level: Int, to text: inout String,
    _ write: (Element, inout String) -> Void
  ) {
    text += open
    for (place, element) in elements.enumerated() {
      text += (place > 0 ? ",\n" : "\n") + String(repeating: " ", count: level)
      write(element, &text)
    }
    text += "\n" + String(repeating: " ", count: level - 1) + close
  }
}
