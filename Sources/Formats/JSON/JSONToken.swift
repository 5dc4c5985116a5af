/// A piece of a JSON text.
public enum JSONToken: Equatable, Sendable {
  /// `{`
  case objectStart
  /// `}`
  case objectEnd
  /// `[`
  case arrayStart
  /// `]`
  case arrayEnd
  /// The name of a member, unescaped; its value follows.
  case name(String)
  /// A text, unescaped.
  case string(String)
  /// A number, correctly rounded.
  case number(Double)
  /// `true` or `false`
  case boolean(Bool)
  /// `null`
  case null
}
