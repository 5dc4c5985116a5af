import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The six workbooks at hand, to the last row.
@Suite(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
struct RealFileTests {
  /// What pandas counts (`Reference/partial_cells.py`, pandas 3.1.1, python-calamine 0.9.1).
  struct Known: Sendable {
    let file: String
    let year: Int
    let rows: Int
    var blank = 0
    /// Sums of the published parts: projects, difficult, seasonal.
    let sums: [Double]
    let hidden: [Int]
    let ileBassins: Int
    let ileCells: Int
    /// In Île-de-France: suppressed and partial cells of projects, then of difficult projects.
    let ileHidden: [Int]
  }

  static let known = [
    Known(
      file: "ResMetBE17", year: 2017, rows: 42429, blank: 1079,
      sums: [1976467.559900, 740859.293970, 775744.906254], hidden: [0, 0, 0], ileBassins: 24,
      ileCells: 3439, ileHidden: [0, 0, 0, 0]),
    Known(
      file: "ResMetBE18", year: 2018, rows: 45182,
      sums: [2318576.450965, 1016268.361343, 800892.692557], hidden: [9609, 19498, 31344],
      ileBassins: 24, ileCells: 3514, ileHidden: [397, 0, 1033, 0]),
    Known(
      file: "ResMetBE19", year: 2019, rows: 47985, sums: [2_675_950, 1_331_286, 901_033],
      hidden: [8658, 18022, 32622], ileBassins: 25, ileCells: 3658,
      ileHidden: [364, 115, 958, 226]),
    Known(
      file: "ResMetBE20", year: 2020, rows: 48861, sums: [2_951_676, 1_499_503, 999_231],
      hidden: [9597, 18612, 33553], ileBassins: 25, ileCells: 3654, ileHidden: [401, 90, 999, 229]),
    Known(
      file: "Base_open_data_BMO_2024", year: 2024, rows: 53443,
      sums: [2_751_069, 1_568_524, 818_189], hidden: [10891, 20507, 39359], ileBassins: 25,
      ileCells: 3986, ileHidden: [433, 91, 1046, 220]),
    Known(
      file: "Base_open_data_BMO_2025", year: 2025, rows: 50076,
      sums: [2_401_105, 1_191_811, 745_082], hidden: [11452, 21720, 36972], ileBassins: 25,
      ileCells: 3871, ileHidden: [480, 130, 1259, 271]),
  ]

  @Test func everyRowOfEveryWorkbookIsAccountedFor() throws {
    let bench = try ImportBench()
    let report = try bench.take(Self.known.map { Project.shared("bmo/\($0.file).xlsx") })
    for (known, file) in zip(Self.known, report.files) {
      let quality = try #require(file.quality)
      #expect(quality.millesime == Millesime(known.year))
      #expect(quality.rowsKept == known.rows)
      #expect(quality.rowsRejected == 0)
      #expect(quality.skipped.header == 1)
      #expect(quality.skipped.blank == known.blank)
      #expect(quality.rowsRead == known.rows + 1 + known.blank)
      #expect(quality.measures.map(\.hiddenParts) == known.hidden)
      for (measure, sum) in zip(quality.measures, known.sums) {
        #expect(abs(measure.visibleSum - sum) < 1e-5)
      }
      try checkIle(known, bench)
    }
    #expect(report.outcome?.added.count == 108)
  }

  private func checkIle(_ known: Known, _ bench: ImportBench) throws {
    let slices = try bench.slices(known.year)
    let ile = try #require(slices.first { $0.key.region == .ileDeFrance })
    let projets = try #require(ile.columns[.projets])
    let difficiles = try #require(ile.columns[.projetsDifficiles])
    #expect(ile.bassins.count == known.ileBassins)
    #expect(ile.rowCount == known.ileCells)
    #expect(
      [
        projets.suppressedRows, projets.partialRows, difficiles.suppressedRows,
        difficiles.partialRows,
      ] == known.ileHidden)
    for row in 0..<ile.rowCount { #expect(difficiles[row].upper <= projets[row].upper) }
    #expect(slices.reduce(0) { $0 + $1.provenance.rows } == known.rows)
  }

  @Test func repeatsAndRowsWithoutBassinAreNoted() throws {
    let bench = try ImportBench()
    let report = try bench.take(["19", "20"].map { Project.shared("bmo/ResMetBE\($0).xlsx") })
    let notes = report.files.map { file in
      Dictionary(uniqueKeysWithValues: (file.quality?.notes ?? []).map { ($0.kind, $0.count) })
    }
    #expect(notes[0][.repeatedKeys] == 149)
    #expect(notes[0][.withoutBassin] == 226)
    #expect(notes[1][.repeatedKeys] == 150)
    #expect(notes[1][.bassinsInSeveralRegions] == 1)
  }

  @Test func theEmbeddedSlicesAreThoseOfTheWorkbooks() throws {
    let bench = try ImportBench()
    try bench.take(Self.known.map { Project.shared("bmo/\($0.file).xlsx") }) {
      $0.importedAt = nil
    }
    let embedded = try Store.open(path: bench.embedded, access: .embedded)
    for known in Self.known {
      let official = try bench.slices(known.year).filter { $0.key.region == .ileDeFrance }
      #expect(official.count == 1)
      #expect(try embedded.slices(source: .bmo, millesime: Millesime(known.year)) == official)
    }
  }

  @Test func theDataPackageIsMadeAgainByteForByte() throws {
    let folder = try TemporaryFolder()
    let paths = try Derivation.run(from: Project.sharedData.path, to: folder.path("idf"))
    #expect(paths.count == 25)
    for path in paths {
      let name = (path as NSString).lastPathComponent
      let made = try #require(FileManager.default.contents(atPath: path))
      #expect(made == FileManager.default.contents(atPath: Project.path("Datasets/idf/\(name)")))
      #expect(made.count < 2_000_000)
    }
  }

  @Test func labelsAndTheOrderEnterByThemselves() throws {
    let bench = try ImportBench()
    let paths = [
      "nomenclatures/fap2009_intitules_sas.txt", "nomenclatures/fap2021_intitules.csv",
      "pacte/commande_regionale_2019.csv", "pacte/bassins.csv",
    ].map { Project.shared($0) }
    try bench.take(paths) { $0.embeddedPath = nil }
    let store = try Store.open(path: bench.store, access: .readOnly)
    #expect(try store.nomenclature(.fap2009)?.entries.count == 225)
    #expect(try store.nomenclature(.fap2021)?.entries.count == 228)
    #expect(
      try store.nomenclature(.fap2009)?["B0Z21"]?.label
        == "Ouvriers non qualifiés du gros œuvre du bâtiment")
    #expect(try store.bassins().count == 25)
    let order = try #require(try store.orders().first)
    #expect(order.lots.count == 141)
    #expect(order.lots.count { $0.portee == .region } == 55)
    // A2-141: « T12; Roissy Le Bourget ».
    #expect(order.lots.last?.bassins == ["1129", "1119"])
  }
}
