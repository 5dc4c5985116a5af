/// A JSON value, its keys in the order given. Written without a locale and without a clock: the
/// same value gives the same bytes.
public enum JSONValue: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A finite number, written in the fewest digits that give it back.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys and values, in order.
  case object([Member])

  /// One key with its value.
  public struct Member: Equatable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue
    /// A key with its value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A number, or `null` when there is none.
  public static func optional(_ value: Double?) -> JSONValue { value.map(Self.number) ?? .null }
  /// A text, or `null` when there is none.
  public static func optional(_ value: String?) -> JSONValue { value.map(Self.string) ?? .null }
  /// A whole number, or `null` when there is none.
  public static func optional(_ value: Int?) -> JSONValue { value.map(Self.integer) ?? .null }
}
