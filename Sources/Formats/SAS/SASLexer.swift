/// Words of a SAS program.
enum SASToken: Equatable {
  case word(String)
  case quoted(String)
  case sign(UInt8)
}

/// Cuts a SAS program into words, quoted texts and signs.
struct SASLexer {
  private let text: [UInt8]
  private let file: String
  private var index = 0
  /// Line that the next token is looked for on.
  private(set) var line = 1
  /// Whether a statement has just ended: a `*` here begins a comment.
  private var isAtStatement = true

  init(text: [UInt8], file: String) {
    self.text = text
    self.file = file
  }

  /// The next token and the line it begins on; nil at the end.
  mutating func next() throws -> (token: SASToken, line: Int)? {
    try passBlanksAndComments()
    guard index < text.count else { return nil }
    let start = line
    let byte = text[index]
    isAtStatement = byte == UInt8(ascii: ";")
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return (.quoted(try quoted(by: byte)), start)
    }
    if SASLexer.isWord(byte) { return (.word(word()), start) }
    index += 1
    return (.sign(byte), start)
  }

  private mutating func passBlanksAndComments() throws {
    while index < text.count {
      let byte = text[index]
      if Blank.isASCII(byte) {
        pass()
      } else if byte == UInt8(ascii: "/"), index + 1 < text.count, text[index + 1] == Self.star {
        try passBlock()
      } else if byte == Self.star, isAtStatement {
        while index < text.count, text[index] != UInt8(ascii: ";") { pass() }
        if index < text.count { pass() }
      } else {
        return
      }
    }
  }

  private mutating func pass() {
    if text[index] == Byte.lineFeed { line += 1 }
    index += 1
  }

  private mutating func passBlock() throws {
    let start = line
    index += 2
    while index + 1 < text.count {
      if text[index] == Self.star, text[index + 1] == UInt8(ascii: "/") {
        index += 2
        return
      }
      pass()
    }
    throw FormatError.unclosedSAS(file, start, Wording("commentaire", "comment"))
  }

  /// A quoted text; a doubled quote inside is one quote.
  private mutating func quoted(by quote: UInt8) throws -> String {
    let start = line
    var bytes: [UInt8] = []
    index += 1
    while index < text.count {
      if text[index] == quote {
        guard index + 1 < text.count, text[index + 1] == quote else {
          index += 1
          return String(decoding: bytes, as: UTF8.self)
        }
        index += 1
      }
      bytes.append(text[index])
      pass()
    }
    throw FormatError.unclosedSAS(file, start, Wording("texte entre guillemets", "quoted text"))
  }

  private mutating func word() -> String {
    let start = index
    while index < text.count, SASLexer.isWord(text[index]) { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private static let star = UInt8(ascii: "*")

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }
}

extension FormatError {
  static func unclosedSAS(_ file: String, _ line: Int, _ what: Wording) -> FormatError {
    FormatError(
      .badData, at: Place(file: file, row: line),
      found: Wording(
        "\(what.french) ouvert ici et jamais refermé", "\(what.english) opened here, never closed"),
      expected: Wording("attendu sa fin", "expected its end"),
      remedy: Wording("vérifier que le fichier est entier", "check that the file is whole"))
  }
}
