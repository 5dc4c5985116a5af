import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Files that cannot be read, and stores that cannot be written: a clear word, nothing changed.
struct BadFileTests {
  private func refusal(_ data: Data, named name: String = "f.xlsx") throws -> IngestionError? {
    let bench = try ImportBench()
    let good = try bench.folder.write("a.csv", SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()))
    try bench.take([good])
    let before = bench.bytes
    let path = try bench.folder.write(name, data)
    let error = #expect(throws: IngestionError.self) { try bench.take([path]) }
    #expect(bench.bytes == before)
    return error
  }

  @Test func aWorkbookCutShort() throws {
    let whole = SmallSurvey(year: 2019).workbook(.shared)
    let error = try refusal(whole.prefix(whole.count / 2))
    #expect(error?.kind == .badData)
    #expect(error?.french.hasPrefix("f.xlsx") == true)
  }

  @Test func aPDFCalledWorkbook() throws {
    let error = try refusal(Data("%PDF-1.7\n%âãÏÓ\n1 0 obj\n".utf8))
    #expect(error?.kind == .badData)
    #expect(error?.french.contains("PDF") == true)
  }

  @Test func aTextWithoutAColumn() throws {
    var survey = SmallSurvey(year: 2019)
    let header = survey.layout.header.filter { $0.role != "xmet" }
    survey.layout = SmallSurvey.Layout(year: 2019, header: header)
    let error = try refusal(survey.csv(SmallSurvey.Dialect(hasPreamble: true)), named: "f.csv")
    #expect(error?.kind == .missingColumn)
    #expect(error?.french.hasPrefix("f.csv, ligne 4 : colonne absente : xmet ; attendu") == true)
    #expect(error?.english.hasPrefix("f.csv, line 4: column missing: xmet; expected") == true)
  }

  @Test func aTextOfAnotherSubject() throws {
    let error = try refusal(Data("a;b;c\n1;2;3\n".utf8), named: "f.csv")
    #expect(error?.kind == .unrecognised)
    #expect(error?.french.contains("--kind") == true)
  }

  @Test func aHeaderWithoutRows() throws {
    var survey = SmallSurvey(year: 2019)
    survey.rows = []
    let error = try refusal(survey.csv(SmallSurvey.Dialect()), named: "f.csv")
    #expect(error?.french.contains("aucune ligne sous l'en-tête") == true)
  }

  @Test func yearsThatContradictOneAnother() throws {
    var survey = SmallSurvey(year: 2019)
    for place in survey.rows.indices { survey.rows[place].year = "2018" }
    let error = try refusal(survey.csv(SmallSurvey.Dialect()), named: "f.csv")
    #expect(error?.french.contains("--year") == true)
  }

  @Test func aSheetThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("f.xlsx", SmallSurvey(year: 2019).workbook(.shared))
    var overrides = ReadingOverrides()
    overrides.sheet = "Feuille 9"
    let error = #expect(throws: IngestionError.self) {
      try Recognizer.recognition(ofFile: path, overrides: overrides)
    }
    #expect(error?.kind == .noSuchSheet)
    #expect(error?.french.contains("« Données é »") == true)
  }

  @Test(.timeLimit(.minutes(1))) func aPipeThatNobodyWrites() throws {
    let bench = try ImportBench()
    #expect(mkfifo(bench.folder.path("tube.csv"), 0o600) == 0)
    let error = #expect(throws: IngestionError.self) {
      try bench.take([bench.folder.path("tube.csv")])
    }
    #expect(error?.kind == .noSuchInput)
  }

  @Test func twoSheetsOfDataAreNotReadByHalves() throws {
    let error = try refusal(SmallSurvey(year: 2019).workbook(.shared, sheets: 2))
    #expect(error?.kind == .badData)
    #expect(
      error?.french.contains("2 feuilles de données (« Données é », « Données é 2 »)") == true)
    #expect(error?.french.contains("--sheet") == true)
  }

  @Test func aSheetWithoutRowsGivesWayToTheOneThatHasSome() throws {
    let bench = try ImportBench()
    var workbook = SmallWorkbook()
    let survey = SmallSurvey(year: 2019)
    workbook.add(sheet: "Modèle", [survey.header.map { .shared($0) }])
    survey.add(to: &workbook, named: "Données", .shared)
    let path = try bench.folder.write("f.xlsx", workbook.data)
    let quality = try #require(try bench.take([path]).files.first?.quality)
    #expect(quality.sheet == "Données")
    #expect(quality.otherSheets == ["Modèle"])
    #expect(quality.rowsKept == 5)
  }

  @Test(arguments: [3, 99_999_999_999]) func aYearThatNoFileHas(year: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", SmallSurvey(year: 2019).csv(SmallSurvey.Dialect()))
    var overrides = ReadingOverrides()
    overrides.year = Millesime(year)
    let error = #expect(throws: IngestionError.self) {
      try Recognizer.recognition(ofFile: path, overrides: overrides)
    }
    #expect(error?.kind == .badOption)
  }

  @Test func noFile() throws {
    let bench = try ImportBench()
    let error = #expect(throws: IngestionError.self) {
      try bench.take([bench.folder.path("none.xlsx")])
    }
    #expect(error?.kind == .noSuchInput)
    #expect(bench.bytes == nil)
  }

  @Test func aStoreOfANewerVersion() throws {
    let bench = try ImportBench()
    let path = try bench.folder.write("a.csv", SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()))
    try bench.take([path])
    var bytes = try #require(bench.bytes)
    // `user_version`, four bytes, big end first, at byte 60 of an SQLite file.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bytes.write(to: URL(fileURLWithPath: bench.store))
    let other = try bench.folder.write("b.csv", SmallSurvey(year: 2019).csv(SmallSurvey.Dialect()))
    let error = #expect(throws: StoreError.self) { try bench.take([other]) }
    #expect(error?.kind == .newerVersion)
    #expect(bench.bytes == bytes)
  }

  @Test func withoutANomenclatureNothingIsTaken() throws {
    let bench = try ImportBench()
    let path = try bench.folder.write("a.csv", SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()))
    let error = #expect(throws: IngestionError.self) {
      try bench.take([path]) { $0.embeddedPath = nil }
    }
    #expect(error?.kind == .missingReference)
    #expect(bench.bytes == nil)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let bench = try ImportBench()
    let data = SmallSurvey(year: 2018).csv(SmallSurvey.Dialect())
    let path = try bench.folder.write("a.csv", data)
    let twin = try bench.folder.write("b.csv", data)
    #expect(try bench.take([path, twin]).files.map(\.status) == [.read, .repeated])
    let before = bench.bytes
    let again = try bench.take([twin])
    #expect(again.files.map(\.status) == [.alreadyHeld])
    #expect(again.changedNothing)
    #expect(bench.bytes == before)
  }

  @Test func anotherVersionOfAMillesimeReplacesIt() throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: 2018)
    try bench.take([bench.folder.write("a.csv", survey.csv(SmallSurvey.Dialect()))])
    survey.rows[4].met = "9"
    let report = try bench.take([bench.folder.write("a2.csv", survey.csv(SmallSurvey.Dialect()))])
    #expect(report.outcome?.replaced.count == 3)
    let corse = try bench.slices(2018)[2].spelled
    #expect(corse.first?.counts.first == .observed(9))
  }

  @Test func aNationalFileLeavesNothingOfItsFormerVersion() throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: 2018)
    survey.rows = (11...24).map { code in
      SmallSurvey.Row(bassin: "\(code)01", region: "\(code)", met: "9", xmet: "8", smet: "7")
    }
    try bench.take([bench.folder.write("a.csv", survey.csv(SmallSurvey.Dialect()))])
    survey.rows.removeLast()
    let report = try bench.take([bench.folder.write("b.csv", survey.csv(SmallSurvey.Dialect()))])
    #expect(report.outcome?.removed.map(\.region) == ["24"])
    #expect(try bench.slices(2018).count == 13)
    // An extract takes the place of its own régions only.
    survey.rows = [survey.rows[0]]
    survey.rows[0].met = "10"
    let extract = try bench.take([bench.folder.write("c.csv", survey.csv(SmallSurvey.Dialect()))])
    #expect(extract.outcome?.removed == [])
    #expect(try bench.slices(2018).count == 13)
  }
}
