/// The argument parser's errors in French. It words them in English only, around names that stay.
enum ParserWords {
  /// A message in French; as it is when its shape is unknown.
  static func french(_ message: String) -> String {
    for shape in shapes {
      if let parts = message.parts(between: shape.english) { return shape.french(parts) }
    }
    return message
  }

  /// A shape of message: the fixed pieces around the names, then the sentence they go into.
  private struct Shape: Sendable {
    let english: [String]
    let french: @Sendable ([String]) -> String
  }

  private static let shapes = [
    Shape(english: ["Unknown option '", "'. Did you mean '", "'?"]) {
      "option « \($0[0]) » inconnue ; la plus proche : \($0[1])"
    },
    Shape(english: ["Unknown option '", "'"]) { "option « \($0[0]) » inconnue" },
    Shape(english: ["Missing value for '", "'"]) { "il manque la valeur de « \($0[0]) »" },
    Shape(english: ["Missing expected argument '", "'"]) { "il manque « \($0[0]) »" },
    Shape(english: ["Unexpected argument '", "'"]) { "argument inattendu : « \($0[0]) »" },
    Shape(english: ["", " unexpected arguments: '", "'"]) {
      "\($0[0]) arguments inattendus : « \($0[1].replacing("', '", with: " », « ")) »"
    },
    Shape(english: ["The option '", "' does not take any value, but '", "' was specified."]) {
      "l'option « \($0[0]) » ne prend pas de valeur ; reçu : « \($0[1]) »"
    },
    Shape(english: ["The value '", "' is invalid for '", "'"]) {
      "valeur « \($0[0]) » refusée pour « \($0[1]) »"
    },
    Shape(english: ["Invalid option: ", ""]) { "option « \($0[0]) » mal formée" },
    Shape(english: ["Missing required subcommand.", ""]) { _ in "il manque la commande" },
    Shape(english: ["Can't generate completion scripts for '", "'.\n"]) {
      "pas de complétion pour « \($0[0]) » ; attendu bash, zsh ou fish"
    },
  ]
}

extension String {
  /// What stands between fixed pieces, in order; `nil` when they are not all there. A last piece
  /// that ends the text is the one at its end; one that is empty takes the rest.
  fileprivate func parts(between pieces: [String]) -> [String]? {
    guard let first = pieces.first, hasPrefix(first) else { return nil }
    var rest = dropFirst(first.count)
    var parts: [String] = []
    for (place, piece) in pieces.enumerated().dropFirst() {
      if place == pieces.count - 1, rest.hasSuffix(piece) {
        return parts + [String(rest.dropLast(piece.count))]
      }
      guard let found = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts
  }
}
