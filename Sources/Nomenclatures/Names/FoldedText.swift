/// Text reduced to what people agree on: no accents, no case, no punctuation, single spaces.
///
/// « Aides à domicile », `aides a domicile` and `AIDES-À-DOMICILE` fold to the same text.
public struct FoldedText: Hashable, Sendable {
  /// Lowercase letters and digits, words parted by single spaces.
  public let text: String

  /// Folds `source`. Ligatures open up (œ becomes oe).
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

  /// What a scalar folds to: letters, nothing (a combining accent), or `nil` (a separator).
  private static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "\u{300}"..."\u{36F}": return ""
    case "à"..."å": return "a"
    case "æ": return "ae"
    case "ç": return "c"
    case "è"..."ë": return "e"
    case "ì"..."ï": return "i"
    case "ñ": return "n"
    case "ò"..."ö": return "o"
    case "œ": return "oe"
    case "ù"..."ü": return "u"
    case "ý", "ÿ": return "y"
    default: return nil
    }
  }
}
