extension NameIndex {
  /// What `query` names, by the first of these rules that some entry fits: the same text; the same
  /// words but for plurals and little words; a name that starts with the query; a name whose first
  /// words are the query's; a name that holds all the query's words, or their beginnings.
  ///
  /// Several entries that fit one rule are given shortest name first, then in the order of the index.
  ///
  /// Complexity: O(n·w) in the number of entries and words; the square of a name's length more when
  /// nothing fits.
  public func match(_ query: String) -> Match {
    let query = Spelling(query)
    guard !query.text.isEmpty else { return .unknown(nearest: []) }
    for rule in Self.rules {
      let fitting = entries.indices.filter { spellings[$0].contains { rule($0, query) } }
      if fitting.count == 1 { return .found(entries[fitting[0]]) }
      if !fitting.isEmpty { return .ambiguous(shortestFirst(fitting)) }
    }
    return .unknown(nearest: nearest(to: query))
  }

  private static var rules: [(_ name: Spelling, _ query: Spelling) -> Bool] {
    [
      { $0.text == $1.text },
      { $0.compact == $1.compact },
      { $0.words == $1.words && !$1.words.isEmpty },
      { $0.text.hasPrefix($1.text) },
      { $0.begins(with: $1) },
      { $0.holdsWords(of: $1) },
    ]
  }

  private func shortestFirst(_ places: [Int]) -> [Entry] {
    places.sorted { (entries[$0].name.count, $0) < (entries[$1].name.count, $1) }
      .map { entries[$0] }
  }

  /// The entries with the least distance between some spelling and the query, at most `limit`, none
  /// as far as half of its letters.
  private func nearest(to query: Spelling, limit: Int = 3) -> [Entry] {
    let scored = entries.indices.map { place in
      (place, spellings[place].map { $0.distance(to: query) }.min() ?? 1)
    }
    return scored.filter { $0.1 < 0.5 }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .prefix(limit).map { entries[$0.0] }
  }
}
