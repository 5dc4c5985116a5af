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

  @Test func theSeventeenFilieres() {
    #expect(Set(filieres.rows.map(\.filiere)).count == 17)
    #expect(filieres.main(of: "T4Z60") == "Cadre de vie (environnement, sécurité, propreté)")
    #expect(filieres.main(of: "B2Z40") == "TP/Bâtiment")
    let sums = filieres.rows.reduce(into: [:]) { $0[$1.metier, default: 0] += $1.share }
    #expect(sums.values.allSatisfy { abs($0 - 1) <= 1e-12 })
  }

  @Test func theReportSaysThatTheyAreEstimates() throws {
    let note = try #require(report.files.first?.quality?.notes.first { $0.kind == .estimate })
    #expect(note.text.french.hasPrefix("entrées estimées : de 16000 à 23100 pour 141 lots"))
  }
}
