extension NameIndex {
  /// What `query` names: the same folded text, else every entry of which some name starts with it,
  /// else every entry of which some name holds all of its words (or their beginnings).
  ///
  /// Complexity: O(n·w) in the number of entries and words.
  public func match(_ query: String) -> Match {
    let wanted = FoldedText(query)
    guard !wanted.text.isEmpty else { return .unknown(nearest: []) }
    let rules: [(FoldedText) -> Bool] = [
      { $0 == wanted },
      { $0.text.hasPrefix(wanted.text) },
      { Self.holds($0, allWordsOf: wanted) },
    ]
    for rule in rules {
      let fitting = entries.indices.filter { keys[$0].contains(where: rule) }
      if fitting.count == 1 { return .found(entries[fitting[0]]) }
      if !fitting.isEmpty { return .ambiguous(fitting.map { entries[$0] }) }
    }
    return .unknown(nearest: nearest(to: wanted))
  }

  private static func holds(_ key: FoldedText, allWordsOf wanted: FoldedText) -> Bool {
    let words = key.words
    return wanted.words.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }

  /// The entries with the fewest edits between some name and the query, at most `limit`.
  private func nearest(to wanted: FoldedText, limit: Int = 3) -> [Entry] {
    let scored = entries.indices.map { place in
      (place, keys[place].map { Self.distance($0, wanted) }.min() ?? 1)
    }
    return scored.filter { $0.1 < 0.6 }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(limit).map { entries[$0.0] }
  }

  /// Edits between a name and a query, over the longer length: 0 the same, 1 nothing in common.
  /// A long name is also compared by its beginning, for people type beginnings.
  private static func distance(_ key: FoldedText, _ wanted: FoldedText) -> Double {
    let query = Array(wanted.text.unicodeScalars)
    let whole = Array(key.text.unicodeScalars)
    let start = Array(whole.prefix(query.count))
    return [whole, start].map { candidate in
      Double(editDistance(candidate, query)) / Double(max(candidate.count, query.count, 1))
    }.min() ?? 1
  }
}
