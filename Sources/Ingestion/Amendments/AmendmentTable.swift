import Formats
import Nomenclatures

/// Amendments of the concertation: one row each, in the words of the people who write them.
struct AmendmentTable {
  private(set) var rows: [Amendment] = []
  private var seen: Set<[String]> = []

  /// Reads every row, accounting for each.
  mutating func read(_ table: inout ReferenceTable) throws {
    try table.readRows { row throws(RowFault) in try take(row) }
  }

  private mutating func take(_ row: ReferenceRow) throws(RowFault) {
    let bassin = try text(row, .bassin)
    let (action, value) = try actionAndValue(row)
    let amendment = Amendment(
      line: row.record.number, round: try round(row), author: try text(row, .author),
      bassin: Self.all.contains(FoldedText(bassin).text) ? nil : bassin,
      metier: try text(row, .metier), action: action, value: value,
      reason: try text(row, .reason), source: try text(row, .sourceText), date: try date(row))
    let key = [
      "\(amendment.round.rawValue)", amendment.author, bassin, amendment.metier, action.rawValue,
      value.map { "\($0)" } ?? "",
    ].map { FoldedText($0).text }
    guard seen.insert(key).inserted else {
      throw RowFault(
        .repeatedKey, row.places[.metier] ?? 0,
        expected: Bilingual(
          "un amendement une seule fois par instance", "an amendment once for each instance"))
    }
    rows.append(amendment)
  }

  /// What stands for every bassin.
  private static let all: Set<String> = ["tous", "toutes", "all", "region", "tous les bassins"]

  private static let rounds: [String: Amendment.Round] = [
    "2": .branches, "branche": .branches, "branches": .branches,
    "3": .territories, "territoire": .territories, "territoires": .territories,
    "territories": .territories,
  ]

  private func round(_ row: ReferenceRow) throws(RowFault) -> Amendment.Round {
    if let round = Self.rounds[FoldedText(row.text(.round)).text] { return round }
    throw RowFault(
      .unknownRound, row.places[.round] ?? 0,
      expected: Bilingual(
        "branches (ou 2), territoires (ou 3)", "branches (or 2), territories (or 3)"))
  }

  /// A text that must be there, and of a length that one reads.
  private func text(_ row: ReferenceRow, _ role: ColumnRole) throws(RowFault) -> String {
    let text = Substring(row.text(role)).trimmingSpaces
    guard !text.isEmpty else {
      throw RowFault(
        .missingText, row.places[role] ?? 0,
        expected: Bilingual(
          "un texte : qui, où, quoi, pourquoi, d'après quelle source",
          "a text: who, where, what, why, on what source"))
    }
    guard text.count <= Amendment.longestText else {
      throw RowFault(
        .longText, row.places[role] ?? 0,
        expected: Bilingual(
          "\(Amendment.longestText) caractères au plus",
          "\(Amendment.longestText) characters at most"))
    }
    return text
  }

  private func date(_ row: ReferenceRow) throws(RowFault) -> String? {
    let text = Substring(row.text(.day)).trimmingSpaces
    if text.isEmpty { return nil }
    guard let day = CalendarDay(text) else {
      throw RowFault(
        .malformedDate, row.places[.day] ?? 0,
        expected: Bilingual("AAAA-MM-JJ ou JJ/MM/AAAA", "YYYY-MM-DD or DD/MM/YYYY"))
    }
    return day.text
  }
}

extension AmendmentTable {
  private static let actions: [String: Amendment.Action] = [
    "monter": .raise, "raise": .raise, "descendre": .lower, "lower": .lower, "rang": .place,
    "rank": .place, "place": .place, "ajouter": .add, "add": .add, "retirer": .remove,
    "remove": .remove, "besoin": .need, "need": .need,
  ]

  /// The action and its figure: `x1,5` as the value of `besoin` multiplies.
  private func actionAndValue(
    _ row: ReferenceRow
  ) throws(RowFault) -> (Amendment.Action, Double?) {
    guard var action = Self.actions[FoldedText(row.text(.action)).text] else {
      throw RowFault(
        .unknownAction, row.places[.action] ?? 0,
        expected: Bilingual(
          "monter, descendre, rang, ajouter, retirer ou besoin",
          "raise, lower, rank, add, remove or need"))
    }
    var text = Substring(row.text(.value)).trimmingSpaces[...]
    if action == .need, let first = text.first, "x×*X".contains(first) {
      action = .scale
      text = text.dropFirst().drop { $0 == " " }
    }
    let value = Self.number(text)
    guard action.takes(value), text.isEmpty == (value == nil) else {
      throw RowFault(
        .malformedValue, row.places[.value] ?? row.places[.action] ?? 0, expected: action.expected)
    }
    return (action, value)
  }

  /// Digits with one decimal comma or point at most.
  private static func number(_ text: Substring) -> Double? {
    let plain = text.map { $0 == "," ? "." : $0 }
    guard !plain.isEmpty, plain.count <= 12,
      plain.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(String(plain))
  }
}

extension Amendment.Action {
  /// From which place to which.
  private static var bounds: (String, String) {
    let (first, last) = (places.lowerBound, places.upperBound)
    return ("de \(first) à \(last)", "\(first) to \(last)")
  }

  /// What people read when the figure does not suit.
  fileprivate var expected: Bilingual {
    switch self {
    case .raise, .lower:
      Bilingual("un nombre entier de places, \(Self.bounds.0)", "whole places, \(Self.bounds.1)")
    case .place: Bilingual("un rang, \(Self.bounds.0)", "a place, \(Self.bounds.1)")
    case .add:
      Bilingual(
        "un rang, \(Self.bounds.0), ou rien", "a place, \(Self.bounds.1), or nothing")
    case .remove: Bilingual("aucune valeur", "no value")
    case .need, .scale:
      Bilingual(
        "un besoin (120) ou un multiplicateur (x1,5, de 0 à 100)",
        "a need (120) or a multiplier (x1.5, 0 to 100)")
    }
  }
}
