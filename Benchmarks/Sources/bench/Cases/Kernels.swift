import Foundation

/// The kernels of `Reach` by themselves, against numpy and scipy; both sides on their own clocks, the
/// median of many runs in one process.
func kernels(_ setting: Setting) -> [Case] {
  [
    kernelCase(
      setting, "product-dense", ["product", "400", "400", "225"],
      timed: "a product of 400×400 by 400×225, BLAS on one thread", promisedRatio: 1.1),
    kernelCase(
      setting, "allocation", ["allocation", "400", "225", "16000"],
      timed: "16 000 entries over 400×225 cells, best first", promisedSeconds: 0.1),
  ]
}

private func kernelCase(
  _ setting: Setting, _ name: String, _ arguments: [String], timed: String,
  promisedRatio: Double? = nil, promisedSeconds: Double? = nil
) -> Case {
  let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("timings").path
  var it = Case(
    name: name, data: "made figures", timed: timed,
    ours: .init(
      label: "Kernels, Reach", command: [program] + arguments, clock: .inner, checksum: checksum),
    rival: .init(
      label: "numpy, scipy",
      command: [setting.python, setting.rival("kernels.py")] + arguments, clock: .inner,
      checksum: checksum))
  it.promisedRatio = promisedRatio
  it.promisedSeconds = promisedSeconds
  return it
}

private func checksum(_ json: JSON) -> String { json.object["checksum"] as? String ?? "" }
