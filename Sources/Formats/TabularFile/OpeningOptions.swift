/// What the user says of a file, where the guess would be wrong.
public struct OpeningOptions: Sendable {
  /// Encoding of a text; nil to guess.
  public var encoding: TextEncoding?
  /// Delimiter of a text, an ASCII character; nil to guess.
  public var delimiter: Character?

  /// Nothing but guesses.
  public init() {}
}
