import Nomenclatures

/// A date of LHÉO: `AAAAMMJJ`, where zeros or nines stand for what is not known.
///
/// Source: LHÉO 2.3, `debut`: `[0-9]{4}[019][0-9][01239][0-9]`.
enum LHEODate: Equatable {
  /// The year, whatever is known of the month and day.
  case year(Millesime)
  /// `00000000`, `99999999`, or nothing: no date is fixed.
  case open
  /// No such date.
  case malformed

  init(_ text: String) {
    if text.isEmpty {
      self = .open
      return
    }
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count == 8, digits.allSatisfy({ (0...9).contains($0) }) else {
      self = .malformed
      return
    }
    let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
    let month = digits[4] * 10 + digits[5]
    let day = digits[6] * 10 + digits[7]
    if year == 0 || year == 9999 {
      self = .open
    } else if (1950...2100).contains(year), month <= 12 || month == 99, day <= 31 || day == 99 {
      self = .year(Millesime(year))
    } else {
      self = .malformed
    }
  }
}
