/// What an offer says of something: no, yes, or nothing.
enum OfferAnswer: UInt8, CaseIterable {
  case no = 0
  case yes = 1
  case unsaid = 2

  /// `true` and `false` in JSON or as text (also `1`, `0`, `oui`, `non`); anything else says nothing.
  init(_ text: OfferText) {
    self =
      if text.isSame(as: "true") || text.isSame(as: "1") || text.isSame(as: "oui") {
        .yes
      } else if text.isSame(as: "false") || text.isSame(as: "0") || text.isSame(as: "non") {
        .no
      } else {
        .unsaid
      }
  }
}

/// Whether a job lasts and whether it is full-time, from the words of the offer.
enum OfferContract {
  /// A job that lasts: CDI (also of a temp agency, `DIN`), or CDD (also of insertion, `DDI`) of more
  /// than six months. A CDD without a length, and an offer without a contract, say nothing.
  static func isLasting(_ code: OfferText, words: OfferText) -> OfferAnswer {
    if code.isSame(as: "CDI") || code.isSame(as: "DIN") { return .yes }
    if code.isSame(as: "CDD") || code.isSame(as: "DDI") {
      return exceedsSixMonths(words).map { $0 ? .yes : .no } ?? .unsaid
    }
    return code.isEmpty ? .unsaid : .no
  }

  /// Whether « Contrat à durée déterminée - 12 Mois » is over six months; `nil` without a length.
  static func exceedsSixMonths(_ words: OfferText) -> Bool? {
    guard let dash = words.lastIndex(of: 0x2D) else { return nil }
    let length = OfferText(rebasing: words[(dash + 1)...]).trimmed
    var end = 0
    while end < min(5, length.count), length.number(end, end + 1) != nil { end += 1 }
    guard let number = length.number(0, end) else { return nil }
    let unit = OfferText(rebasing: length[end...]).trimmed
    if unit.starts(with: "mois") { return number > 6 }
    if unit.starts(with: "jour") { return number > 183 }
    if unit.starts(with: "semaine") { return number > 26 }
    if unit.starts(with: "an") { return number >= 1 }
    return nil
  }

  /// Full-time or not, by the converted label; failing that by the beginning of the other one.
  static func isFullTime(_ converted: OfferText, words: OfferText) -> OfferAnswer {
    let answer = isFullTime(converted)
    return answer == .unsaid ? isFullTime(words) : answer
  }

  private static func isFullTime(_ text: OfferText) -> OfferAnswer {
    if text.starts(with: "temps plein") { return .yes }
    return text.starts(with: "temps partiel") ? .no : .unsaid
  }
}
