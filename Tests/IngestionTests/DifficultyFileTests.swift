import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Dares' tensions as the causes of difficulty: national rows, classes printed as decimals.
struct DifficultyFileTests {
  static let header =
    "fap,Emploi moyen,Tension ,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
    + "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,"
    + "Conditions de travail contraignantes,Inadéquation géographique,Année,niveau_geo,niveau_fap,"
    + "reg,dep"
  static let tensions = """
    \(header)
    A0Z42,30000,0.5,5.0,4.0,5.0,3.0,2.0,1.0,,2019,nat,fap 225,,
    H0Z91,10000,0.5,1.0,1.0,1.0,1.0,1.0,1.0,1.0,2019,nat,fap 225,,
    A0Z,90000,0.5,2.0,2.0,2.0,2.0,2.0,2.0,2.0,2019,nat,fap 87,,
    A0Z42,1,0.5,3.0,3.0,3.0,3.0,3.0,3.0,3.0,2019,reg,fap 225,11,
    """

  private func take(_ text: String) throws -> (ImportBench, ImportReport) {
    let bench = try ImportBench()
    return (bench, try bench.take([bench.folder.write("tensions.csv", text)]))
  }

  @Test func nationalClassesComeIn() throws {
    let (bench, report) = try take(Self.tensions)
    let quality = try #require(report.files[0].quality)
    #expect((quality.rowsRead, quality.rowsKept, quality.skipped.otherTables) == (5, 2, 2))
    let store = try Store.open(path: bench.store, access: .readOnly)
    let table = try #require(try store.difficulties().first?.value)
    #expect((table.millesime, table.nomenclature) == (2019, .fap2009))
    #expect(table.rows.map(\.metier) == ["A0Z42", "H0Z91"])
    // A blank class is none, not zero.
    #expect(
      table.classes(of: "A0Z42") == [
        .tension: 5, .intensiteEmbauches: 4, .lienFormationEmploi: 5, .manqueMainOeuvre: 3,
        .nonDurabilite: 2, .conditionsTravail: 1,
      ])
    #expect(table.classes(of: "B2Z40") == nil)
    #expect(try bench.take([bench.folder.path("tensions.csv")]).changedNothing)
  }

  @Test(arguments: ["2.5", "6.0", "0", "-1", "x"])
  func whatIsNoClassStopsTheImport(text: String) throws {
    let bad = Self.tensions.replacing("0.5,5.0,4.0", with: "0.5,\(text),4.0")
    let (bench, report) = try take(bad)
    #expect(report.files[0].rejects.map(\.kind) == [.malformedClass])
    #expect(report.files[0].rejects.first?.value == text)
    #expect(!FileManager.default.fileExists(atPath: bench.store))
  }

  /// Rows by département: one of a negative tension, one without a class, one without a figure.
  static let places = """
    \(tensions)
    A0Z,500,-0.5,2.0,,,,,,,2019,dep,fap 87,,93
    H0Z,500,0.25,,,,,,,,2019,dep,fap 87,,2A
    H0Z,500,,,,,,,,,2019,dep,fap 87,,01
    A0Z42,500,0.5,4.0,,,,,,,2019,dep,fap 225,,93
    """

  @Test func tensionsByDepartementComeIn() throws {
    let (bench, report) = try take(Self.places)
    let quality = try #require(report.files[0].quality)
    #expect((quality.rowsRead, quality.rowsKept, quality.skipped.otherTables) == (9, 5, 3))
    let store = try Store.open(path: bench.store, access: .readOnly)
    let table = try #require(try store.tensions().first)
    #expect((table.value.millesime, table.value.nomenclature) == (2019, .fap2009))
    #expect(
      table.value.rows == [
        .init(departement: "2A", family: "H0Z", tension: 0.25, tensionClass: nil),
        .init(departement: "93", family: "A0Z", tension: -0.5, tensionClass: 2),
      ])
    #expect(table.provenance.rows == 2)
    #expect(try store.difficulties().first?.provenance.rows == 2)
    #expect(try bench.take([bench.folder.path("tensions.csv")]).changedNothing)
  }

  @Test(arguments: [
    ("A0Z,500,-0.5", "A0Z,500,x", Reject.Kind.notANumber),
    ("A0Z,500,-0.5,2.0", "A0Z,500,,2.0", .emptyCount),
    ("A0Z,500,-0.5,2.0", "A0Z,500,-0.5,7", .malformedClass),
    ("A0Z,500,-0.5", "A9Z,500,-0.5", .malformedCode),
    ("fap 87,,93", "fap 87,,96A", .malformedCode),
    ("fap 87,,93", "fap 87,,", .missingCode),
    ("2019,dep,fap 87,,93", "2018,dep,fap 87,,93", .otherYear),
    ("H0Z,500,,,,,,,,,2019,dep,fap 87,,01", "H0Z,500,1,,,,,,,,2019,dep,fap 87,,2A", .repeatedKey),
  ])
  func whatIsNoTensionStopsTheImport(former: String, new: String, kind: Reject.Kind) throws {
    try #require(Self.places.contains(former))
    let (bench, report) = try take(Self.places.replacing(former, with: new))
    #expect(report.files[0].rejects.map(\.kind) == [kind])
    #expect(!FileManager.default.fileExists(atPath: bench.store))
  }

  @Test(.enabled(if: Project.hasSharedData, Comment(rawValue: Project.sharedDataMissing)))
  func theOfficialTensions() throws {
    let bench = try ImportBench()
    let report = try bench.take([Project.shared("tension/dares_tensions_2019.csv")])
    // awk -F, '$12=="dep" && $13=="fap 87"': 7 700 lines, 100 × 77, all with a tension, 2 098
    // without a class; 186 national ones at fap 225; 31 035 lines with the header.
    let quality = try #require(report.files[0].quality)
    #expect((quality.rowsRead, quality.rowsKept) == (31035, 7886))
    let table = try #require(
      try Store.open(path: bench.store, access: .readOnly).tensions().first?.value)
    #expect(table.rows.count == 7700)
    #expect(table.rows.count { $0.tensionClass == nil } == 2098)
    #expect(Set(table.rows.map(\.departement)).count == 100)
    #expect(table.rows.map(\.tension).min() == -1.888257767450146)
  }

  @Test(.enabled(if: Project.hasSharedData, Comment(rawValue: Project.sharedDataMissing)))
  func theOfficialFile() throws {
    let bench = try ImportBench()
    _ = try bench.take([Project.shared("tension/dares_tensions_2019.csv")])
    let table = try #require(
      try Store.open(path: bench.store, access: .readOnly).difficulties().first?.value)
    // awk -F, '$12=="nat" && $13=="fap 225"' dares_tensions_2019.csv: 186 lines; of the sixth
    // column, 59 × 1.0, 34 × 3.0, 41 × 4.0, 52 × 5.0.
    #expect(table.rows.count == 186)
    let links = table.rows.compactMap { $0.classes[.lienFormationEmploi] }
    #expect([1, 2, 3, 4, 5].map { value in links.count { $0 == value } } == [59, 0, 34, 41, 52])
  }
}
