/// Text from a file made harmless for the place where it is shown. Labels come from outside: one
/// may hold an escape sequence, a line break, or marks that turn the direction of the text.
enum SafeText {
  /// For a terminal or a page: controls, direction marks and line separators become `�`.
  static func inert(_ text: String) -> String {
    guard mayAct(text), text.unicodeScalars.contains(where: isActive) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      clean.unicodeScalars.append(isActive(scalar) ? "\u{FFFD}" : scalar)
    }
    return clean
  }

  /// For a Markdown table cell: also escapes what Markdown or HTML would act upon, scalar by scalar,
  /// for a combining mark makes another character of the mark that it follows.
  static func markdown(_ text: String) -> String {
    var escaped = ""
    for scalar in inert(text).unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "#", "~":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// For a CSV cell: a text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, after
  /// blanks or not) gets an apostrophe in front. Codes made of dashes alone (`--`, no région) stay.
  static func spreadsheet(_ text: String) -> String {
    let clean = inert(text)
    guard
      let first = clean.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      "=+-@".unicodeScalars.contains(first)
    else { return clean }
    return clean.allSatisfy { $0 == "-" } ? clean : "'" + clean
  }

  /// Whether some byte of a text begins a scalar that could act: a quick look before the slow one.
  static func mayAct(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte >= 0xEF
    }
  }

  /// Whether a scalar acts on the place where it is shown instead of standing there.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
