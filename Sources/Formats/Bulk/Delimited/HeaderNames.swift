/// Names of columns, and where a field is among them.
struct HeaderNames {
  /// Where a field stands.
  enum Found {
    case none
    /// In a column of its own.
    case column(Int)
    /// Inside the JSON objects of a column.
    case inside(Int, [String])
  }

  private var columns: [String: [Int]] = [:]
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
    for (column, name) in names.enumerated() { columns[Self.key(name), default: []].append(column) }
  }

  /// The column named like the field, dots or `_` between its steps, case ignored; failing that the
  /// column named like its first steps, whose cells hold the rest.
  ///
  /// - Throws: `FormatError` when two columns answer.
  func place(of field: String, _ header: Place) throws -> Found {
    let steps = field.split(separator: ".").map(String.init)
    for kept in stride(from: steps.count, to: 0, by: -1) {
      let name = steps.prefix(kept).joined(separator: ".")
      guard let column = try only(name, header) else { continue }
      return kept == steps.count ? .column(column) : .inside(column, Array(steps.dropFirst(kept)))
    }
    return .none
  }

  private func only(_ name: String, _ header: Place) throws -> Int? {
    guard let found = columns[Self.key(name)] else { return nil }
    if found.count == 1 { return found[0] }
    throw FormatError(
      .badData, at: header,
      found: Wording(
        "colonnes \(found.map { "« \(names[$0]) »" }.joined(separator: " et "))",
        "columns \(found.map { "\"\(names[$0])\"" }.joined(separator: " and "))"),
      expected: Wording(
        "attendu une seule colonne pour « \(name) »", "expected one column for \"\(name)\""),
      remedy: Wording("renommer l'une d'elles", "rename one of them"))
  }

  private static func key(_ name: String) -> String { name.lowercased().replacing("_", with: ".") }
}
