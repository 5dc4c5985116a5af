import Formats
import Foundation
import TestSupport
import Testing

struct BulkDocumentTests {
  private static let offers = #"{"id":"1","t":"a]},{"},"# + "\n" + #"{"id":"2","n":[{"x":1}]}"#

  @Test(arguments: [
    "[\(offers)]", "{\"resultats\":[\(offers)]}", " {\n\"resultats\" : [\n\(offers)\n]\n}\n",
    "{\"filtresPossibles\":[{\"resultats\":[{\"id\":\"9\"}]}],\"resultats\":[\(offers)],\"fin\":null}",
    "{\"resultats\":[],\"n\":1}{\"resultats\":null}\n{\"resultats\":[\(offers)]}[]",
    "[\(offers.prefix(22))]\n\n[{\"id\":\"2\"}]",
    "\u{FEFF}[{\"id\":\"1\"}]\u{FEFF}[{\"id\":\"2\"}]",
    "{\n\"id\":\"1\"\n}\n{\n\"id\":\"2\"\n}", "{\"id\":\"1\"}{\"id\":\"2\"}",
  ])
  func `arrays, pages, pages end to end, single objects`(text: String) throws {
    let seen = try bulk(text, ["id"])
    #expect(seen.values == [["1"], ["2"]])
    #expect(seen.faults == [])
    #expect(seen.tally.textBytes == text.utf8.count)
    let sizes = [1, 2, 3, 5, 8, 13, 64, 65]
    #expect(try unsteadySizes(Data(text.utf8), ["id"], sizes: sizes) == [])
  }

  @Test func `records know their byte and line`() throws {
    let text = "{\n \"n\": [1,\n2],\n \"resultats\": [\n  {\"id\":\"1\"}, {\n\"id\":\"2\"}\n ]\n}"
    let seen = try bulk(text, ["id"])
    #expect(seen.lines == [5, 5])
    #expect(seen.rows.map(\.offset) == [34, 46])
  }

  @Test func `what is no object among the records is told`() throws {
    let seen = try bulk(
      "[{\"id\":\"1\"},2,\"x\",null,[{\"id\":\"3\"}],{\"id\":tru},{\"id\":\"4\"}]", ["id"])
    #expect(seen.values == [["1"], ["4"]])
    #expect(
      seen.kinds == [.notAnObject, .notAnObject, .notAnObject, .notAnObject, .notJSON])
    #expect(seen.faults.map(\.offset) == [12, 14, 18, 23, 36])
  }

  @Test func `what stands beside the records is validated too`() throws {
    let seen = try bulk(#"{"a":tru,"b\q":1,"resultats":[{"id":"1"}],"c":[1,]}"#, ["id"])
    #expect(seen.values == [["1"]])
    #expect(seen.kinds == [.notJSON, .notJSON, .notJSON])
    #expect(try bulk("{\"resultats\":{\"id\":\"1\"}}", ["id"]).kinds == [.notAnArray])
  }

  @Test(arguments: [
    ("[{\"id\":\"1\"} {\"id\":\"2\"}]", 12, 1), ("[{\"id\":\"1\"},]", 12, 1),
    ("[{\"id\":\"1\"}]x", 12, 1), ("{\"resultats\":[{\"id\":\"1\"}],}", 26, 1),
    ("{\"resultats\":[{\"id\":\"1\"}] \"x\":1}", 26, 1), ("[,{\"id\":\"1\"}]", 1, 0),
    ("[{\"id\":\"1\"}}", 11, 1), ("[{\"id\":\"1\"}]]", 12, 1),
  ])
  func `a structure that is broken ends the reading, and says so`(
    text: String, place: Int, records: Int
  ) throws {
    let seen = try bulk(text, ["id"])
    #expect(seen.rows.count == records)
    #expect(seen.kinds == [.brokenDocument])
    #expect(seen.tally.stoppedAt == seen.faults[0].offset)
    #expect(seen.faults[0].offset == place)
  }

  @Test func `a document cut at every byte`() throws {
    let text = Array("{\"a\":[1],\"resultats\":[{\"id\":\"1\"},\n{\"id\":\"2\"}],\"z\":\"é\"}".utf8)
    for size in 1..<text.count {
      let seen = try bulk(Data(text[..<size]), ["id"], threads: 2, block: 4)
      #expect(seen.rows.count == (size >= 44 ? 2 : size >= 32 ? 1 : 0), "\(size)")
      #expect(seen.kinds == [.truncated], "\(size)")
      // Up to `"resultats":[`, 22 bytes, it could be one line cut short.
      #expect(size < 22 || seen.tally.stoppedAt.map { $0 <= size } == true, "\(size)")
    }
    #expect(try bulk(Data(text), ["id"]).faults == [])
  }

  @Test func `a document much longer than a block, on three threads`() throws {
    let count = 20_000
    let offers = (0..<count).map { "{\"id\":\"\($0)\",\"l\":{\"c\":\"\\\"]\($0)\"}}" }
    let text = "{\"resultats\":[" + offers.joined(separator: ",\n") + "]}"
    let seen = try bulk(text, ["id", "l.c"], threads: 3, block: 4096)
    #expect(seen.values == (0..<count).map { ["\($0)", "\"]\($0)"] })
    #expect(seen.lines == Array(1...count))
  }

  @Test(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func `the real page holds 1 493 offers`() throws {
    let fields = ["id", "romeCode", "lieuTravail.commune", "nombrePostes", "offresManqueCandidats"]
    var file = try BulkFile.open(path: Project.shared("offres/offres_v2.json"), fields: fields)
    file.blockSize = 10_000
    #expect(file.shape == .json)
    let seen = Seen(try file.read(threads: 2) { _ in Recorder() })
    let data = try Data(contentsOf: URL(fileURLWithPath: Project.shared("offres/offres_v2.json")))
    let page = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let offers = page?["resultats"] as? [[String: Any]] ?? []
    #expect(offers.count == 1493)
    #expect(
      seen.values
        == offers.map { offer in
          let place = offer["lieuTravail"] as? [String: Any] ?? [:]
          return [
            offer["id"] as? String ?? "", offer["romeCode"] as? String ?? "",
            place["commune"] as? String ?? "",
            (offer["nombrePostes"] as? Int).map { "\($0)" } ?? "",
            (offer["offresManqueCandidats"] as? Bool).map { "\($0)" } ?? "",
          ]
        })
  }
}
