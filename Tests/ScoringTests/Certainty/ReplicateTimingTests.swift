import Foundation
import Kernels
import Scoring
import Testing

/// How long replicates take, when asked for: `FAISCEAU_TIMING=1 swift test -c release --filter
/// ReplicateTiming`, beside `Reference/replicates.py`. Seconds of processor, all threads together,
/// then seconds of clock on two threads.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["FAISCEAU_TIMING"] != nil, "not asked for"))
struct ReplicateTimingTests {
  static let columns = 225

  static func laws(_ rows: Int) -> [CellLaw?] {
    let noise = Noise.Level(ratio: 18, correlation: 0.4, absence: 0.1)
    return (0..<rows * columns).map { cell -> CellLaw? in
      let volume = exp(2.0 + 3.2 * Double((cell &* 7919) % 1000) / 1000)
      return CellLaw(volumes: [volume], rate: 0.1 + Double(cell % 17) / 20, noise: noise)
    }
  }

  /// Seven other inputs, so that a score rests on eight.
  static func evidence(_ rows: Int) -> ReplicateEvidence {
    let inputs = (0..<7).map { input in
      Matrix(
        rows: rows, columns: columns,
        elements: (0..<rows * columns).map { -Double(($0 &* (input + 3)) % 97) / 97 * 5 })
    }
    return ReplicateEvidence(
      inputs: inputs, weights: [0.7, 0.05, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025],
      concentration: 40)
  }

  @Test(arguments: [25, 405]) func aThousandReplicates(rows: Int) {
    let (laws, evidence) = (Self.laws(rows), Self.evidence(rows))
    for (name, evidence) in [("part", nil), ("eight", evidence)] {
      for threads in [1, 2] {
        let (start, processor) = (Date(), clock())
        let found = Replicates(threads: threads).ranks(
          laws, columns: Self.columns, evidence: evidence)
        let used = Double(clock() - processor) / Double(CLOCKS_PER_SEC)
        print(
          "TIMING rows \(rows), \(name), threads \(threads): processor \(used), clock",
          Date().timeIntervalSince(start), found.cells.count)
      }
    }
  }
}
