import Formats
import TestSupport

/// A table that another program computed, in `Tests/ReferenceChecks/expected`.
struct ExpectedTable {
  let header: [String]
  let rows: [[String]]

  init(_ name: String) throws {
    let path = Project.path("Tests/ReferenceChecks/expected/\(name).csv")
    let file = try TabularFile.open(path: path)
    var records: [[String]] = []
    try file.tables[0].read { record in
      records.append(record.fields.map(\.string))
      return .proceed
    }
    header = records[0]
    rows = Array(records.dropFirst())
  }

  /// The figures of one column by the texts of others, joined by a space.
  func figures(_ column: String, by keys: [String]) -> [String: Double] {
    guard let place = header.firstIndex(of: column) else { return [:] }
    let places = keys.compactMap(header.firstIndex(of:))
    return Dictionary(
      rows.map { row in
        (places.map { row[$0] }.joined(separator: " "), Double(row[place]) ?? .nan)
      }, uniquingKeysWith: +)
  }
}

/// The greatest distance between two sets of figures; infinite when their keys differ.
func greatestDistance(_ a: [String: Double], _ b: [String: Double]) -> Double {
  guard Set(a.keys) == Set(b.keys) else { return .infinity }
  return a.reduce(0) { max($0, abs($1.value - (b[$1.key] ?? .infinity))) }
}
