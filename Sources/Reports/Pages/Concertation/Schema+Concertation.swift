import Nomenclatures
import Studies

extension Schema {
  /// `concertation`: the file, its amendments with what became of each, and the findings.
  static func concertation(_ concertation: Concertation?) -> [JSONValue.Member] {
    guard let concertation else { return [] }
    return [
      .init(
        "concertation",
        .object([
          .init("file", .string(concertation.file)), .init("sha256", .string(concertation.sha256)),
          .init("estimate", .integer(concertation.estimate)),
        ])),
      .init("amendments", .array(concertation.outcomes.map(outcome))),
      .init("findings", .array(concertation.findings.map(finding))),
    ]
  }

  private static func outcome(_ outcome: Concertation.Outcome) -> JSONValue {
    guard case .object(let asked) = recipe(outcome.amendment) else { return .null }
    return .object(
      asked + [
        .init("bassinCode", .optional(outcome.bassin?.code.rawValue)),
        .init("bassinName", .optional(outcome.bassin?.name)),
        .init("metierCode", .optional(outcome.metier?.code.rawValue)),
        .init("metierName", .optional(outcome.metier?.label)),
        .init("effect", .string(outcome.effect.rawValue)),
        .init("bassins", .integer(outcome.bassins)),
      ])
  }

  private static func finding(_ finding: Concertation.Finding) -> JSONValue {
    .object([
      .init("kind", .string(finding.kind.rawValue)), .init("line", .integer(finding.line)),
      .init("other", .optional(finding.other)), .init("french", .string(finding.french)),
      .init("english", .string(finding.english)),
    ])
  }
}

/// The amendments of a recipe, with the keys of their `Codable` form.
extension Schema {
  static func recipe(_ set: AmendmentSet) -> JSONValue {
    .object([
      .init("file", .string(set.file)), .init("sha256", .string(set.sha256)),
      .init("rows", .array(set.rows.map(recipe))),
    ])
  }

  static func recipe(_ amendment: Amendment) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("line", .integer(amendment.line)), .init("round", .integer(amendment.round.rawValue)),
      .init("author", .string(amendment.author)), .init("metier", .string(amendment.metier)),
      .init("action", .string(amendment.action.rawValue)),
      .init("reason", .string(amendment.reason)), .init("source", .string(amendment.source)),
    ]
    if let bassin = amendment.bassin { members.insert(.init("bassin", .string(bassin)), at: 3) }
    if let value = amendment.value { members.append(.init("value", .number(value))) }
    if let date = amendment.date { members.append(.init("date", .string(date))) }
    return .object(members)
  }
}

extension Schema.Field {
  /// Place at each estimate, whether it is in the list, and the lines that moved it.
  static func estimates<Figures>(
    _ row: ConcertedList<Figures>.Row, _ concertation: Concertation
  ) -> [Self] {
    let isThere = (1...3).map { $0 <= max(2, concertation.estimate) }
    return (0..<3).map { .integer("estimate\($0 + 1)", isThere[$0] ? row.places[$0] : nil) }
      + (0..<3).map {
        Self(
          key: "listed\($0 + 1)",
          content: .value(isThere[$0] ? .boolean(row.listed[$0]) : .null))
      } + [
        .list("amendments", row.amendments.map(String.init)),
        .text("movedBy", movedBy(row.amendments, concertation)),
      ]
  }

  /// Who moved it, by what, why and on what source, for those who read rows alone.
  private static func movedBy(_ lines: [Int], _ concertation: Concertation) -> String? {
    let texts = concertation.outcomes.map(\.amendment).filter { lines.contains($0.line) }.map {
      let value = $0.value.map { " " + JSONValue.digits($0) } ?? ""
      return "\($0.author): \($0.action.rawValue)\(value); \($0.reason); \($0.source)"
    }
    return texts.isEmpty ? nil : texts.joined(separator: " | ")
  }
}
