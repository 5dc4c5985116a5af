/// Text reduced to what people agree on: no accents, no case, no punctuation, single spaces.
///
/// « Aides à domicile », `aides a domicile` and `AIDES-À-DOMICILE` fold to the same text, composed
/// accents or not. Made for French: a letter that it does not write parts words.
public struct FoldedText: Hashable, Sendable {
  /// Lowercase letters and digits, words parted by single spaces.
  public let text: String

  /// Folds `source`. Ligatures open up (œ becomes oe).
  ///
  /// Complexity: O(length).
  public init(_ source: String) {
    var folded = ""
    var pendingSpace = false
    for scalar in source.lowercased().unicodeScalars {
      guard let letters = Self.letters(for: scalar) else {
        pendingSpace = !folded.isEmpty
        continue
      }
      if letters.isEmpty { continue }
      if pendingSpace { folded.append(" ") }
      pendingSpace = false
      folded += letters
    }
    text = folded
  }

  /// The words of the folded text.
  public var words: [Substring] { text.split(separator: " ") }

  /// The words that tell one name from another: articles and little prepositions left out, a final
  /// plural mark too (`aides à domicile` gives `aide`, `domicile`). A word of three letters or less
  /// keeps its end.
  public var significantWords: [Substring] {
    words.filter { !Self.littleWords.contains($0) }.map { word in
      let isPlural = word.count > 3 && (word.hasSuffix("s") || word.hasSuffix("x"))
      return isPlural ? word.dropLast() : word
    }
  }

  private static let littleWords: Set<Substring> = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les",
  ]

  /// What a scalar folds to: letters, nothing (a combining accent, an invisible sign), or `nil` (a
  /// separator).
  private static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "\u{300}"..."\u{36F}", "\u{AD}", "\u{200B}"..."\u{200D}", "\u{FEFF}": ""
    case "à"..."å": "a"
    case "æ": "ae"
    case "ç": "c"
    case "è"..."ë": "e"
    case "ì"..."ï": "i"
    case "ñ": "n"
    case "ò"..."ö": "o"
    case "œ": "oe"
    case "ù"..."ü": "u"
    case "ý", "ÿ": "y"
    default: nil
    }
  }
}
