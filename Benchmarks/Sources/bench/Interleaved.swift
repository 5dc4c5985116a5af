/// The runs of one case, ours and the rival's in turn (A B A B), so that a machine that slows down
/// slows both.
struct Interleaved {
  /// What one run of one side gave.
  struct Sample {
    let seconds: Double
    let cpuSeconds: Double
    let peakMegabytes: Double
  }

  private(set) var ours: [Sample] = []
  private(set) var rival: [Sample] = []

  /// Runs both sides `rounds` times after one unmeasured round, and checks the checksums each time.
  init(_ benchmark: Case, rounds: Int) throws {
    try benchmark.prepare()
    for round in 0...rounds {
      benchmark.before()
      let (mine, myChecksum) = try Self.sample(benchmark.ours)
      let (theirs, theirChecksum) = try Self.sample(benchmark.rival)
      guard myChecksum == theirChecksum else {
        throw Failure(
          description: "\(benchmark.name): checksums differ\n  ours  \(myChecksum)"
            + "\n  rival \(theirChecksum)")
      }
      guard round > 0 else { continue }
      ours.append(mine)
      rival.append(theirs)
    }
  }

  private static func sample(_ side: Case.Side) throws -> (Sample, checksum: String) {
    let run = try ProcessRun.run(side.command, accepting: side.accepted)
    let json = try JSON(run.output)
    let inner = json.object["seconds"] as? Double
    let seconds = side.clock == .inner ? inner ?? run.wallSeconds : run.wallSeconds
    let sample = Sample(
      seconds: seconds, cpuSeconds: run.cpuSeconds, peakMegabytes: run.peakMegabytes)
    return (sample, try side.checksum(json))
  }

  /// Our time over the rival's, round by round, in ascending order.
  var ratios: [Double] { zip(ours, rival).map { $0.seconds / $1.seconds }.sorted() }
}

/// The middle value; the mean of the two middle ones when there is an even number of them.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
