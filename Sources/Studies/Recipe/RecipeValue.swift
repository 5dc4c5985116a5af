/// The value of a parameter in a recipe: a number, or one word among several.
public enum RecipeValue: Hashable, Sendable, Codable, CustomStringConvertible {
  /// A number, finite.
  case number(Double)
  /// A word.
  case word(String)

  /// The number, `nil` for a word.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The word, `nil` for a number.
  public var word: String? {
    if case .word(let value) = self { value } else { nil }
  }

  /// The value as a person would write it.
  public var description: String {
    switch self {
    case .number(let value): Int(exactly: value).map(String.init) ?? "\(value)"
    case .word(let value): value
    }
  }

  /// Reads a number or a word.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  /// Writes the number or the word, nothing around.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .word(let value): try container.encode(value)
    }
  }
}

extension RecipeValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral
{
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A word.
  public init(stringLiteral value: String) { self = .word(value) }
}
