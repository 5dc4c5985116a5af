import Formats
import Foundation
import TestSupport
import Testing

struct BulkLinesTests {
  @Test func `members at the root and inside`() throws {
    let text = #"""
      {"id":"1","lieuTravail":{"libelle":"x","commune":"75056"},"nombrePostes":2,"alternance":true}
      {"lieuTravail":{"commune":null},"alternance":false,"nombrePostes":-1.5e1,"id":"é\u00e9\ud83d\ude00\n\"\\\/"}

      {"id":[1],"lieuTravail":[{"commune":"1"}],"nombrePostes":{},"autre":{"id":"2","nombrePostes":3}}
      {}
      """#
    let fields = ["id", "lieuTravail.commune", "nombrePostes", "alternance"]
    for size in [1, 16, 100, 1 << 20] {
      let seen = try bulk(text, fields, threads: 2, block: size)
      #expect(
        seen.values == [
          ["1", "75056", "2", "true"], ["éé😀\n\"\\/", "", "-15", "false"], ["", "", "", ""],
          ["", "", "", ""],
        ])
      #expect(
        seen.rows.map(\.kinds) == [
          [.text, .text, .number, .boolean], [.text, .null, .number, .boolean],
          [.nested, .absent, .nested, .absent], [.absent, .absent, .absent, .absent],
        ])
      #expect(seen.lines == [1, 2, 4, 5])
      #expect(seen.tally.blank == 1 && seen.faults.isEmpty)
    }
  }

  @Test func `of a member given twice the last one counts`() throws {
    let text = #"""
      {"a":1,"l":{"c":"x","d":"y"},"a":"2","l":{"d":"z"}}
      {"l":{"c":"x"},"l":null}
      """#
    let seen = try bulk(text, ["a", "l.c", "l.d"])
    #expect(seen.values == [["2", "", "z"], ["", "", ""]])
  }

  /// Each of these lines breaks RFC 8259, most of them far from the member asked for.
  @Test(arguments: [
    (#"{"id":"1","x":tru}"#, BulkFault.Kind.notJSON), (#"{"id":"1","x":01}"#, .badNumber),
    (#"{"id":"1","x":[1,]}"#, .notJSON), (#"{"id":"1",}"#, .notJSON), (#"{"id":"1"}}"#, .notJSON),
    (#"{"id":"1" "x":2}"#, .notJSON), (#"{"id":"1","x":"\q"}"#, .notJSON),
    (#"{"id":"1","x":"\ud800"}"#, .notJSON), ("{\"id\":\"1\",\"x\":\"\t\"}", .notJSON),
    ("{\"id\":\"1\",\"x\":\"\u{0}\"}", .notJSON), ("{\"id\":\"1\"}\u{0}", .notJSON),
    (#"{"id":"1"} {"id":"2"}"#, .notJSON), (#"{'id':'1'}"#, .notJSON), ("bonjour", .notJSON),
    (#"{"id":"1","x":[1}"#, .notJSON), (#"{"id":NaN}"#, .notJSON), (#"{"id":"1""#, .notJSON),
    (#"["1"]"#, .notAnObject), (#""1""#, .notAnObject), ("12", .notAnObject),
    (#"{"id":1e999}"#, .badNumber), (#"{"id":123456789012345678901234567890}"#, .badNumber),
  ])
  func `a line that is no object is told, and the others are read`(
    line: String, kind: BulkFault.Kind
  ) throws {
    let text = "{\"id\":\"a\"}\n\(line)\n{\"id\":\"b\"}\n"
    let seen = try bulk(text, ["id"])
    #expect(seen.values == [["a"], ["b"]])
    #expect(seen.lines == [1, 3])
    #expect(seen.faults == [BulkFault(kind, offset: 11, line: 2)])
  }

  @Test func `bytes that are not UTF-8`() throws {
    let bytes =
      Data("{\"id\":\"a\"}\n{\"id\":\"b\",\"x\":\"".utf8) + Data([0xE9]) + Data("\"}\n".utf8)
    #expect(try bulk(bytes, ["id"]).faults == [BulkFault(.notUTF8, offset: 11, line: 2)])
  }

  @Test func `nesting up to a limit`() throws {
    func line(_ depth: Int) -> String {
      "{\"id\":\"a\",\"x\":" + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth)
        + "}\n"
    }
    let seen = try bulk(line(1000) + line(2000) + line(200_000) + line(1), ["id"])
    #expect(seen.values == [["a"], ["a"]])
    #expect(seen.kinds == [.tooDeep, .tooDeep])
  }

  /// A text of three objects cut at every byte: what is whole is read, the rest is told.
  @Test func `a last line cut short`() throws {
    let lines = (1...3).map { #"{"id":"\#($0)","t":"é\u00e9","n":[1,{"a":true}]}"# }
    let text = Array(lines.joined(separator: "\n").utf8)
    let width = lines[0].utf8.count
    for size in 1..<text.count {
      let seen = try bulk(Data(text[..<size]), ["id"], threads: 2, block: 8)
      let whole = (size + 1) / (width + 1)
      #expect(seen.rows.count == whole, "\(size)")
      let isClean = size % (width + 1) == 0 || size % (width + 1) == width
      let expected =
        isClean ? [] : [BulkFault(.truncated, offset: whole * (width + 1), line: whole + 1)]
      let kind = seen.faults.map {
        $0.kind == .notUTF8 ? BulkFault(.truncated, offset: $0.offset, line: $0.line) : $0
      }
      #expect(kind == expected, "\(size)")
    }
  }

  @Test func `a first line that is broken does not hide the others`() throws {
    for first in [
      #"{"id":"1","t":"#, #"{"id":"1","t":"x"#, #"{"id":"1""#, #"{"id":"1","t":{"a":1}"#,
    ] {
      let seen = try bulk(first + "\n{\"id\":\"2\"}\n{\"id\":\"3\"}\n", ["id"])
      #expect(seen.kinds.count == 1, "\(first)")
      #expect(seen.values == [["2"], ["3"]], "\(first)")
    }
  }

  /// Random objects against Foundation's reading, in blocks of every size.
  @Test(arguments: 0..<40)
  func `random lines`(seed: Int) throws {
    var dice = Dice(seed)
    func value(_ depth: Int) -> Any {
      switch Int.random(in: 0...(depth > 2 ? 5 : 7), using: &dice) {
      case 0: return Int.random(in: -9...9, using: &dice)
      case 1: return Bool.random(using: &dice)
      case 2: return NSNull()
      case 3, 4, 5:
        let pieces = [
          "\"", "\\", "\n", "é", "😀", "{", "}", "[", ",", "\u{1}", "texte", "\r\n", "/",
        ]
        return (0..<Int.random(in: 0...9, using: &dice))
          .map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      case 6: return (0..<2).map { _ in value(depth + 1) }
      default: return ["id": value(depth + 1), "c": value(depth + 1)]
      }
    }
    var (text, expected) = (Data(), [[String]]())
    for _ in 0..<30 {
      let object = ["id": value(0), "x": value(0), "l": ["c": value(1), "y": value(1)]]
      text += try JSONSerialization.data(withJSONObject: object) + Data("\n".utf8)
      let inner = object["l"] as? [String: Any] ?? [:]
      expected.append([object["id"], inner["c"]].map { Self.text($0 ?? nil) })
    }
    #expect(try bulk(text, ["id", "l.c"]).values == expected)
    #expect(try unsteadySizes(text, ["id", "l.c"], sizes: [1, 3, 64, 65, 500]) == [])
    let document = Data("[".utf8) + text.dropLast().replacingLines(with: ",\n ") + Data("]".utf8)
    #expect(try bulk(document, ["id", "l.c"]).values == expected)
    #expect(try unsteadySizes(document, ["id", "l.c"], sizes: [1, 3, 64, 65, 500]) == [])
  }

  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let flag as Bool: "\(flag)"
    case let number as Int: "\(number)"
    default: ""
    }
  }
}

extension Data {
  /// Each line feed replaced; JSON has none inside its texts.
  fileprivate func replacingLines(with text: String) -> Data {
    Data(flatMap { $0 == 0x0A ? Array(text.utf8) : [$0] })
  }
}
