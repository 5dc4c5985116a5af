import Nomenclatures
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "Known values",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("kitten", "sitting", 3),
      ("saturday", "sunday", 3), ("macon", "maocn", 1), ("plaine commune", "plaine comune", 1),
      // Optimal string alignment edits no part twice: 3 where Damerau–Levenshtein says 2.
      ("ca", "abc", 3),
    ])
  func known(a: String, b: String, distance: Int) {
    #expect(editDistance(Array(a), Array(b)) == distance)
  }

  /// The definition, word for word, without a table.
  private func bruteForce(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    let (a1, b1) = (a.dropLast(), b.dropLast())
    var best = min(
      bruteForce(a1, b) + 1, bruteForce(a, b1) + 1, bruteForce(a1, b1) + (x == y ? 0 : 1))
    if let before = a1.last, let after = b1.last, before == y, after == x {
      best = min(best, bruteForce(a1.dropLast(), b1.dropLast()) + 1)
    }
    return best
  }

  @Test("The definition, on every pair of texts of three letters up to length four")
  func exhaustive() {
    var longest: [[Int]] = [[]]
    var all = longest
    for _ in 0..<4 {
      longest = longest.flatMap { text in (0..<3).map { text + [$0] } }
      all += longest
    }
    #expect(all.count == 1 + 3 + 9 + 27 + 81)
    let differing = all.flatMap { a in
      all.filter { b in editDistance(a, b) != bruteForce(a[...], b[...]) }
    }
    #expect(differing.isEmpty)
  }
}
