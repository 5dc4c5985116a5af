import Nomenclatures

extension [MetierCode] {
  /// The larger family of each métier, from 0 on: those whose codes share three characters are one
  /// of the 87 (or 86) families.
  var families: [Int] {
    let names = map { String($0.rawValue.prefix(3)) }
    let places = Dictionary(
      uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    return names.map { places[$0] ?? 0 }
  }
}
