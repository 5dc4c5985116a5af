import Columns
import Testing

@Suite("A dictionary of codes")
struct CodeDictionaryTests {
  @Test("A code keeps its first place")
  func places() {
    var dictionary = CodeDictionary(["1147", "1107", "1147", "1152"])
    #expect(dictionary.codes == ["1147", "1107", "1152"])
    #expect(dictionary.insert("1107") == 1)
    #expect(dictionary.insert("1101") == 3)
    #expect(dictionary.place(of: "1152") == 2)
    #expect(dictionary.place(of: "9999") == nil)
    #expect(dictionary.count == 4)
  }
}
