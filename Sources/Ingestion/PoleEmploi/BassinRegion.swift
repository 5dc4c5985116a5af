import Nomenclatures

/// The région of a bassin, by its code.
///
/// A BMO code begins with the two digits of the région, but for Mayotte, of which the code begins like
/// La Réunion's. Checked on the communes of 2019 and 2024, and on BMO. One bassin, 5313, has communes
/// in two régions (52 and 53): a source that does not part it gives it to the one its code names.
enum BassinRegion {
  /// Bassins of which the code begins with another région.
  static let others: [BassinCode: RegionCode] = ["0405": "06"]

  /// The régions of France, of 2016 on, by Insee's codes.
  static let all: Set<RegionCode> = [
    "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84",
    "93", "94",
  ]

  /// The région.
  static func of(_ bassin: BassinCode) -> RegionCode {
    others[bassin] ?? RegionCode(String(bassin.rawValue.prefix(2)))
  }
}
