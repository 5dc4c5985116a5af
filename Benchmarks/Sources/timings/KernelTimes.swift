import Foundation
import Kernels
import Reach

/// Times one kernel inside this process, on figures that the rival makes the same way, and prints
/// `{"seconds": median, "checksum": text}`.
///
///     timings product ROWS INNER COLUMNS
///     timings allocation BASSINS METIERS ENTRIES
@main
struct KernelTimes {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let sizes = arguments.dropFirst().compactMap { Int($0) }
    guard let name = arguments.first, sizes.count == 3 else {
      FileHandle.standardError.write(Data("usage: timings product|allocation N N N\n".utf8))
      exit(2)
    }
    name == "product" ? product(sizes) : allocation(sizes)
  }

  /// Figures of no pattern that a product could profit from, the same in the rival.
  static func figures(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { Double($0 * 7919 % 10_007) / 10_007 })
  }

  private static func product(_ sizes: [Int]) {
    let (a, b) = (figures(sizes[0], sizes[1]), figures(sizes[1], sizes[2]))
    var sum = 0.0
    let seconds = median(of: 200) { sum = a.times(b).elements[0] }
    let whole = a.times(b).elements.reduce(0, +)
    report(seconds, String(format: "%.6e", whole), sum)
  }

  /// Needs of a mean of 0 to 12, variance 15 μ + 0.05 μ², one hour an entry.
  private static func allocation(_ sizes: [Int]) {
    let cells = (0..<sizes[0] * sizes[1]).map { place -> ReviewCell in
      let mean = Double(place * 7919 % 10_007) / 10_007 * 12
      return ReviewCell(
        group: place / sizes[1], need: .spread(mean: mean, variance: 15 * mean + 0.05 * mean * mean)
      )
    }
    let terms = ReviewTerms(budget: sizes[2], floors: Array(repeating: 0, count: sizes[0]))
    var worth = 0.0
    let seconds = median(of: 9) { worth = (try? Allocation.best(cells, terms))?.worth ?? .nan }
    report(seconds, String(format: "%.6f", worth), worth)
  }

  private static func median(of times: Int, _ body: () -> Void) -> Double {
    body()
    let seconds = (0..<times).map { _ in
      let start = DispatchTime.now().uptimeNanoseconds
      body()
      return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
    return seconds.sorted()[times / 2]
  }

  private static func report(_ seconds: Double, _ checksum: String, _ kept: Double) {
    precondition(kept.isFinite, "a result of \(kept)")
    print("{\"seconds\": \(seconds), \"checksum\": \"\(checksum)\"}")
  }
}
