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
  /// - Parameter nomenclatures: every version, to recognise a code that has no figure here.
  /// - Throws: `StudyError` naming the nearest when none or several answer.
  func code(
    for asked: String, nomenclatures: () throws -> [Nomenclature]
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
      try refuseKnownCode(asked, try nomenclatures())
      throw StudyError.unknown(
        .metier, asked, nearest: nearest.map(\.name),
        remedy: (
          "donner un code de la \(key.nomenclature.rawValue) ou un libellé",
          "give a code of \(key.nomenclature.rawValue) or a label"
        ))
    }
  }

  private func fullName(of code: MetierCode) -> String { name(of: code).fullName }

  /// A code that has no figure this year, or is of another version, is not a misspelling; versions
  /// are never joined.
  private func refuseKnownCode(_ asked: String, _ nomenclatures: [Nomenclature]) throws {
    let code = MetierCode(asked.uppercased())
    let known = nomenclatures.filter { $0.contains(code) }.map(\.id)
    if known.contains(key.nomenclature) { throw StudyError.unobservedMetier(code, key) }
    if let other = known.first { throw StudyError.otherVersion(code, other, key) }
  }
}

extension StudyError {
  fileprivate static func unobservedMetier(_ code: MetierCode, _ key: SliceKey) -> StudyError {
    StudyError(
      .unknownName,
      french: "métier \(code) : code de la \(key.nomenclature.rawValue), sans aucun chiffre dans "
        + "BMO \(key.millesime), région \(key.region) (ce n'est pas zéro) ; choisir un autre "
        + "métier, ou un autre millésime avec --year",
      english: "métier \(code): a code of \(key.nomenclature.rawValue) without any figure in "
        + "BMO \(key.millesime), région \(key.region) (which is not zero); choose another métier, "
        + "or another year with --year")
  }

  fileprivate static func otherVersion(
    _ code: MetierCode, _ other: NomenclatureID, _ key: SliceKey
  ) -> StudyError {
    StudyError(
      .unknownName,
      french: "métier \(code) : code de la \(other.rawValue) ; BMO \(key.millesime) est en "
        + "\(key.nomenclature.rawValue), sans table de passage ; "
        + "choisir un millésime de la \(other.rawValue) avec --year",
      english: "métier \(code): a code of \(other.rawValue); BMO \(key.millesime) is in "
        + "\(key.nomenclature.rawValue), without a passage table; "
        + "choose a year of \(other.rawValue) with --year")
  }
}

extension MetierName {
  /// Label with its code: « Cuisiniers (S1Z40) ».
  public var fullName: String { "\(label) (\(code))" }
}
