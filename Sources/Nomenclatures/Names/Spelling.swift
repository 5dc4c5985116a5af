/// One spelling of a name, or a query, in the forms that are compared.
struct Spelling: Sendable {
  /// Folded, words parted by single spaces.
  let text: String
  /// Folded, without any space: `T2 A60` is T2A60, `plainecommune` a name.
  let compact: String
  /// Words that count, in the singular.
  let words: [Substring]

  init(_ source: String) {
    let folded = FoldedText(source)
    text = folded.text
    compact = text.filter { $0 != " " }
    words = folded.significantWords
  }

  /// Whether the words of `query` are the first words of this name, the last perhaps unfinished.
  func begins(with query: Spelling) -> Bool {
    guard let last = query.words.last, query.words.count <= words.count else { return false }
    let place = query.words.count - 1
    return words[..<place].elementsEqual(query.words[..<place]) && words[place].hasPrefix(last)
  }

  /// Whether each word of `query` begins some word of this name, in any order.
  func holdsWords(of query: Spelling) -> Bool {
    !query.words.isEmpty
      && query.words.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }
}

extension Spelling {
  /// How far a query is from this name: 0 the same, 1 or more nothing in common. The least of three
  /// readings: the whole name, its beginning (people type beginnings), its words in any order.
  ///
  /// Complexity: O(length of the name · length of the query).
  func distance(to query: Spelling) -> Double {
    let wanted = Array(query.text.unicodeScalars)
    let whole = Array(text.unicodeScalars)
    let ends = [whole, Array(whole.prefix(wanted.count))]
    return min(ends.map { Self.share($0, wanted) }.min() ?? 1, wordDistance(to: query))
  }

  /// Mean distance of each word of the query to the nearest word of the name, plus half the share of
  /// the name's words that the query leaves out: « masson » is nearer to « maçons » than to
  /// « employés de maison ».
  private func wordDistance(to query: Spelling) -> Double {
    guard !query.words.isEmpty, !words.isEmpty else { return 1 }
    let names = words.map { Array($0.unicodeScalars) }
    let each = query.words.map { word in
      names.map { Self.share($0, Array(word.unicodeScalars)) }.min() ?? 1
    }
    let left = max(0, words.count - query.words.count)
    return each.reduce(0, +) / Double(each.count) + 0.5 * Double(left) / Double(words.count)
  }

  /// Edits between two texts, over the longer length.
  private static func share(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    Double(editDistance(a, b)) / Double(max(a.count, b.count, 1))
  }
}
