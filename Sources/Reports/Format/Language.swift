/// The language a report speaks.
public enum Language: String, Sendable, CaseIterable {
  /// French, the default at the terminal.
  case french = "fr"
  /// English.
  case english = "en"

  /// The text to use: one of two, written side by side so that neither is forgotten. French spaces
  /// before `:`, `;`, `%`, `?`, `!` and inside « » are made no-break ones.
  public func callAsFunction(_ french: String, _ english: String) -> String {
    self == .french ? Self.bound(french) : english
  }

  /// The text with its typographic spaces made no-break ones.
  private static func bound(_ text: String) -> String {
    var bound = String.UnicodeScalarView()
    var hasSpace = false
    var follows = false
    for scalar in text.unicodeScalars {
      if hasSpace {
        bound.append(follows || ":;%?!»".unicodeScalars.contains(scalar) ? "\u{A0}" : " ")
      }
      hasSpace = scalar == " "
      if hasSpace {
        follows = bound.last == "«"
      } else {
        bound.append(scalar)
      }
    }
    if hasSpace { bound.append(" ") }
    return String(bound)
  }
}
