import MarketStore
import Nomenclatures

/// The bassin of each commune, in the layouts of 2019 and of 2024.
struct CommuneTableReader {
  private var bassinOf: [CommuneCode: BassinCode] = [:]
  /// How many communes give a bassin this name, or this région.
  private var names: [BassinCode: [String: Int]] = [:]
  private var regions: [BassinCode: [RegionCode: Int]] = [:]
  private(set) var repeats = 0

  /// Reads every row.
  mutating func read(_ table: inout ReferenceTable) throws {
    try table.readRows { row throws(RowFault) in
      let commune = try row.commune(.commune)
      let bassin = try row.number(
        .bassin, digits: 4, expected: Bilingual("un code BMO, p. ex. 1147", "a BMO code, e.g. 1147")
      )
      let region = try row.number(
        .region, digits: 2, expected: Bilingual("un code de région", "a code of région"))
      let name = try row.code(.bassinName, expected: Bilingual("un nom", "a name")) { !$0.isEmpty }
      try take(commune, BMOCode.bassin(bassin), row)
      names[BMOCode.bassin(bassin), default: [:]][name, default: 0] += 1
      regions[BMOCode.bassin(bassin), default: [:]][BMOCode.region(region), default: 0] += 1
    }
  }

  private mutating func take(
    _ commune: CommuneCode, _ bassin: BassinCode, _ row: ReferenceRow
  ) throws(RowFault) {
    if let held = bassinOf[commune] {
      guard held == bassin else {
        throw RowFault(
          .contradictoryRow, row.places[.bassin] ?? 0,
          expected: Bilingual(
            "\(held), bassin de \(commune) plus haut", "\(held), bassin of \(commune) above"))
      }
      repeats += 1
    }
    bassinOf[commune] = bassin
  }

  /// The table: a bassin has the name and the région that most of its communes give it.
  func table(_ millesime: Millesime) -> CommuneTable {
    CommuneTable(
      millesime: millesime,
      entries: bassinOf.map { CommuneTable.Entry(commune: $0.key, bassin: $0.value) },
      bassins: names.map { bassin, names in
        CommuneTable.NamedBassin(
          code: bassin, name: Self.most(names) ?? "",
          region: Self.most(regions[bassin] ?? [:]) ?? .horsRegion)
      })
  }

  private static func most<Key: Comparable>(_ counts: [Key: Int]) -> Key? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// What to know of the table.
  var notes: [QualityNote] {
    let torn = regions.filter { $0.value.count > 1 }.keys.sorted()
    let twice = names.filter { $0.value.count > 1 }.keys.sorted()
    return [
      QualityNote(
        .bassinsInSeveralRegions, torn.count, torn.first?.rawValue,
        Bilingual(
          "\(torn.count) bassins dans plusieurs régions (\(Self.list(torn))) : celle du plus grand "
            + "nombre de communes vaut",
          "\(torn.count) bassins in several régions (\(Self.list(torn))): that of most communes "
            + "holds")),
      QualityNote(
        .bassinsWithSeveralNames, twice.count, twice.first?.rawValue,
        Bilingual(
          "\(twice.count) bassins à plusieurs noms (\(Self.list(twice))) : celui du plus grand "
            + "nombre de communes vaut",
          "\(twice.count) bassins with several names (\(Self.list(twice))): that of most communes "
            + "holds")),
      QualityNote(
        .repeatedKeys, repeats, nil,
        Bilingual(
          "\(repeats) lignes répètent une commune, sans contradiction",
          "\(repeats) rows repeat a commune, without conflict")),
    ].compactMap { $0 }
  }

  /// The first five codes.
  private static func list(_ bassins: [BassinCode]) -> String {
    bassins.prefix(5).map(\.rawValue).joined(separator: ", ") + (bassins.count > 5 ? "…" : "")
  }
}

extension QualityNote {
  /// A note, when there is anything to note.
  init?(_ kind: Kind, _ count: Int, _ example: String?, _ text: Bilingual) {
    guard count > 0 else { return nil }
    self.init(kind: kind, count: count, example: example ?? "", text: text)
  }
}
