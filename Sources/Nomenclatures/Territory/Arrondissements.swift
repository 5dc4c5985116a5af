/// The municipal arrondissements of Paris, Lyon and Marseille: codes of their own in most files of
/// places, parts of one commune in others.
///
/// Source: Insee, code officiel géographique.
enum Arrondissements {
  /// Each city, with the codes of its arrondissements.
  private static let all: [(city: CommuneCode, codes: ClosedRange<Int>)] = [
    ("75056", 75101...75120), ("69123", 69381...69389), ("13055", 13201...13216),
  ]

  /// The city that `commune` is an arrondissement of; nil for any other commune.
  static func city(of commune: CommuneCode) -> CommuneCode? {
    guard commune.rawValue.utf8.count == 5, let number = Int(commune.rawValue) else { return nil }
    return all.first { $0.codes.contains(number) }?.city
  }

  /// Bassins of the cities, from those of their arrondissements when these all lie in one.
  static func cities(of bassins: [CommuneCode: BassinCode]) -> [CommuneCode: BassinCode] {
    var cities: [CommuneCode: BassinCode] = [:]
    for (city, codes) in all {
      let parts = Set(codes.compactMap { bassins[CommuneCode(String($0))] })
      if parts.count == 1 { cities[city] = parts.first }
    }
    return cities
  }
}
