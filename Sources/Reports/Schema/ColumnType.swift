/// What a column of CSV holds.
///
/// Source: Frictionless Data, Table Schema v1, whose words these are.
enum ColumnType: String, Sendable, CaseIterable {
  /// A text, or a code: its leading zeros count.
  case text = "string"
  /// A whole number.
  case integer
  /// A number.
  case number
  /// `true` or `false`.
  case boolean
}

/// One column of CSV: its header, type and meaning.
struct Column: Sendable {
  let name: String
  let type: ColumnType
  let meaning: Meaning
}

extension Schema.Field {
  /// The columns of the field, as `headers` names them; `nil` when the glossary does not know it.
  /// - Parameter schema: name of the schema that it stands in, e.g. `faisceau.rank/1`.
  func columns(in schema: String) -> [Column]? {
    if case .detail = content { return [] }
    guard let meaning = Glossary.meaning(of: key, in: schema) else { return nil }
    switch content {
    case .detail: return []
    case .value, .list: return [Column(name: key, type: type, meaning: meaning)]
    case .count, .rate:
      return zip(headers, meaning.spread).map { header, part in
        Column(name: header, type: header == headers[3] ? .text : .number, meaning: part)
      }
    }
  }
}

extension Schema {
  /// The columns of the CSV; none of a schema without rows.
  /// - Precondition: the glossary knows every field.
  var columns: [Column] {
    (rows.first?.fields ?? []).flatMap { field in
      guard let columns = field.columns(in: name) else {
        preconditionFailure("\(name), \(field.key): not in the glossary")
      }
      return columns
    }
  }
}
