import Formats
import TestSupport
import Testing

struct SASTests {
  @Test func `formats, several keys, other, comments`() throws {
    let text = """
      /* value $NON "a"="b"; */
      * value $NON "a"="b" ; proc format ;
      value  $X9
      "A1","B2"  =\t"un ""deux""; trois" /* fin */
      'C3' = 'l''autre'
       Other = "ZZ";
      run; x = a * b;
      value age 1 = "un" 2, 3 = "deux";
      """
    let formats = try SASFormats.read(text: text, named: "f.sas")
    #expect(formats.map(\.name) == ["$X9", "age"])
    #expect(formats.map(\.line) == [3, 8])
    #expect(formats[0].entries.map(\.keys) == [["A1", "B2"], ["C3"], []])
    #expect(formats[0].entries.map(\.label) == ["un \"deux\"; trois", "l'autre", "ZZ"])
    #expect(formats[0].entries.map(\.line) == [4, 5, 6])
    #expect(formats[0].entries.map(\.isOther) == [false, false, true])
    #expect(formats[1].entries.map(\.keys) == [["1"], ["2", "3"]])
  }

  @Test(arguments: [
    ("value $X \"A\"=\"b", 1), ("/* jamais refermé", 1), ("value $X\n\"A\" \"b\";", 2),
    ("value $X\n\n\"A\"-\"C\"=\"b\";", 3), ("value $X \"A\"=;", 1), ("value $X \"A\"=\"b\"", 1),
    ("value \"A\"=\"b\";", 1), ("value $X \"A\",=\"b\";", 1),
  ])
  func `what cannot be read is told with its line`(text: String, line: Int) throws {
    let error = #expect(throws: FormatError.self) {
      try SASFormats.read(text: text, named: "f.sas")
    }
    #expect(error?.place == Place(file: "f.sas", row: line))
    #expect(error?.kind == .badData)
  }

  /// Counts taken with `grep -c` on the lines of each format in the official file.
  @Test(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func `the official labels of FAP 2009`() throws {
    let formats = try SASFormats.read(
      path: Project.shared("nomenclatures/fap2009_intitules_sas.txt"))
    #expect(formats.map(\.name) == ["$FAP9_0L", "$FAP9_GL", "$FAP9_1L", "$FAP9_3L", "$FAP9_5L"])
    let groups = try #require(formats.dropFirst().first)
    #expect(groups.entries.map(\.keys) == [["AGR"], ["BTP"], ["IND"], ["TER"], []])
    #expect(groups.entries[0].label == "AGR : Agriculture, marine, pêche, Domaine  A   FAP2009")
    #expect(formats[2].entries.first { $0.keys == ["C"] }?.label == "C : Électricité, électronique")
    #expect(formats[4].entries.filter { !$0.isOther }.count == 225)
  }

  @Test(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func `the official passage from ROME to FAP 2009`() throws {
    let path = Project.shared("nomenclatures/passage_fap2009_romev3_sas.txt")
    let formats = try SASFormats.read(path: path)
    #expect(formats.map(\.name) == ["$FAP9RSQ", "$FAP9RAQ"])
    let direct = formats[0].entries
    #expect(direct[0].keys == ["A1403", "A1407", "A1408", "A1409", "A1410", "A1411"])
    #expect(direct[0].label == "A0Z41")
    #expect(direct[0].line == 29)
    #expect(direct.last?.isOther == true)
    #expect(direct.last?.label == "ZZZZZ")
    #expect(formats[1].entries.last?.isOther == true)
  }
}
