import Foundation

/// What is printed of one case.
struct Summary {
  let benchmark: Case
  let runs: Interleaved

  /// Ratio of the median times.
  var ratio: Double { median(runs.ours.map(\.seconds)) / median(runs.rival.map(\.seconds)) }

  /// The promises that the runs did not keep.
  var brokenPromises: [String] {
    var broken: [String] = []
    if let promised = benchmark.promisedRatio, ratio > promised {
      broken.append("ratio \(shown(ratio)) above the promised \(shown(promised))")
    }
    let seconds = median(runs.ours.map(\.seconds))
    if let promised = benchmark.promisedSeconds, seconds > promised {
      broken.append("\(shown(seconds)) s above the promised \(shown(promised)) s")
    }
    let megabytes = runs.ours.map(\.peakMegabytes).max() ?? 0
    if let promised = benchmark.promisedMegabytes, megabytes > promised {
      broken.append("\(shown(megabytes)) MB above the promised \(shown(promised)) MB")
    }
    let theirs = runs.rival.map(\.peakMegabytes).min() ?? 0
    if benchmark.promisesLowerPeak, megabytes >= theirs {
      broken.append("\(shown(megabytes)) MB, not below the rival's \(shown(theirs)) MB")
    }
    return broken
  }

  /// The case in a few lines.
  var text: String {
    let ratios = runs.ratios
    var lines = [
      "\(benchmark.name): \(benchmark.timed)", "  data   \(benchmark.data)",
      line("ours", benchmark.ours, runs.ours), line("rival", benchmark.rival, runs.rival),
      "  ratio  \(shown(ratio))  (round by round \(shown(ratios.first ?? .nan))"
        + "…\(shown(ratios.last ?? .nan)), \(ratios.count) rounds; checksums agree)",
    ]
    lines += brokenPromises.map { "  BROKEN \($0)" }
    return lines.joined(separator: "\n")
  }

  private func line(_ name: String, _ side: Case.Side, _ samples: [Interleaved.Sample]) -> String {
    let label = name.padding(toLength: 6, withPad: " ", startingAt: 0)
    let times = samples.map(\.seconds)
    return "  \(label) median \(shown(median(times))) s (\(shown(times.min() ?? .nan))…"
      + "\(shown(times.max() ?? .nan))), CPU \(shown(median(samples.map(\.cpuSeconds)))) s, "
      + "peak \(Int((samples.map(\.peakMegabytes).max() ?? 0).rounded())) MB   \(side.label)"
  }

  private func shown(_ value: Double) -> String { String(format: "%.3f", value) }
}
