/// One text in the two languages of the terminal.
public struct Bilingual: Hashable, Sendable, Codable {
  /// The text in French.
  public let french: String
  /// The text in English.
  public let english: String

  /// A text in both languages.
  public init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  /// A text that reads the same in both, such as a name or a figure.
  public init(same text: String) { self.init(text, text) }

  /// The text in one of the languages, `fr` or `en`.
  public func text(inFrench: Bool) -> String { inFrench ? french : english }
}
