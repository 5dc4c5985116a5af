/// A result as data: named, dated by its recipe and its sources, row after row.
///
/// One description serves JSON and CSV, so that both use the same words.
struct Schema: Sendable {
  /// Name and version, e.g. `faisceau.rank/1`.
  let name: String
  let recipe: JSONValue
  let sources: [JSONValue]
  let rows: [Row]
  /// What does not fit in rows; JSON only.
  var extras: [JSONValue.Member] = []

  /// One row: fields in order.
  struct Row: Sendable {
    let fields: [Field]
    init(_ fields: [Field]) { self.fields = fields }
  }

  /// The whole as JSON, one line for each source and each row.
  var json: String {
    var text = "{\n"
    JSONValue.string(name).append(key: "schema", to: &text)
    recipe.append(key: "recipe", to: &text)
    Self.append("sources", sources, to: &text)
    for extra in extras {
      if case .array(let values) = extra.value {
        Self.append(extra.key, values, to: &text)
      } else {
        extra.value.append(key: extra.key, to: &text)
      }
    }
    Self.append("rows", rows.map { .object($0.fields.map(\.member)) }, to: &text, isLast: true)
    return text + "}\n"
  }

  private static func append(
    _ key: String, _ values: [JSONValue], to text: inout String, isLast: Bool = false
  ) {
    text += "  \"\(key)\": ["
    for (place, value) in values.enumerated() {
      text += place > 0 ? ",\n    " : "\n    "
      value.append(to: &text)
    }
    text += (values.isEmpty ? "]" : "\n  ]") + (isLast ? "\n" : ",\n")
  }
}

extension JSONValue {
  fileprivate func append(key: String, to text: inout String) {
    text += "  \"\(key)\": "
    append(to: &text)
    text += ",\n"
  }
}
