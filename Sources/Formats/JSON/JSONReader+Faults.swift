extension JSONReader {
  /// Line and column of a byte, from 1; columns count bytes.
  func place(ofByte byte: Int) -> Place {
    var mark = LineMark()
    mark.move(to: byte, in: bytes)
    return Place(file: file, row: mark.line, column: byte - mark.start + 1, byte: byte)
  }

  /// Line and column where the piece read last begins, from 1.
  ///
  /// - Complexity: O(bytes since the last call).
  public mutating func place() -> Place {
    mark.move(to: offset, in: bytes)
    return Place(file: file, row: mark.line, column: offset - mark.start + 1, byte: offset)
  }

  func fault(found: Wording, expected: Wording, at byte: Int? = nil) -> FormatError {
    let isCut = index >= bytes.count
    return FormatError(
      isCut ? .damaged : .badData, at: place(ofByte: byte ?? index), found: found,
      expected: expected, remedy: .downloadAgain)
  }

  func unexpected(_ byte: UInt8) -> FormatError {
    let shown = String(decoding: [byte], as: UTF8.self)
    let isShown = 0x21...0x7E ~= byte
    return fault(
      found: isShown
        ? Wording("« \(shown) »", "\"\(shown)\"")
        : Wording("l'octet \(byte)", "the byte \(byte)"), expected: expectation)
  }

  /// What may stand here.
  var expectation: Wording {
    switch state {
    case .value: Wording("attendu une valeur", "expected a value")
    case .valueOrEnd: Wording("attendu une valeur ou « ] »", "expected a value or \"]\"")
    case .name: Wording("attendu un nom entre guillemets", "expected a name in quotes")
    case .nameOrEnd: Wording("attendu un nom ou « } »", "expected a name or \"}\"")
    case .commaOrEnd: Wording("attendu une virgule ou la fin", "expected a comma or the end")
    case .end: Wording("attendu rien après la fin", "expected nothing behind the end")
    }
  }
}

extension Wording {
  static let jsonEnd = Wording("la fin du fichier", "the end of the file")
}

/// A byte, the line it is on, and where that line begins.
struct LineMark {
  private(set) var byte = 0
  private(set) var line = 1
  private(set) var start = 0

  /// Moves on to a later byte.
  mutating func move(to later: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    while byte < later {
      if bytes[byte] == Byte.lineFeed {
        line += 1
        start = byte + 1
      }
      byte += 1
    }
  }
}
