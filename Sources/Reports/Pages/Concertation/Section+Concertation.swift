import Nomenclatures
public import Studies

extension Document.Section {
  /// Who asked for what, why, on what source, and what it did; `nil` without amendments.
  static func amendments(_ concertation: Concertation?, _ words: Words) -> Self? {
    guard let concertation else { return nil }
    let say = words.say
    var table = Table([
      .figures(say("Ligne", "Line")), .figures(say("Tour", "Round")),
      .labels(say("Qui, et quoi", "Who, and what")),
      .labels(say("Pourquoi, et d'après quelle source", "Why, and on what source")),
      .words(say("Effet", "Effect")),
    ])
    for outcome in concertation.outcomes {
      let amendment = outcome.amendment
      let source = [amendment.source, amendment.date].compactMap(\.self).joined(separator: ", ")
      table.add([
        "\(amendment.line)", "\(amendment.round.rawValue)",
        amendment.author + say(" ; ", "; ") + words.request(outcome),
        amendment.reason + " (" + source + ")", words.effect(outcome),
      ])
    }
    return Self(
      heading: say(
        "Amendements (\(concertation.file))", "Amendments (\(concertation.file))"),
      lines: [
        say("Tour 2 : branches ; tour 3 : territoires.", "Round 2: branches; round 3: territories.")
      ],
      table: table,
      notes: concertation.findings.map { say("À revoir : ", "To look at: ") + words.text($0) })
  }
}

extension Words {
  /// A finding in the page's language.
  func text(_ finding: Concertation.Finding) -> String { say(finding.french, finding.english) }
}

extension Concertation {
  /// What is to be looked at again, a line each, for the standard error stream; empty when nothing is.
  public func findingLines(_ language: Language) -> String {
    findings.map {
      MessageLine.inert(Self.oneLine(language == .french ? $0.french : $0.english)) + "\n"
    }
    .joined()
  }

  /// A text on one line: what a file holds must not pass for a line of ours.
  private static func oneLine(_ text: String) -> String {
    text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
  }
}
