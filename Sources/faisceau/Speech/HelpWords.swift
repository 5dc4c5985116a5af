import Reports

/// The argument parser's help screen in French: its own headings and phrases, which it has in
/// English only.
enum HelpWords {
  /// The screen in the language of this run.
  static func screen(_ text: String, _ language: Language) -> String {
    let shown = text.hasPrefix(overview) ? String(text.dropFirst(overview.count)) : text
    guard language == .french else { return shown }
    return shown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static let overview = "OVERVIEW: "

  private static func line(_ line: String) -> String {
    if let heading = headings[line] { return heading }
    return phrases.reduce(line) { line, phrase in
      line.replacingEnd(phrase.english, with: phrase.french)
        ?? line.replacingStart(phrase.english, with: phrase.french) ?? line
    }
  }

  private static let headings = [
    "ARGUMENTS:": "ARGUMENTS :", "OPTIONS:": "OPTIONS :", "SUBCOMMANDS:": "COMMANDES :",
    "  See 'faisceau help <subcommand>' for detailed help.":
      "  « faisceau help <commande> » donne l'aide d'une commande.",
  ]

  private static let phrases: [(english: String, french: String)] = [
    ("USAGE: ", "UTILISATION : "), ("Usage: ", "Utilisation : "),
    ("Show help information.", "Afficher cette aide."),
    ("Show subcommand help information.", "Afficher l'aide d'une commande."),
    ("Show the version.", "Afficher la version."),
  ]
}

extension String {
  /// The text with its end replaced, `nil` when it does not end so.
  fileprivate func replacingEnd(_ end: String, with other: String) -> String? {
    hasSuffix(end) ? dropLast(end.count) + other : nil
  }

  /// The text with its start replaced, `nil` when it does not start so.
  fileprivate func replacingStart(_ start: String, with other: String) -> String? {
    hasPrefix(start) ? other + dropFirst(start.count) : nil
  }
}
