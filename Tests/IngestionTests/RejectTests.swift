import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// Rows that are refused: what is said of them, and that they stop the import.
struct RejectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: Reject.Kind
    let header: String
    let value: String
    var year = 2018
    let change: @Sendable (inout SmallSurvey.Row) -> Void
    var testDescription: String { "\(kind)" }
  }

  static let cases: [Case] = [
    Case(kind: .otherYear, header: "annee", value: "2017") { $0.year = "2017" },
    Case(kind: .missingCode, header: "BE18", value: "") { $0.bassin = "" },
    Case(kind: .missingCode, header: "REG", value: "") { $0.region = "" },
    Case(kind: .malformedCode, header: "BE18", value: "11A7") { $0.bassin = "11A7" },
    Case(kind: .malformedCode, header: "BE18", value: "01107") { $0.bassin = "01107" },
    Case(kind: .malformedCode, header: "REG", value: "11.5") { $0.region = "11.5" },
    Case(kind: .malformedCode, header: "Dept", value: "2C") { $0.departement = "2C" },
    Case(kind: .malformedCode, header: "metier", value: "T2A6") { $0.metier = "T2A6" },
    Case(kind: .unknownMetier, header: "metier", value: "T4X60") { $0.metier = "T4X60" },
    Case(kind: .emptyCount, header: "xmet", value: "") { $0.xmet = "" },
    Case(kind: .notANumber, header: "met", value: "douze") { $0.met = "douze" },
    Case(kind: .notANumber, header: "smet", value: "**") { $0.smet = "**" },
    Case(kind: .negativeCount, header: "met", value: "-3") { $0.met = "-3" },
    Case(kind: .excessiveCount, header: "met", value: "1000000001") { $0.met = "1000000001" },
    Case(kind: .excessiveCount, header: "met", value: "1e308") { $0.met = "1e308" },
    Case(kind: .difficultAboveProjects, header: "xmet", value: "13") { $0.xmet = "13" },
    Case(kind: .seasonalAboveProjects, header: "smet", value: "12,5") { $0.smet = "12.5" },
    Case(kind: .unexpectedSuppression, header: "xmet", value: "*", year: 2017) { $0.xmet = "*" },
  ]

  @Test(arguments: cases)
  func oneBadRowStopsTheImport(fault: Case) throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: fault.year)
    fault.change(&survey.rows[0])
    let path = try bench.folder.write("f.csv", survey.csv(SmallSurvey.Dialect()))
    let report = try bench.take([path])
    let reject = try #require(report.rejects.first)
    #expect(report.rejects.count == 1)
    #expect(reject.kind == fault.kind)
    #expect(reject.header == fault.header)
    #expect(reject.value == fault.value)
    #expect(reject.row == 2)
    #expect(report.isStopped)
    #expect(bench.bytes == nil)
    let quality = try #require(report.files.first?.quality)
    #expect((quality.rowsKept, quality.rowsRejected) == (4, 1))
  }

  @Test func allowedRejectsLetTheGoodRowsIn() throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: 2018)
    survey.rows[1].metier = "Z9Z99"
    let path = try bench.folder.write("f.csv", survey.csv(SmallSurvey.Dialect()))
    let report = try bench.take([path]) { $0.allowsRejects = true }
    #expect(!report.isStopped)
    #expect(report.rejects.map(\.value) == ["Z9Z99"])
    let paris = try bench.slices(2018)[1].spelled
    #expect(paris.map(\.bassin) == ["1107", "1147"])
    #expect(paris[1].counts == [.observed(12), .observed(5), .hidden(1, 0, 4)])
  }

  @Test func aRefusedFileAmongGoodOnesStopsThemAll() throws {
    let bench = try ImportBench()
    let good = try bench.folder.write("a.csv", SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()))
    try bench.take([good])
    let before = try #require(bench.bytes)
    var survey = SmallSurvey(year: 2019)
    survey.rows[2].met = ""
    let bad = try bench.folder.write("b.csv", survey.csv(SmallSurvey.Dialect()))
    let other = try bench.folder.write(
      "c.csv", SmallSurvey(year: 2020).csv(SmallSurvey.Dialect()))
    #expect(try bench.take([other, bad]).isStopped)
    #expect(bench.bytes == before)
  }

  @Test func otherDecimalMarksAreRefused() throws {
    let bench = try ImportBench()
    var survey = SmallSurvey(year: 2018)
    survey.rows[4].met = "7,5"
    let dialect = SmallSurvey.Dialect(decimal: ".")
    let path = try bench.folder.write("f.csv", survey.csv(dialect))
    let reject = try #require(try bench.take([path]).rejects.first)
    #expect(reject.kind == .otherDecimalMark)
    #expect(reject.expected.french == "le signe « . »")
  }

  @Test func aForeignRowBetweenDataRowsIsRefused() throws {
    let bench = try ImportBench()
    var lines = String(
      decoding: SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()), as: UTF8.self
    )
    .split(separator: "\r\n").map(String.init)
    lines.insert("Sous-total Île-de-France", at: 3)
    let path = try bench.folder.write("f.csv", lines.joined(separator: "\n"))
    let reject = try #require(try bench.take([path]).rejects.first)
    #expect(reject.kind == .foreignRow)
    #expect((reject.row, reject.value) == (4, "Sous-total Île-de-France"))
  }

  @Test(arguments: [6, 3]) func aLineOfTotalsIsNoDataRow(place: Int) throws {
    let bench = try ImportBench()
    var lines = String(
      decoding: SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()), as: UTF8.self
    )
    .split(separator: "\r\n").map(String.init)
    lines.insert("Total;;;;;;;;;62,5;22,25;7;;", at: place)
    let path = try bench.folder.write("f.csv", lines.joined(separator: "\n"))
    let report = try bench.take([path])
    let quality = try #require(report.files.first?.quality)
    // Below the data it is a footer, between them nothing that can be told.
    #expect(quality.skipped.footer == (place == 6 ? 1 : 0))
    #expect(report.rejects.map(\.kind) == (place == 6 ? [] : [.foreignRow]))
    #expect(quality.rowsKept == 5)
    #expect(quality.measures.first?.visibleSum == 62.5)
  }

  @Test func theTableOfRejectsQuotesWhatItMust() throws {
    let reject = Reject(
      file: "a,b.csv", sheet: nil, row: 3, column: 4, header: "met", kind: .notANumber,
      value: "dit \"x\"", expected: Bilingual("un nombre", "a number"))
    #expect(
      RejectTable.csv([reject], inFrench: true)
        == "file,sheet,row,column,kind,value,expected\n"
        + "\"a,b.csv\",,3,met,notANumber,\"dit \"\"x\"\"\",un nombre\n")
  }
}
