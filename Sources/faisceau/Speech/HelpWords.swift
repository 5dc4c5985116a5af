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
    return phrases.reduce(line) { $0.replacing($1.english, with: $1.french) }
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
    ("Show the version.", "Afficher la version."), ("(default: ", "(par défaut : "),
  ]
}
