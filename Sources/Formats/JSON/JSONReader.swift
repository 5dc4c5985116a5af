/// Reads a JSON text piece by piece, holding it to the grammar: no comma too many, no text behind the
/// end, no number such as `01` or `NaN`.
///
/// `Source:` RFC 8259; nesting beyond 128 levels is refused.
public struct JSONReader {
  /// Deepest nesting of arrays and objects.
  static let depth = 128

  enum State {
    case value, valueOrEnd, name, nameOrEnd, commaOrEnd, end
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var index = 0
  var state = State.value
  /// Whether each open container is an object.
  private var isObject: [Bool] = []
  /// Where the piece read last begins, in bytes from 0.
  public private(set) var offset = 0
  var mark = LineMark()

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The next piece; nil at the end.
  /// - Throws: `FormatError` with line and column.
  public mutating func next() throws -> JSONToken? {
    passBlanks()
    if state == .commaOrEnd, peek() == UInt8(ascii: ",") {
      index += 1
      state = isObject.last == true ? .name : .value
      passBlanks()
    }
    offset = index
    guard let byte = peek() else {
      if state == .end { return nil }
      throw fault(found: .jsonEnd, expected: expectation)
    }
    switch (state, byte) {
    case (.nameOrEnd, UInt8(ascii: "}")): return close(.objectEnd)
    case (.valueOrEnd, UInt8(ascii: "]")): return close(.arrayEnd)
    case (.commaOrEnd, UInt8(ascii: "}")) where isObject.last == true: return close(.objectEnd)
    case (.commaOrEnd, UInt8(ascii: "]")) where isObject.last == false: return close(.arrayEnd)
    case (.name, UInt8(ascii: "\"")), (.nameOrEnd, UInt8(ascii: "\"")): return try name()
    case (.value, _), (.valueOrEnd, _): return try value(byte)
    default: throw unexpected(byte)
    }
  }

  /// Passes the value that follows, whatever it holds.
  public mutating func skipValue() throws {
    let token = try next()
    if token == .objectStart || token == .arrayStart { try skipRest() }
  }

  /// Passes what is left of the array or object that was just begun.
  mutating func skipRest() throws {
    let outer = isObject.count - 1
    while isObject.count > outer { _ = try next() }
  }

  private mutating func close(_ token: JSONToken) -> JSONToken {
    index += 1
    isObject.removeLast()
    state = isObject.isEmpty ? .end : .commaOrEnd
    return token
  }

  private mutating func open(_ token: JSONToken) throws -> JSONToken {
    guard isObject.count < Self.depth else {
      throw fault(
        found: Wording("plus de \(Self.depth) niveaux", "more than \(Self.depth) levels"),
        expected: Wording("attendu un texte moins profond", "expected a shallower text"))
    }
    index += 1
    isObject.append(token == .objectStart)
    state = token == .objectStart ? .nameOrEnd : .valueOrEnd
    return token
  }

  private mutating func name() throws -> JSONToken {
    let name = try string()
    passBlanks()
    guard peek() == UInt8(ascii: ":") else {
      throw fault(
        found: peek() == nil ? .jsonEnd : Wording("un nom seul", "a name alone"),
        expected: Wording("attendu « : »", "expected \":\""))
    }
    index += 1
    state = .value
    return .name(name)
  }

  private mutating func value(_ byte: UInt8) throws -> JSONToken {
    switch byte {
    case UInt8(ascii: "{"): return try open(.objectStart)
    case UInt8(ascii: "["): return try open(.arrayStart)
    default: break
    }
    let token: JSONToken
    switch byte {
    case UInt8(ascii: "\""): token = .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: token = .number(try number())
    case UInt8(ascii: "t"): token = try word("true", .boolean(true))
    case UInt8(ascii: "f"): token = try word("false", .boolean(false))
    case UInt8(ascii: "n"): token = try word("null", .null)
    default: throw unexpected(byte)
    }
    state = isObject.isEmpty ? .end : .commaOrEnd
    return token
  }

  private mutating func word(_ text: StaticString, _ token: JSONToken) throws -> JSONToken {
    let size = text.utf8CodeUnitCount
    guard index + size <= bytes.count,
      text.withUTF8Buffer({ $0.elementsEqual(bytes[index..<index + size]) })
    else {
      // Cut short at the end of the file, or another word.
      let rest = bytes[index...]
      if rest.count < size, text.withUTF8Buffer({ $0.starts(with: rest) }) { index = bytes.count }
      throw index < bytes.count
        ? unexpected(bytes[index]) : fault(found: .jsonEnd, expected: expectation)
    }
    index += size
    return token
  }

  func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func passBlanks() {
    while index < bytes.count,
      [Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab].contains(bytes[index])
    {
      index += 1
    }
  }
}
