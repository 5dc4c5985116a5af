import Formats
import Nomenclatures
import Studies

/// The amendments of a recipe.
extension RecipeParser {
  mutating func amendments() throws -> AmendmentSet {
    try expect(.objectStart, "{")
    var (file, sha256, rows) = ("", "", [Amendment]())
    while let name = try nextName() {
      switch name {
      case "file": file = try text()
      case "sha256": sha256 = try text()
      case "rows": rows = try list { try $0.amendment() }
      default: throw unknownKey(name, ["file", "sha256", "rows"])
      }
    }
    return AmendmentSet(file: file, sha256: sha256, rows: rows)
  }

  private static let amendmentKeys = [
    "line", "round", "author", "bassin", "metier", "action", "value", "reason", "source", "date",
  ]

  private mutating func amendment() throws -> Amendment {
    try expect(.objectStart, "{")
    var line = 0
    var round: Amendment.Round?
    var action: Amendment.Action?
    var value: Double?
    var texts: [String: String] = [:]
    while let name = try nextName() {
      switch name {
      case "line": line = try integer(atLeast: 0)
      case "round":
        round = Amendment.Round(rawValue: try integer())
        if round == nil { throw unfit("2, 3") }
      case "action": action = try word(Amendment.Action.self)
      case "value": value = try number()
      case "author", "bassin", "metier", "reason", "source", "date": texts[name] = try text()
      default: throw unknownKey(name, Self.amendmentKeys)
      }
    }
    guard let round, let action else { throw unfit("round, action") }
    let amendment = Amendment(
      line: line, round: round, author: texts["author"] ?? "", bassin: texts["bassin"],
      metier: texts["metier"] ?? "", action: action, value: value, reason: texts["reason"] ?? "",
      source: texts["source"] ?? "", date: texts["date"])
    guard amendment.isWellFormed else { throw unfit("line, author, metier, reason, source, value") }
    return amendment
  }

  private mutating func unfit(_ expected: String) -> StudyError {
    refused(
      found: ("un amendement incomplet ou hors bornes", "an incomplete or unfit amendment"),
      expected: (expected, expected))
  }
}
