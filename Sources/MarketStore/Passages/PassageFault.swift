public import Nomenclatures

/// Why figures of two nomenclatures were not joined.
///
/// Both texts are shaped `where: what was found; what was expected; what to do`.
public struct PassageFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The nomenclature of the figures.
  public let from: NomenclatureID
  /// The nomenclature that they were to be joined with.
  public let to: NomenclatureID
  /// The codes of the figures that nothing leads to the other nomenclature, sorted.
  public let codes: [MetierCode]
  /// Codes, of these, that stand in both nomenclatures: joined as they are, they would lie.
  public let shared: [MetierCode]
  /// The message in French.
  public let french: String
  /// The message in English.
  public let english: String

  /// The message in English.
  public var description: String { english }

  /// How many codes a message names.
  static let shown = 5

  /// Figures of `slice` held against codes of another nomenclature, nothing leading there.
  static func noPassage(
    _ slice: MarketSlice, to other: NomenclatureID, codes: Set<MetierCode>
  ) -> PassageFault {
    let from = slice.key.nomenclature.rawValue
    return PassageFault(
      slice, to: other, shared: slice.metiers.map(\.code).filter(codes.contains),
      expected: (
        "une table de passage de \(from) vers \(other.rawValue)",
        "a passage from \(from) to \(other.rawValue)"
      ))
  }

  /// A passage that starts elsewhere than from the slice's nomenclature.
  static func otherStart(_ slice: MarketSlice, _ passage: Passage) -> PassageFault {
    let (from, to) = (passage.from.rawValue, passage.to.rawValue)
    let starts = Set(passage.arrows.map(\.origin.code))
    return PassageFault(
      slice, to: passage.to, shared: slice.metiers.map(\.code).filter(starts.contains),
      expected: (
        "des codes \(from), d'où part la table de passage vers \(to)",
        "codes of \(from), where the passage to \(to) starts"
      ))
  }

  private init(
    _ slice: MarketSlice, to other: NomenclatureID, shared: [MetierCode],
    expected: (french: String, english: String)
  ) {
    from = slice.key.nomenclature
    to = other
    codes = slice.metiers.map(\.code)
    self.shared = shared
    let list = Self.list(codes)
    let common = Self.list(shared)
    let (frenchCommon, englishCommon) =
      shared.isEmpty
      ? ("", "")
      : (
        " ; \(shared.count) s'écrivent pareil de part et d'autre sans dire la même chose : "
          + common,
        "; \(shared.count) are spelt alike on both sides and do not mean the same: \(common)"
      )
    french =
      "\(slice.key) : \(codes.count) codes \(from.rawValue) (\(list))\(frenchCommon) ; attendu "
      + "\(expected.french) ; en importer une"
    english =
      "\(slice.key): \(codes.count) codes of \(from.rawValue) (\(list))\(englishCommon); expected "
      + "\(expected.english); import one"
  }

  private static func list(_ codes: [MetierCode]) -> String {
    let first = codes.prefix(shown).map(\.rawValue).joined(separator: ", ")
    return codes.count > shown ? first + "…" : first
  }
}
