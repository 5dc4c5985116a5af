import CByteScan
import CSimdjson
import TestSupport
import Testing

/// The scan of JSON objects against simdjson, object by object: what it takes, simdjson takes, with the
/// same values; what simdjson refuses, it does not take.
struct JSONScanTests {
  private static let paths = [
    "id", "a", "lieu.commune", "lieu.c", "lieu", "nombrePostes", "alternance",
    "dureeTravailLibelleConverti", "dureeTravailLibelle", "é", "lieu.plus.loin",
  ]

  /// Both readers, asked for the same members.
  private final class Readers {
    let scan = bs_json_open()
    let judge = bj_open()

    init() {
      for path in paths {
        let steps = path.split(separator: ".").map { Array($0.utf8) }
        let (keys, sizes) = (steps.flatMap { $0 }, steps.map(\.count))
        #expect(bs_json_ask(scan, keys, sizes, sizes.count) >= 0)
        #expect(bj_ask(judge, keys, sizes, sizes.count) >= 0)
      }
    }

    deinit {
      bs_json_close(scan)
      bj_close(judge)
    }

    /// Whether the scan took the text; nil when the two disagree.
    func taken(_ text: [UInt8]) -> Bool? {
      // What stands behind a text must not matter: it would end strings, objects and numbers.
      let behind = Array("\"}]}5,\"x\":1e5\\u00e9truenull\u{e9}".utf8)
      let padded = text + behind + [UInt8](repeating: 0x22, count: Int(BJ_PADDING))
      return padded.withUnsafeBufferPointer { bytes in
        let isSound = bj_read(judge, bytes.baseAddress, text.count) == BJ_DONE
        guard bs_json_read(scan, bytes.baseAddress, text.count) != 0 else { return false }
        guard isSound, values(bs_json_values(scan)) == values(bj_values(judge)) else { return nil }
        return true
      }
    }

    private func values(_ found: UnsafePointer<bs_json_value>?) -> [[UInt8]] {
      paths.indices.map { rank in
        guard let value = found?[rank] else { return [] }
        return [value.kind] + UnsafeBufferPointer(start: value.bytes, count: value.count)
      }
    }
  }

  /// The first texts of which the two readers say different things, and how many the scan took.
  private func disagreements(_ texts: [[UInt8]]) -> (wrong: [String], taken: Int) {
    defer { bs_limit_level(Int32(BS_LEVEL_VBMI2)) }
    var (wrong, taken) = ([String](), 0)
    for level in [Int32(BS_LEVEL_AVX2), Int32(BS_LEVEL_VBMI2)]
    where bs_limit_level(level) == level {
      let readers = Readers()
      for text in texts {
        let isTaken = readers.taken(text)
        if isTaken == nil, wrong.count < 3 { wrong.append(String(decoding: text, as: UTF8.self)) }
        if isTaken == true { taken += 1 }
      }
    }
    return (wrong, taken)
  }

  /// Whether this processor has a scan at all.
  private static var hasScan: Bool { bs_limit_level(Int32(BS_LEVEL_VBMI2)) > 0 }

  private static let whole = """
    {"id":"1A","a":"déjà \\"vu\\"\\n\\u00e9\\ud83d\\ude00","lieu":{"commune":"75056","c":null,"plus":\
    {"loin":[1,{"id":2}]}},"nombrePostes":12,"alternance":true,"é":"x","n":[-1.5e1,0,[],{},"",[[1]]],\
    "dureeTravailLibelleConverti":"Temps plein","dureeTravailLibelle":"35H","vide":{},"z":-0.25}
    """

  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\\u00e9", "\\ud800", "\\udc00", " ", "\t",
    "\n",
    "\u{1}", "\u{0}", "0", "-", "1", ".", "e", "E+", "true", "fals", "null", "é", "😀", "\"id\"",
    "\"a\":", "{}", "[]", "\"lieu\":{", ",\"id\":3", "12345678901234567890", "/",
  ]

  /// A sound text with a few places overwritten, cut, doubled or filled.
  private func mutated(_ text: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let at = Int.random(in: 0...text.count, using: &dice)
      let end = min(text.count, at + Int.random(in: 0...3, using: &dice))
      switch Int.random(in: 0...5, using: &dice) {
      case 0: text.removeSubrange(at..<end)
      case 1: text.insert(UInt8.random(in: 0...255, using: &dice), at: at)
      case 2: text.replaceSubrange(at..<end, with: Self.piece(&dice))
      case 3: text.insert(contentsOf: Array(text[at..<end]), at: at)
      case 4: text.insert(contentsOf: [UInt8](repeating: 0x20, count: end - at), at: at)
      default: text.insert(contentsOf: Self.piece(&dice), at: at)
      }
    }
    return text
  }

  private static func piece(_ dice: inout Dice) -> [UInt8] {
    Array((pieces.randomElement(using: &dice) ?? "").utf8)
  }

  @Test func `a sound text is taken, minified or not`() {
    let spaced = Self.whole.replacing(",\"", with: " ,\n\t\"").replacing("\":", with: "\" : ")
    let found = disagreements([Array(Self.whole.utf8), Array("  \(spaced)\r\n ".utf8)])
    #expect(found.wrong == [])
    #expect(found.taken > 0 || !Self.hasScan)
  }

  /// Sixteen thousand texts near a sound one, and as many near a piece of one.
  @Test(arguments: 0..<16)
  func `texts near a sound one`(seed: Int) {
    var dice = Dice(seed)
    let whole = Array(Self.whole.utf8)
    let texts = (0..<2000).map { rank in
      let start = rank % 2 == 0 ? whole : Array("{\"id\":[1,\"é\\n\"],\"a\":{}}".utf8)
      return mutated(start, &dice)
    }
    let found = disagreements(texts)
    #expect(found.wrong == [])
    #expect(found.taken > 100 || !Self.hasScan)
  }

  /// Brackets, commas and values thrown together: nearly all of them broken.
  @Test(arguments: 100..<108)
  func `pieces thrown together`(seed: Int) {
    var dice = Dice(seed)
    let texts = (0..<3000).map { _ in
      let count = Int.random(in: 0...9, using: &dice)
      let middle = (0..<count).flatMap { _ in Self.piece(&dice) }
      return Array("{\"a\":".utf8) + middle + Array("}".utf8)
    }
    #expect(disagreements(texts).wrong == [])
  }

  /// Every two bytes, and a spread of three and four, in a string that crosses the ends of blocks.
  @Test func `bytes that are or are not UTF-8`() {
    var texts: [[UInt8]] = []
    for first in stride(from: 0x7E, through: 0xFF, by: 1) {
      for second in stride(from: 0x7E, through: 0xFF, by: 1) {
        for rest in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x41]] as [[UInt8]] {
          let filler = [UInt8](repeating: 0x61, count: 50 + (first + second) % 16)
          texts.append(
            Array("{\"a\":\"".utf8) + filler + [UInt8(first), UInt8(second)] + rest
              + Array("\"}".utf8))
        }
      }
    }
    let found = disagreements(texts)
    #expect(found.wrong == [])
    #expect(found.taken > 1000 || !Self.hasScan)
  }

  /// Numbers and words of every sort, where they are wanted and where they are not.
  @Test func `numbers and words`() {
    let words = [
      "0", "-0", "00", "01", "-1", "+1", "1.", ".5", "1.5", "1e5", "1E-5", "1e", "1e+", "1e999",
      "123456789012345678", "1234567890123456789", "12345678901234567890", "99999999999999999999",
      "0.1234567890123456789012345678901", "true", "True", "truee", "tru", "false", "falsee",
      "null",
      "nul", "nulll", "-", "NaN", "1 2", "1\u{1}", "0x1", "1e22", "1e23", "-12", "true1", "1true",
    ]
    let texts = words.flatMap { word in
      [
        "{\"id\":\(word)}", "{\"x\":\(word) ,\"id\":1}", "{\"x\":[\(word)]}",
        "{\"x\":[ \(word) , 2]}",
      ]
    }
    #expect(disagreements(texts.map { Array($0.utf8) }).wrong == [])
  }

  /// Strings, escapes and depth at every place of a block.
  @Test func `at every place of a block`() {
    let texts = (0..<130).flatMap { width -> [String] in
      let filler = String(repeating: "x", count: width)
      return [
        "{\"\(filler)\":1,\"id\":\"\\\\\\\"\\u00e9\"}", "{\"x\":\"\(filler)\\\\\",\"a\":[{}]}",
        "{\"x\":\"\(filler)\\\",\"a\":1}", "{\"x\":\"\(filler)\\ud83d\\ude00é\"}",
        "{\"x\":\"\(filler)\\ud83d\"}", "{\"x\":[\"\(filler)\",\"\(filler)\" ] , \"id\" : 1 }",
        "{\"x\":" + String(repeating: "[", count: width) + String(repeating: "]", count: width)
          + "}",
        "{\"\(filler)id\":1}", "{\"\(filler)\\\"id\":1}", "{\"\(filler)\\\\\",\"id\":1}",
      ]
    }
    #expect(disagreements(texts.map { Array($0.utf8) }).wrong == [])
  }
}
