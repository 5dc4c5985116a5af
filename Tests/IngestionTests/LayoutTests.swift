import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Every published layout, 2016 to 2026, however its cells are typed.
struct LayoutTests {
  @Test(arguments: Array(2016...2026), SmallSurvey.Typing.allCases)
  func everyMillesimeGivesTheSameSlices(year: Int, typing: SmallSurvey.Typing) throws {
    let bench = try ImportBench()
    let survey = SmallSurvey(year: year)
    let path = try bench.folder.write("whatever.bin", survey.workbook(typing))
    let quality = try #require(try bench.take([path]).files.first?.quality)
    let slices = try bench.slices(year)
    #expect(slices.map(\.key.region) == ["01", "11", "94"])
    #expect(
      slices.map(\.spelled) == [
        SmallSurveyOracle.guadeloupe(year), SmallSurveyOracle.ile(year), SmallSurveyOracle.corse,
      ])
    #expect(Set(slices.map(\.key.nomenclature)) == [year < 2024 ? .fap2009 : .fap2021])
    // A header, five rows of data, two blank ones.
    #expect((quality.rowsRead, quality.rowsKept, quality.rowsRejected) == (8, 5, 0))
    #expect((quality.skipped.header, quality.skipped.blank) == (1, 2))
    #expect(quality.otherSheets == ["Description des variables "])
  }

  @Test func namesAndFamillesAreKeptAsPrinted() throws {
    let bench = try ImportBench()
    let path = try bench.folder.write("f.xlsx", SmallSurvey(year: 2019).workbook(.shared))
    try bench.take([path])
    let slice = try #require(try bench.slices(2019).first { $0.key.region == .ileDeFrance })
    #expect(slice.bassins.map(\.name) == ["PARIS", "PLAINE COMMUNE"])
    #expect(slice.metiers.map(\.label) == ["Techniciens", "Aides à domicile"])
    #expect(slice.metiers.map(\.famille) == ["S", "S"])
    #expect(slice.provenance.rows == 3)
    #expect(slice.provenance.sheet == "Données é")
    #expect(slice.provenance.importedAt == "2026-01-02T03:04:05Z")
  }

  @Test(arguments: [2016, 2026])
  func extraColumnsAreDeclared(year: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("f.xlsx", SmallSurvey(year: year).workbook(.shared))
    let recognition = try Recognizer.recognition(ofFile: path)
    #expect(recognition.ignoredColumns == [year == 2016 ? "NORMAL" : "clpe"])
    #expect(recognition.millesime == Millesime(year))
    #expect(recognition.columns.count == 14)
  }

  @Test func aZIPHoldingOneWorkbookIsReadAsTheWorkbook() throws {
    let bench = try ImportBench()
    var zip = StoredZIP()
    zip.add("bmo.xlsx", SmallSurvey(year: 2020).workbook(.numbers))
    try bench.take([try bench.folder.write("bmo.zip", zip.data)])
    #expect(try bench.slices(2020)[1].spelled == SmallSurveyOracle.ile(2020))
  }

  @Test func rowsWithoutBassinAreKeptApart() throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: 2019)
    survey.rows.append(
      SmallSurvey.Row(bassin: "", bassinName: "", departement: "978", region: "", met: "11"))
    let path = try bench.folder.write("f.csv", survey.csv(SmallSurvey.Dialect()))
    let quality = try #require(try bench.take([path]).files.first?.quality)
    let apart = try #require(try bench.slices(2019).first { $0.key.region == .horsRegion })
    #expect(apart.bassins.map(\.code) == [.horsBassin])
    #expect(quality.notes.first { $0.kind == .withoutBassin }?.count == 1)
    #expect(quality.bassins == 4)
  }

  @Test func repeatedKeysAreSummedAndNoted() throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: 2019)
    survey.rows.append(survey.rows[4])
    let path = try bench.folder.write("f.csv", survey.csv(SmallSurvey.Dialect()))
    let quality = try #require(try bench.take([path]).files.first?.quality)
    let corse = try #require(try bench.slices(2019).first { $0.key.region == "94" })
    #expect(corse.spelled.first?.counts == [.observed(14), .observed(14), .observed(14)])
    let note = try #require(quality.notes.first { $0.kind == .repeatedKeys })
    #expect(note.count == 1)
    #expect(note.example == "9409 T2A60 2B, 7")
  }
}
