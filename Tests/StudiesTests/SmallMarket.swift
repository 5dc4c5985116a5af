import Columns
import MarketStore
import Nomenclatures
import TestSupport

/// A store of three bassins and five métiers, small enough to be summed by hand.
///
/// BMO 2018, région 11, met / xmet; `*` hides 1…4 of met and 0…4 of xmet:
///
///                    1107 Paris   1147 Plaine C.   1190 (printed)   ---- no bassin
///     A0Z40           * / *            –                –                –
///     B0Z21         100 / 40        50 / 30             –                –
///     S1Z40         300 / 150       40 / 30          10 / 0            5 / 5
///     T2A60         200 / 150          –        12 + * / 6 + *           –
///     V0Z60          80 / *         60 / 45             –                –
struct SmallMarket {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(path: folder.path("small.sqlite"), access: .readWrite)
    var batch = ImportBatch()
    batch.slices = [
      Self.year2017, Self.year2018, Self.elsewhere2018, Self.year2019, Self.nowhere2019,
      Self.year2024,
    ]
    batch.bassins = [(Self.pacte, Self.provenance("bassins.csv"))]
    batch.nomenclatures = [(Self.fap2009, Self.provenance("fap2009.txt"))]
    _ = try store.apply(batch)
  }

  var path: String { folder.path("small.sqlite") }

  static let year2018 = slice(
    2018,
    [
      ("1107", "A0Z40", [hidden(1), hidden(0), hidden(0)]),
      ("1107", "B0Z21", [seen(100), seen(40), seen(0)]),
      ("1107", "S1Z40", [seen(300), seen(150), hidden(0)]),
      ("1107", "T2A60", [seen(200), seen(150), seen(10)]),
      ("1107", "V0Z60", [seen(80), hidden(0), seen(5)]),
      ("1147", "B0Z21", [seen(50), seen(30), seen(0)]),
      ("1147", "S1Z40", [seen(40), seen(30), seen(0)]),
      ("1147", "V0Z60", [seen(60), seen(45), seen(0)]),
      ("1190", "S1Z40", [seen(10), seen(0), seen(0)]),
      ("1190", "T2A60", [seen(12) + hidden(1), seen(6) + hidden(0), seen(0)]),
      ("----", "S1Z40", [seen(5), seen(5), seen(0)]),
    ])

  static let year2017 = slice(2017, [("1107", "S1Z40", [seen(310), seen(100), seen(20)])])
  static let year2019 = slice(2019, [("1107", "S1Z40", [seen(290), seen(120), seen(30)])])
  static let year2024 = slice(2024, [("1107", "S1X40", [seen(400), seen(200), seen(40)])])
  static let elsewhere2018 = slice(
    2018, region: "93", [("9301", "S1Z40", [seen(100), seen(20), seen(0)])])

  static let nowhere2019 = slice(
    2019, region: .horsRegion, [(.horsBassin, "S1Z40", [seen(7), seen(3), seen(0)])])

  static func seen(_ value: Double) -> Count { .observed(value) }
  static func hidden(_ least: Double) -> Count { .suppressed(in: least...4) }

  typealias Cell = (bassin: BassinCode, metier: MetierCode, counts: [Count])

  static func slice(_ year: Int, region: RegionCode = "11", _ cells: [Cell]) -> MarketSlice {
    let cells = cells.sorted { ($0.bassin, $0.metier) < ($1.bassin, $1.metier) }
    let bassins = Set(cells.map(\.bassin)).sorted()
    let metiers = Set(cells.map(\.metier)).sorted()
    var columns: [Measure: CountColumn] = [:]
    for (place, measure) in SourceID.bmo.measures.enumerated() {
      columns[measure] = CountColumn(cells.map { $0.counts[place] })
    }
    return MarketSlice(
      key: SliceKey(
        source: .bmo, millesime: Millesime(year), region: region,
        nomenclature: .ofBMO(Millesime(year))),
      bassins: bassins.map { .init(code: $0, name: printed[$0] ?? "HORS BASSIN") },
      metiers: metiers.map { .init(code: $0, label: labels[$0] ?? "", famille: "S") },
      bassinPlaces: cells.compactMap { bassins.firstIndex(of: $0.bassin) },
      metierPlaces: cells.compactMap { metiers.firstIndex(of: $0.metier) }, columns: columns,
      provenance: provenance("ResMetBE\(year % 100).xlsx"))
  }

  static func provenance(_ file: String) -> Provenance {
    Provenance(
      fileName: file, sha256: String(repeating: "0123456789abcdef", count: 4), sheet: "données",
      rows: 11, importedAt: nil, producer: "Pôle emploi", licence: "Licence Ouverte")
  }

  private static let printed: [BassinCode: String] = [
    "1107": "PARIS", "1147": "PLAINE COMMUNE", "1190": "Bassin imprimé", "9301": "Nice",
  ]

  private static let labels: [MetierCode: String] = [
    "A0Z40": "Agriculteurs salariés", "B0Z21": "ONQ du gros œuvre", "S1Z40": "Cuisiniers",
    "T2A60": "Aides à domicile", "V0Z60": "Aides-soignants", "S1X40": "Cuisiniers",
  ]

  static let pacte = [
    Bassin(
      code: "1107", codePacte: "T1", name: "Paris", aliases: [], region: "11", since: 2017),
    Bassin(
      code: "1147", codePacte: "T6", name: "Plaine Commune", aliases: ["Plaine-Commune 93"],
      region: "11", since: 2017),
    Bassin(
      code: "1153", codePacte: "T25", name: "Brie-Créçois", aliases: [], region: "11",
      since: 2019),
  ]

  static let fap2009 = Nomenclature(
    id: .fap2009,
    entries: ["A0Z40", "B0Z21", "S1Z40", "T2A60", "V0Z60"].map { code in
      Nomenclature.Entry(
        code: MetierCode(code), label: "libellé de \(code)", domaine: String(code.prefix(1)),
        domaineLabel: "domaine")
    })
}
