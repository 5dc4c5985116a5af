import Foundation

/// Lists of names as JSON arrays of strings, in UTF-8: `["1147","1148"]`, or
/// `[["1147","Plaine Commune"],…]` for rows of fields.
enum NameTable {
  /// A list of texts.
  static func text(_ list: [String]) -> String {
    var text = ""
    write(list, to: &text, write)
    return text
  }

  /// Rows of fields.
  static func text(rows: [[String]]) -> String {
    var text = ""
    write(rows, to: &text) { row, text in write(row, to: &text, write) }
    return text
  }

  /// The texts of a list.
  /// - Throws: `Damage` naming `part`.
  static func list(_ text: String, of part: String) throws -> [String] {
    try decoded(text, of: part, allowed: "[\"…\"]")
  }

  /// The rows of a table of `fields` columns.
  /// - Throws: `Damage` naming `part`.
  static func rows(_ text: String, fields: Int, of part: String) throws -> [[String]] {
    let rows: [[String]] = try decoded(text, of: part, allowed: "[[\"…\"]]")
    for row in rows where row.count != fields {
      throw Damage.value(of: part, found: "\(row)", allowed: "\(fields) × \"…\"")
    }
    return rows
  }

  private static func decoded<Value: Decodable>(
    _ text: String, of part: String, allowed: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      throw Damage.value(of: part, found: String(text.prefix(40)), allowed: allowed)
    }
  }

  private static func write<Item>(
    _ list: [Item], to text: inout String, _ item: (Item, inout String) -> Void
  ) {
    text += "["
    for place in list.indices {
      if place > 0 { text += "," }
      item(list[place], &text)
    }
    text += "]"
  }

  /// A JSON string. Quotes, backslashes and control characters are escaped (RFC 8259, section 7).
  private static func write(_ field: String, to text: inout String) {
    let escapes = field.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
    text += "\""
    if escapes {
      for scalar in field.unicodeScalars { text += escaped(scalar) }
    } else {
      text += field
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }
}
