import Nomenclatures

/// The header of one kind of table.
struct HeaderPattern: Sendable {
  let kind: FileKind
  let columns: [ColumnPattern]
}

/// A row held against a pattern: which of its cells name which columns.
struct HeaderMatch: Sendable {
  let pattern: HeaderPattern
  /// What each cell of the row says.
  let headers: [String]
  /// Place of each column that was found, from 0.
  private(set) var places: [ColumnRole: Int] = [:]
  /// Columns that two cells name, with both headers.
  private(set) var repeated: [(role: ColumnRole, first: Int, second: Int)] = []
  /// The year that the headers carry.
  private(set) var year: Int?

  init(_ headers: [String], folded: [String], against pattern: HeaderPattern) {
    self.pattern = pattern
    self.headers = headers
    for (place, header) in folded.enumerated() where !header.isEmpty {
      for column in pattern.columns {
        let (fits, year) = column.match(header)
        guard fits else { continue }
        if let first = places[column.role] {
          repeated.append((column.role, first, place))
        } else {
          places[column.role] = place
          if column.role == .bassin, let year { self.year = year }
        }
        break
      }
    }
  }

  /// Required columns that no cell names.
  var missing: [ColumnPattern] {
    pattern.columns.filter { $0.isRequired && places[$0.role] == nil }
  }

  /// Whether every required column is there.
  var isWhole: Bool { missing.isEmpty }

  /// Whether enough is there for the row to be such a header, cut or misspelt.
  var isLikely: Bool {
    let required = pattern.columns.count { $0.isRequired }
    let found = required - missing.count
    return found >= 3 && found * 2 >= required
  }

  /// Share of the pattern's required columns that are there, 0…1.
  var share: Double {
    let required = pattern.columns.count { $0.isRequired }
    return 1 - Double(missing.count) / Double(required)
  }

  /// Cells that name nothing known, in order.
  var ignored: [String] {
    let known = Set(places.values)
    return headers.indices.filter { !known.contains($0) && !headers[$0].isEmpty }
      .map { headers[$0] }
  }
}
