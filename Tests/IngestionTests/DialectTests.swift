import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The same survey as text, however it is written.
struct DialectTests {
  static let dialects: [SmallSurvey.Dialect] = {
    var all: [SmallSurvey.Dialect] = []
    let encodings: [(String.Encoding, Bool)] = [
      (.utf8, false), (.utf8, true), (.windowsCP1252, false), (.isoLatin1, false),
    ]
    for (encoding, hasMark) in encodings {
      for delimiter in [";", ",", "\t"] {
        for decimal in [",", "."] {
          for isFramed in [false, true] {
            all.append(
              SmallSurvey.Dialect(
                encoding: encoding, hasMark: hasMark, delimiter: delimiter, decimal: decimal,
                endOfLine: isFramed ? "\n" : "\r\n", hasPreamble: isFramed, hasFooter: isFramed))
          }
        }
      }
    }
    return all
  }()

  @Test(arguments: dialects)
  func everyDialectGivesTheSameSlices(dialect: SmallSurvey.Dialect) throws {
    let bench = try ImportBench()
    let path = try bench.folder.write("f.csv", SmallSurvey(year: 2018).csv(dialect))
    let quality = try #require(try bench.take([path]).files.first?.quality)
    #expect(
      try bench.slices(2018).map(\.spelled) == [
        SmallSurveyOracle.guadeloupe(2018), SmallSurveyOracle.ile(2018), SmallSurveyOracle.corse,
      ])
    #expect(try bench.slices(2018)[1].bassins.map(\.name) == ["PARIS", "PLAINE COMMUNE"])
    #expect(try bench.slices(2018)[1].metiers.map(\.label) == ["Techniciens", "Aides à domicile"])
    let skipped = quality.skipped
    let framing = [skipped.preamble, skipped.header, skipped.blank, skipped.footer]
    #expect(framing == (dialect.hasFooter ? [2, 1, 2, 2] : [0, 1, 0, 0]))
    #expect(quality.rowsRead == 5 + framing.reduce(0, +))
  }

  @Test func recognitionSaysWhatItFoundAndWhichFlagSaysOtherwise() throws {
    let folder = try TemporaryFolder()
    let dialect = SmallSurvey.Dialect(encoding: .windowsCP1252, hasPreamble: true)
    let path = try folder.write("f.csv", SmallSurvey(year: 2018).csv(dialect))
    let facts = try Recognizer.recognition(ofFile: path)
    #expect(facts.kind == .bmo)
    #expect(facts.headerRow == 4)
    #expect(facts.millesime == 2018)
    #expect(facts.decimalMark == .comma)
    let flags = Dictionary(uniqueKeysWithValues: facts.findings.map { ($0.aspect, $0.flag) })
    #expect(flags[.encoding] == "--encoding")
    #expect(flags[.delimiter] == "--delimiter")
    #expect(flags[.kind] == "--kind")
    #expect(flags[.millesime] == "--year")
    #expect(flags[.decimalMark] == "--decimal")
    let encoding = facts.findings.first { $0.aspect == .encoding }
    #expect(encoding?.value.french == "Windows-1252")
  }

  @Test func aWrongDelimiterFlagIsNotSecondGuessed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("f.csv", SmallSurvey(year: 2018).csv(SmallSurvey.Dialect()))
    var overrides = ReadingOverrides()
    overrides.delimiter = "|"
    #expect(throws: IngestionError.self) {
      try Recognizer.recognition(ofFile: path, overrides: overrides)
    }
  }
}
