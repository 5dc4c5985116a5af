import MarketStore
import Nomenclatures

/// The métiers of one slice, under every name they answer to.
struct MetierDirectory: Sendable {
  private let key: SliceKey
  private let labels: [MetierCode: String]

  init(slice: MarketSlice) {
    key = slice.key
    labels = Dictionary(
      slice.metiers.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
  }

  /// The métier under the label printed that year.
  func name(of code: MetierCode) -> MetierName {
    MetierName(code: code, label: labels[code] ?? code.rawValue)
  }

  /// The métier that a person means.
  /// - Parameter others: nomenclatures of other versions, to recognise a code that is theirs.
  /// - Throws: `StudyError` naming the nearest when none or several answer.
  func code(
    for asked: String, others: () throws -> [Nomenclature]
  ) throws -> MetierCode {
    let entries = labels.keys.sorted().map {
      NameIndex<MetierCode>.Entry(
        value: $0, name: fullName(of: $0), aliases: [$0.rawValue, labels[$0] ?? ""])
    }
    switch NameIndex(entries).match(asked) {
    case .found(let entry): return entry.value
    case .ambiguous(let entries):
      throw StudyError.ambiguous(.metier, asked, candidates: entries.map(\.name))
    case .unknown(let nearest):
      try refuseOtherVersion(asked, try others())
      throw StudyError.unknown(
        .metier, asked, nearest: nearest.map(\.name),
        remedy: (
          "donner un code de la \(key.nomenclature.rawValue) ou un libellé",
          "give a code of \(key.nomenclature.rawValue) or a label"
        ))
    }
  }

  private func fullName(of code: MetierCode) -> String { name(of: code).fullName }

  /// A code of another version is not a misspelling, and is never joined to this one.
  private func refuseOtherVersion(_ asked: String, _ others: [Nomenclature]) throws {
    let code = MetierCode(asked.uppercased())
    guard let other = others.first(where: { $0.id != key.nomenclature && $0.contains(code) })
    else { return }
    throw StudyError(
      .unknownName,
      french: "métier \(code) : code de la \(other.id.rawValue) ; BMO \(key.millesime) est en "
        + "\(key.nomenclature.rawValue), sans table de passage ; "
        + "choisir un millésime de la \(other.id.rawValue) avec --year",
      english: "métier \(code): a code of \(other.id.rawValue); BMO \(key.millesime) is in "
        + "\(key.nomenclature.rawValue), without a passage table; "
        + "choose a year of \(other.id.rawValue) with --year")
  }
}

extension MetierName {
  /// Label with its code: « Cuisiniers (S1Z40) ».
  public var fullName: String { "\(label) (\(code))" }
}
