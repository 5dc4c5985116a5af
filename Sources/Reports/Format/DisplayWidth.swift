/// Columns that text takes on a terminal.
enum DisplayWidth {
  /// Width of a text free of controls, in columns.
  static func of(_ text: some StringProtocol) -> Int {
    narrow(text) ?? text.reduce(0) { $0 + width($1) }
  }

  /// Width of a text without any combining or wide character: one column for each scalar. `nil` when
  /// it may have one, that is beyond U+02FF and outside U+2000…U+2DFF.
  private static func narrow(_ text: some StringProtocol) -> Int? {
    var columns = 0
    var isPunctuation = false
    for byte in text.utf8 {
      switch byte {
      case ..<0x80, 0xC2...0xCB: columns += 1
      case 0x80...0xBF: if isPunctuation, byte >= 0xB8 { return nil }
      case 0xE2: columns += 1
      default: return nil
      }
      isPunctuation = byte == 0xE2
    }
    return columns
  }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x300...0x36F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text followed or preceded by blanks, up to `width` columns.
  static func pad(_ text: String, to width: Int, right: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blanks + text : text + blanks
  }

  /// The text in lines of at most `width` columns, broken at spaces only where it can be; a single
  /// word wider than the line is broken after its hyphens, or anywhere for want of a better place.
  ///
  /// - Parameter hanging: blanks before each line but the first, within the width.
  static func wrap(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
    precondition(width > 0, "a width of \(width) columns; expected one or more")
    let blanks = String(repeating: " ", count: width > 2 * hanging ? hanging : 0)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, of(line) + 1 + of(word) <= width {
        line += " " + word
        continue
      }
      let fits = line.isEmpty && of(word) <= width
      for piece in pieces(of: word, width: fits ? width : width - blanks.count) {
        if !line.isEmpty { lines.append(line) }
        line = (lines.isEmpty ? "" : blanks) + piece
      }
    }
    return lines + [line]
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard of(word) > width else { return [String(word)] }
    var lines: [String] = []
    for part in parts(of: word) {
      if let last = lines.last, of(last) + of(part) <= width {
        lines[lines.count - 1] = last + part
      } else {
        lines += broken(part, width: width)
      }
    }
    return lines
  }

  /// A word cut after each of its hyphens and slashes.
  private static func parts(of word: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = word
    while let place = rest.firstIndex(where: { $0 == "-" || $0 == "/" }) {
      parts.append(rest[...place])
      rest = rest[rest.index(after: place)...]
    }
    return rest.isEmpty ? parts : parts + [rest]
  }

  private static func broken(_ word: Substring, width: Int) -> [String] {
    guard of(word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if of(piece) + self.width(character) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
