import Foundation
import Reports
import Testing

@Suite("JSONValue as text")
struct JSONValueTests {
  @Test(
    "writes numbers in the fewest digits that give them back",
    arguments: [
      (JSONValue.number(12), "12"), (.number(0.1), "0.1"), (.number(1.0 / 3), "0.3333333333333333"),
      (.number(-0.0), "0"), (.number(1e-7), "1e-07"), (.integer(-3), "-3"), (.null, "null"),
      (.boolean(true), "true"), (.array([]), "[]"), (.object([]), "{}"),
    ])
  func scalars(value: JSONValue, text: String) { #expect(value.compact == text) }

  @Test(
    "gives numbers back to the last bit",
    arguments: [0.1 + 0.2, 1e300, Double.leastNonzeroMagnitude, 0.4178062079])
  func roundTrip(number: Double) throws {
    let data = Data(JSONValue.array([.number(number)]).compact.utf8)
    #expect(try JSONDecoder().decode([Double].self, from: data) == [number])
  }

  @Test("keeps keys in order and escapes whatever could act on a terminal")
  func strings() throws {
    let hostile = "a\"\\\n\u{1B}[31m\u{202E}\u{7F}\u{0}é"
    let value = JSONValue.object([.init("z", .string(hostile)), .init("a", .null)])
    let text = value.compact
    #expect(text.hasPrefix(#"{"z":"a\"\\\n\u001b[31m\u202e\u007f\u0000é","a":null}"#))
    let back = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(back?["z"] as? String == hostile)
  }
}
