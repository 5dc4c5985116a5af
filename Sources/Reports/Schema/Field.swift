import Studies

extension Schema {
  /// One field of a row, under its word: a JSON member, one CSV column or several.
  struct Field: Sendable {
    let key: String
    let content: Content
    /// What its column holds, also where a row has nothing to say.
    var type = ColumnType.text

    /// What a field holds.
    enum Content: Sendable {
      case value(JSONValue)
      /// What stands in JSON only.
      case detail(JSONValue)
      /// A count that may be hidden, in whole or in part.
      case count(CountFigure?)
      /// A rate that may be known by its bounds only.
      case rate(RateFigure?)
      /// Identifiers.
      case list([String])
    }

    static func text(_ key: String, _ value: String?) -> Field {
      Field(key: key, content: .value(.optional(value)))
    }
    static func integer(_ key: String, _ value: Int?) -> Field {
      Field(key: key, content: .value(.optional(value)), type: .integer)
    }
    static func number(_ key: String, _ value: Double?) -> Field {
      Field(key: key, content: .value(.optional(value)), type: .number)
    }
    static func boolean(_ key: String, _ value: Bool) -> Field {
      Field(key: key, content: .value(.boolean(value)), type: .boolean)
    }
    static func count(_ key: String, _ value: CountFigure?) -> Field {
      Field(key: key, content: .count(value))
    }
    static func rate(_ key: String, _ value: RateFigure?) -> Field {
      Field(key: key, content: .rate(value))
    }
    static func list(_ key: String, _ values: [String]) -> Field {
      Field(key: key, content: .list(values))
    }
  }
}

extension Schema.Field {
  /// The field in JSON. A hidden figure is `{"suppressed": [lo, hi]}`, one that nobody observed
  /// `null`.
  var member: JSONValue.Member {
    switch content {
    case .value(let value), .detail(let value): return .init(key, value)
    case .list(let values): return .init(key, .array(values.map(JSONValue.string)))
    case .count(let figure):
      guard let figure else { return .init(key, .null) }
      let isWhole = figure.status == .observed
      return .init(
        key, isWhole ? .number(figure.visible) : Self.hidden(figure.lower, figure.upper))
    case .rate(let figure):
      guard let figure else { return .init(key, .null) }
      return .init(
        key, figure.observed.map(JSONValue.number) ?? Self.hidden(figure.lower, figure.upper))
    }
  }

  private static func hidden(_ lower: Double, _ upper: Double) -> JSONValue {
    .object([.init("suppressed", .array([.number(lower), .number(upper)]))])
  }
}
