/// Gathers the `value` statements out of the tokens of a program.
struct SASParser {
  private var lexer: SASLexer
  private let file: String
  private var token: SASToken?
  private var line = 1

  init(text: [UInt8], file: String) {
    lexer = SASLexer(text: text, file: file)
    self.file = file
  }

  mutating func formats() throws -> [SASFormats.Format] {
    var formats: [SASFormats.Format] = []
    try advance()
    while token != nil {
      if isWord("value") {
        formats.append(try format())
      } else {
        try passStatement()
      }
    }
    return formats
  }

  private mutating func advance() throws {
    let next = try lexer.next()
    token = next?.token
    line = next?.line ?? lexer.line
  }

  private func isWord(_ word: String) -> Bool {
    guard case .word(let found)? = token else { return false }
    return found.lowercased() == word
  }

  private func isSign(_ sign: Unicode.Scalar) -> Bool { token == .sign(UInt8(ascii: sign)) }

  private mutating func passStatement() throws {
    while token != nil, !isSign(";") { try advance() }
    try advance()
  }

  private mutating func format() throws -> SASFormats.Format {
    let start = line
    try advance()
    guard case .word(let name)? = token else {
      throw unexpected("un nom de format", "a format name")
    }
    try advance()
    var entries: [SASFormats.Entry] = []
    while !isSign(";") { entries.append(try entry()) }
    try advance()
    return SASFormats.Format(name: name, entries: entries, line: start)
  }

  private mutating func entry() throws -> SASFormats.Entry {
    let start = line
    let keys = try keys()
    guard isSign("=") else { throw unexpected("« = » ou « , »", "\"=\" or \",\"") }
    try advance()
    guard case .quoted(let label)? = token else {
      throw unexpected("un libellé entre guillemets", "a quoted label")
    }
    try advance()
    return SASFormats.Entry(keys: keys, label: label, line: start)
  }

  /// Keys separated by commas; none for `other`.
  private mutating func keys() throws -> [String] {
    if isWord("other") {
      try advance()
      return []
    }
    var keys: [String] = []
    while true {
      switch token {
      case .quoted(let key)?: keys.append(key)
      case .word(let key)? where key.allSatisfy(\.isNumber): keys.append(key)
      default:
        throw unexpected("un code entre guillemets ou « other »", "a quoted code or \"other\"")
      }
      try advance()
      guard isSign(",") else { return keys }
      try advance()
    }
  }

  private func unexpected(_ french: String, _ english: String) -> FormatError {
    let found = text(of: token)
    return FormatError(
      .badData, at: Place(file: file, row: line),
      found: Wording("trouvé \(found.french)", "found \(found.english)"),
      expected: Wording("attendu \(french)", "expected \(english)"),
      remedy: Wording(
        "corriger cette ligne du programme SAS", "correct this line of the SAS program"))
  }

  private func text(of token: SASToken?) -> Wording {
    switch token {
    case nil: Wording("la fin du fichier", "the end of the file")
    case .word(let word)?: Wording("« \(word.prefix(40)) »", "\"\(word.prefix(40))\"")
    case .quoted(let text)?: Wording("« \(text.prefix(40)) »", "\"\(text.prefix(40))\"")
    case .sign(let byte)?:
      Wording("« \(Unicode.Scalar(byte)) »", "\"\(Unicode.Scalar(byte))\"")
    }
  }
}
