import Nomenclatures
public import Studies

extension Document.Section {
  /// Who asked for what, why, on what source, and what it did; `nil` without amendments.
  static func amendments(_ concertation: Concertation?, _ words: Words) -> Self? {
    guard let concertation else { return nil }
    let say = words.say
    var table = Table([
      .figures(say("Ligne", "Line")), .labels(say("Tour", "Round")),
      .labels(say("Instance", "Instance")), .labels(say("Amendement", "Amendment")),
      .labels(say("Motif", "Reason")), .labels("Source"), .labels(say("Effet", "Effect")),
    ])
    for outcome in concertation.outcomes {
      let amendment = outcome.amendment
      table.add([
        "\(amendment.line)", words.round(amendment.round), amendment.author,
        words.request(outcome), amendment.reason,
        amendment.source + (amendment.date.map { ", \($0)" } ?? ""), words.effect(outcome),
      ])
    }
    return Self(
      heading: say(
        "Amendements (\(concertation.file))", "Amendments (\(concertation.file))"),
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
    findings.map { MessageLine.inert(Self.oneLine(language($0.french, $0.english))) + "\n" }
      .joined()
  }

  /// A text on one line: what a file holds must not pass for a line of ours.
  private static func oneLine(_ text: String) -> String {
    text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
  }
}
