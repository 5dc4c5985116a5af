import Studies

/// How every page speaks of the method behind a list.
extension Words {
  /// The method, where it comes from, how it was used, and what one must not conclude.
  func method(_ result: some FramedResult) -> [Footnote] {
    let (card, use) = (result.method, result.use)
    var notes = [
      Footnote(
        label: say("Méthode", "Method"),
        text: "\(card.name) (\(origin(card.origin)))\(say(" : ", ": "))\(text(card.score)) "
          + "\(text(card.caution))")
    ]
    if use.isModified {
      notes.append(
        Footnote(
          label: say("Recette", "Recipe"),
          text: say(
            "les indicateurs ou paramètres de la méthode ont été changés par la recette.",
            "the recipe changed indicators or parameters of the method.")))
    }
    if let lacking = lacking(use) {
      notes.append(Footnote(label: say("Partielle", "Partial"), text: lacking))
    }
    if use.data != card.data {
      notes.append(
        Footnote(
          label: say("Données", "Data"),
          text: say(
            "la méthode, décrite ici sur \(card.data), lit les chiffres de \(use.data) dans les rôles "
              + "que ce jeu remplit (voir la recette).",
            "the method, told here of \(card.data), reads the figures of \(use.data) in the roles that "
              + "this set fills (see the recipe).")))
    }
    return notes + warnings(use)
  }

  /// What the method lacked, in a sentence; `nil` when it had all.
  private func lacking(_ use: MethodUse) -> String? {
    guard !use.missing.isEmpty else { return nil }
    let names = use.missing.map { quote(text($0.label)) }.joined(separator: ", ")
    return say(
      "sans \(names) : non pris en compte dans cette liste.",
      "without \(names): not taken into account in this list.")
  }

  /// Sources whose years lie far apart.
  private func warnings(_ use: MethodUse) -> [Footnote] {
    use.warnings.map { warning in
      let names = [warning.first, warning.second].map { "\(name(of: $0.side)) \($0.millesime)" }
      return Footnote(
        label: say("Attention", "Warning"),
        text: say(
          "\(warning.years) ans entre « \(names[0]) » et « \(names[1]) ».",
          "\(warning.years) years between \(quote(names[0])) and \(quote(names[1]))."))
    }
  }

  /// What the list is ordered by, on one line: a reconstruction or a partial run says so at once.
  func lead(_ result: some FramedResult) -> String {
    var flags: [String] = []
    if result.method.origin == .reconstruction { flags.append(origin(.reconstruction)) }
    if !result.use.missing.isEmpty { flags.append(say("partielle", "partial")) }
    if result.use.isModified { flags.append(say("modifiée", "modified")) }
    if result.use.data != result.method.data {
      flags.append(say("sur \(result.use.data)", "on \(result.use.data)"))
    }
    let marks = flags.isEmpty ? "" : " (\(flags.joined(separator: ", ")))"
    return say(
      "Méthode \(result.method.name)\(marks) : ", "Method \(result.method.name)\(marks): ")
      + text(result.method.summary)
  }

  /// What puts a métier before another, in a few words.
  func criterion(_ card: MethodCard) -> String {
    card.name == Self.plainReference
      ? say("par projets de recrutement jugés difficiles", "by hiring projects judged difficult")
      : say("par la méthode \(card.name)", "by the method \(card.name)")
  }

  /// The method whose score is a figure that lists show anyway.
  private static let plainReference = "projets-difficiles"

  /// Whether the score of a method tells more than the figures beside it.
  func showsScore(_ result: some FramedResult) -> Bool {
    result.method.name != Self.plainReference || result.use.data != result.method.data
  }

  /// Where a method comes from, in one word.
  func origin(_ origin: MethodCard.Origin) -> String {
    switch origin {
    case .published: say("publiée", "published")
    case .reconstruction: say("reconstruction", "reconstruction")
    case .own: say("propre", "own")
    }
  }

  /// A score: whole when it is a whole number, else three significant digits or so.
  func score(_ score: Score) -> String {
    guard let value = score.value else { return Self.absent }
    if value == value.rounded(), abs(value) < 1e9 { return numerals.decimal(value, places: 0) }
    return numerals.decimal(value, places: abs(value) < 10 ? 3 : 1)
  }
}
