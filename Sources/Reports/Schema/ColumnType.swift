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
  /// The columns of the field, as `headers` names them.
  /// - Parameter schema: name of the schema that it stands in, e.g. `faisceau.rank/1`.
  func columns(in schema: String) -> [Column] {
    let meaning = Glossary.meaning(of: key, in: schema) ?? Glossary.unknown(key)
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
  var columns: [Column] { (rows.first?.fields ?? []).flatMap { $0.columns(in: name) } }
}
