import Foundation

/// A thousand replicates of a survey, from laws in memory to quantiles of ranks in memory: each side
/// in its own process, by its own clock, on two threads. Draws differ: what must agree is that twenty
/// names of each row are among the first, and the mean width of the intervals, to a rank or so.
func replicates(_ setting: Setting) -> [Case] {
  let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("replicates").path
  return [(25, 0.5 as Double?, nil as Int?), (405, nil, 3)].map { rows, seconds, rounds in
    Case(
      name: "replicates-\(rows)",
      data: "\(rows) bassins × 225 métiers × 8 inputs, dense",
      timed: "1 000 replicates drawn, scored, ranked; median and middle 90 % of each rank",
      ours: .init(
        label: "Replicates", command: [program, "\(rows)"], clock: .inner,
        checksum: summary),
      rival: .init(
        label: "numpy, vectorised",
        command: [setting.python, setting.rival("replicates_numpy.py"), "\(rows)"], clock: .inner,
        checksum: summary),
      promisedRatio: 0.25, promisedSeconds: seconds, mostRounds: rounds)
  }
}

/// The names among the first, and the mean width to the nearest ten ranks.
private func summary(_ json: JSON) -> String {
  let first = json.object["first"] as? Int ?? 0
  let width = json.object["width"] as? Double ?? 0
  return "\(first) \(Int((width / 10).rounded()) * 10)"
}
