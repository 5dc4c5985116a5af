import Nomenclatures
import Studies

extension Document.Section {
  /// The kind of difficulty, the need that it makes, and the training within reach.
  static func need(_ result: ExplainResult, _ words: Words) -> Self {
    guard let need = result.need else { return Self() }
    return Self(
      heading: words.say("Besoin de formation", "Need for training"),
      notes: [words.kinds(need), words.need(need)])
  }

  /// The same as data.
  static func needValue(_ need: NeedReading?) -> JSONValue {
    guard let need else { return .null }
    return .object([
      .init("kind", .string(need.kind.rawValue)), .init("kindYear", .optional(need.kindYear)),
      .init("multiplier", .number(need.multiplier)),
      .init(
        "multipliers",
        .object(
          DifficultyKind.allCases.compactMap { kind in
            need.multipliers[kind.rawValue].map { .init(kind.rawValue, .number($0)) }
          })),
      .init("difficult", .optional(need.difficult)), .init("need", .optional(need.need)),
      .init("supplyEmployers", .optional(need.reach)),
      .init("horsCommande", .boolean(need.reach == nil)),
      .init("order", .integer(need.order.rawValue)),
    ])
  }
}

extension Words {
  fileprivate func kinds(_ need: NeedReading) -> String {
    let all = DifficultyKind.allCases.compactMap { kind in
      need.multipliers[kind.rawValue].map { "\(self.kind(kind)) \(figure($0))" }
    }.joined(separator: ", ")
    let source = need.kindYear.map { " (Dares \($0))" } ?? ""
    return say(
      "Nature de la difficulté : \(kind(need.kind))\(source) ; part qui appelle une formation : "
        + "\(figure(need.multiplier)), une convention (\(all)).",
      "Kind of difficulty: \(kind(need.kind))\(source); share that calls for training: "
        + "\(figure(need.multiplier)), a convention (\(all)).")
  }

  fileprivate func need(_ need: NeedReading) -> String {
    guard let difficult = need.difficult, let value = need.need else {
      return say(
        "Besoin non défini : aucune ligne de l'enquête.", "Need not defined: the survey has no row."
      )
    }
    let reach =
      need.reach.map {
        say(
          "entrées PRFE estimées à portée des employeurs : \(entries($0)) (commande \(need.order))",
          "estimated PRFE entries within employers' reach: \(entries($0)) (order of \(need.order))")
      }
      ?? say(
        "hors commande régionale : aucun lot n'y mène (commande \(need.order))",
        "outside the regional order: no lot leads there (order of \(need.order))")
    return say(
      "Besoin : \(numerals.count(difficult)) projets difficiles attendus × \(figure(need.multiplier)) "
        + "= \(numerals.count(value)) ; \(reach).",
      "Need: \(numerals.count(difficult)) difficult projects expected × \(figure(need.multiplier)) "
        + "= \(numerals.count(value)); \(reach).")
  }
}
