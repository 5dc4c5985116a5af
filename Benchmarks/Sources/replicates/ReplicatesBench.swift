import Dispatch
import Foundation
import Kernels
import Scoring

/// A thousand replicates of a survey, as `rivals/replicates_numpy.py` draws them.
///
/// `replicates ROWS [part]` prints, in JSON, the seconds that one run took after an unmeasured one of
/// 25 rows, from laws in memory to quantiles of ranks in memory, on two threads, and what both sides
/// must agree on: the sum of the probabilities of being among the 20 first, and the mean width of the
/// intervals of ranks. Scores rest on eight inputs whose weights are drawn; with `part`, on what is
/// drawn alone.
@main
struct ReplicatesBench {
  static let columns = 225

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let rows = Int(arguments[1]), rows > 0 else {
      FileHandle.standardError.write(Data("usage: replicates ROWS [part]\n".utf8))
      exit(2)
    }
    let isPart = arguments.count > 2 && arguments[2] == "part"
    _ = run(25, isPart: isPart)
    let start = DispatchTime.now().uptimeNanoseconds
    let found = run(rows, isPart: isPart)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    let cells = found.cells.compactMap(\.self)
    let first = cells.reduce(0) { $0 + $1.probabilityTop }.rounded()
    let width = cells.reduce(0) { $0 + Double($1.high - $1.low) } / Double(cells.count)
    print("{\"seconds\": \(seconds), \"first\": \(Int(first)), \"width\": \(width)}")
  }

  private static func run(_ rows: Int, isPart: Bool) -> RankCertainty {
    Replicates(threads: 2).ranks(
      laws(rows), columns: columns, evidence: isPart ? nil : evidence(rows))
  }

  /// Volumes of 7 to 180, rates of 10 to 90 %.
  private static func laws(_ rows: Int) -> [CellLaw?] {
    let noise = Noise.Level(ratio: 18, correlation: 0.4, absence: 0.1)
    return (0..<rows * columns).map { cell in
      let volume = exp(2.0 + 3.2 * Double((cell &* 7919) % 1000) / 1000)
      return CellLaw(volumes: [volume], rate: 0.1 + Double(cell % 17) / 20, noise: noise)
    }
  }

  /// Seven other inputs, so that a score rests on eight.
  private static func evidence(_ rows: Int) -> ReplicateEvidence {
    let inputs = (0..<7).map { input in
      Matrix(
        rows: rows, columns: columns,
        elements: (0..<rows * columns).map { -Double(($0 &* (input + 3)) % 97) / 97 * 5 })
    }
    return ReplicateEvidence(
      inputs: inputs, weights: [0.7, 0.05, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025],
      concentration: 40)
  }
}
