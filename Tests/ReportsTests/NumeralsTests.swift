import Reports
import Testing

@Suite("Numerals")
struct NumeralsTests {
  @Test(
    "groups thousands and sets the decimal mark of the language",
    arguments: [
      (0.0, 0, "0", "0"), (999, 0, "999", "999"), (1234, 0, "1\u{202F}234", "1,234"),
      (1_976_468.4, 0, "1\u{202F}976\u{202F}468", "1,976,468"), (41.776, 1, "41,8", "41.8"),
      (0.05, 2, "0,05", "0.05"), (-1234.5, 1, "\u{2212}1\u{202F}234,5", "\u{2212}1,234.5"),
      (-0.04, 1, "0,0", "0.0"), (0.996, 2, "1,00", "1.00"),
    ])
  func decimal(value: Double, places: Int, french: String, english: String) {
    #expect(Numerals(.french).decimal(value, places: places) == french)
    #expect(Numerals(.english).decimal(value, places: places) == english)
  }

  @Test("writes shares as per cent, with a no-break space in French")
  func percent() {
    #expect(Numerals(.french).percent(0.4178, places: 1) == "41,8\u{A0}%")
    #expect(Numerals(.english).percent(0.4178, places: 1) == "41.8%")
    #expect(Numerals(.french).percent(1) == "100\u{A0}%")
  }

  @Test("binds French punctuation to the word before it, and leaves English alone")
  func typography() {
    #expect(
      Language.french("a : « b » ; 4 % c", "") == "a\u{A0}: «\u{A0}b\u{A0}»\u{A0}; 4\u{A0}% c")
    #expect(Language.french("fin ", "") == "fin ")
    #expect(Language.english("", "a : b") == "a : b")
  }
}
