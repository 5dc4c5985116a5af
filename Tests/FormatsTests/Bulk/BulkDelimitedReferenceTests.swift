import Formats
import Foundation
import TestSupport
import Testing

/// Against Python's csv module: `Reference/bulk_csv.py` made the texts and read them.
struct BulkDelimitedReferenceTests {
  private static let file = Project.path("Tests/FormatsTests/Reference/bulk_csv.json")

  @Test func `what Python's csv module reads`() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.file))
    let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[Any]])
    #expect(cases.count == 150)
    for (rank, parts) in cases.enumerated() {
      let text = try #require(parts[0] as? String)
      let rows = try #require(parts[2] as? [[String]])
      var options = OpeningOptions()
      options.delimiter = (parts[1] as? String)?.first
      let fields = (0..<(rows.first?.count ?? 0)).map { "c\($0)" }
      for size in [1, 29, 64, 1 << 20] {
        let seen = try bulk(text, fields, threads: 2, block: size, options: options)
        #expect(seen.values == rows, "case \(rank), blocks of \(size)")
        #expect(seen.faults == [], "case \(rank), blocks of \(size)")
      }
    }
  }
}
