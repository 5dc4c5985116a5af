import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The order of 2019 and its 141 lots, against a split made otherwise
/// (`Reference/training_split.py`, Python 3.11.7).
@Suite(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
struct RealOrderTests {
  private let folder: TemporaryFolder
  private let report: ImportReport
  private let entries: TrainingEntries
  private let filieres: FiliereTable
  private let shares: TrainingShares

  init() throws {
    folder = try TemporaryFolder()
    let files = [
      "pacte/commande_regionale_2019.csv", "pacte/bassins.csv",
      "nomenclatures/passage_fap2009_romev3_sas.txt", "nomenclatures/fap2009_intitules_sas.txt",
      "tension/dares_tensions_2019.csv", "tension/tension_rome_bassin_2021.csv",
    ]
    let path = folder.path("s.sqlite")
    report = try FileImport(paths: files.map(Project.shared), storePath: path).run()
    let store = try Store.open(path: path, access: .readOnly)
    entries = try #require(try store.entries().first?.value)
    filieres = try #require(try store.filieres().first?.value)
    let order = try #require(try store.orders().first)
    shares = TrainingSplit(millesime: 2019).shares(
      of: order.lots, bassins: try store.bassins(),
      seekers: try store.slices(source: .poleEmploi).first { $0.key.region == .ileDeFrance },
      passage: try #require(try store.passage(from: .rome3, to: .fap2009)).value)
  }

  private func sums(by key: (TrainingEntries.Row) -> String) -> [String: Double] {
    entries.rows.reduce(into: [:]) { $0[key($1), default: 0] += $1.low }
  }

  private func close(_ a: Double?, _ b: Double) -> Bool { abs((a ?? -1) - b) <= 1e-6 }

  @Test func totalsAreConserved() {
    #expect(entries.unresolvedLow == 0)
    #expect(abs(entries.rows.reduce(0) { $0 + $1.low } - 16_000) <= 1e-9 * 16_000)
    #expect(abs(entries.rows.reduce(0) { $0 + $1.high } - 23_100) <= 1e-9 * 23_100)
  }

  @Test func everyCellAgreesInSum() {
    let rows = entries.rows.filter { $0.low > 0 }
    #expect(rows.count == 9485)
    #expect(Set(rows.map { "\($0.bassin) \($0.metier)" }).count == 3036)
    let squares = rows.reduce(0) { $0 + $1.low * $1.low }
    #expect(abs(squares - 298_008.685_331_598_16) <= 1e-6)
  }

  @Test func bassinsMetiersAndLevelsAgree() {
    let bassins = sums(by: \.bassin.rawValue)
    #expect(bassins.count == 25)
    for (bassin, sum) in [
      ("1107", 3565.467623), ("1147", 760.417881), ("1119", 1260.593886), ("1124", 71.733596),
      ("1153", 25.86838),
    ] { #expect(close(bassins[bassin], sum), "\(bassin)") }
    let levels = [
      "I": 151.300236, "II": 1028.841608, "III": 4584.397163, "IV": 2674.231678,
      "V": 4660.047281, "VI": 2901.182033,
    ]
    let found = sums(by: \.niveau)
    #expect(found.keys.sorted() == levels.keys.sorted())
    for (level, sum) in levels { #expect(close(found[level], sum), "\(level)") }
    let metiers = sums(by: \.metier.rawValue)
    for (metier, sum) in [
      ("G1Z70", 783.099307), ("U1Z80", 567.375887), ("M2Z90", 487.952601), ("L0Z60", 473.792948),
    ] { #expect(close(metiers[metier], sum), "\(metier)") }
  }

  @Test func everyLotKeepsItsShareWhereItIsTaught() {
    #expect(shares.lots.count == 141)
    for lot in shares.lots {
      #expect(abs(lot.cells.reduce(0) { $0 + $1.share } - 1.0 / 141) <= 1e-15, "\(lot.id)")
    }
    // « Région sauf T1 »; « T1 à T12 », which T7 is none of; the whole région, T25 too.
    func reach(_ id: String) -> Set<BassinCode> {
      Set(shares.lot(id)?.cells.map(\.bassin) ?? [])
    }
    #expect(reach("A2-025").count == 23)
    #expect(!reach("A2-025").contains("1107") && !reach("A2-025").contains("1153"))
    #expect(reach("A2-017").count == 11)
    #expect(reach("A2-001").count == 25)
  }

  @Test func aLotCellByCell() {
    // A2-110, T1 and T4, M1605, C1502 and M1607, two of which need a qualification, level III,
    // pathway C: `training_split.py ../shared/data A2-110`, of 16 000 entries.
    let cells = shares.lot("A2-110")?.cells ?? []
    for (bassin, metier, entries) in Self.cellsOfA2110 {
      let cell = cells.first { $0.bassin == bassin && $0.metier == metier }
      #expect(cell?.niveau == "III" && cell?.parcours == "C")
      #expect(close((cell?.share).map { $0 * 16_000 }, entries), "\(bassin) \(metier)")
    }
    #expect(cells.count == Self.cellsOfA2110.count)
  }

  private static let cellsOfA2110: [(BassinCode, MetierCode, Double)] = [
    ("1107", "L0Z60", 20.385737910762526),
    ("1107", "L2Z61", 13.905274059881158),
    ("1107", "L3Z80", 7.444285382753128),
    ("1107", "L4Z80", 13.924749233634492),
    ("1107", "R4Z93", 27.83002329351565),
    ("1146", "L0Z60", 7.321452024831287),
    ("1146", "L2Z61", 4.994020690700757),
    ("1146", "L3Z80", 2.673583783307904),
    ("1146", "L4Z80", 5.001015117438433),
    ("1146", "R4Z93", 9.99503580813919),
  ]

  @Test func theSeventeenFilieres() {
    #expect(Set(filieres.rows.map(\.filiere)).count == 17)
    #expect(filieres.main(of: "T4Z60") == "Cadre de vie (environnement, sécurité, propreté)")
    #expect(filieres.main(of: "B2Z40") == "TP/Bâtiment")
    let sums = filieres.rows.reduce(into: [:]) { $0[$1.metier, default: 0] += $1.share }
    #expect(sums.values.allSatisfy { abs($0 - 1) <= 1e-12 })
  }

  @Test func theReportSaysThatTheyAreEstimates() throws {
    let note = try #require(report.files.first?.quality?.notes.first { $0.kind == .estimate })
    #expect(
      note.text.french.hasPrefix(
        "entrées estimées : de 16\u{202F}000 à 23\u{202F}100 pour 141 lots"))
  }
}
