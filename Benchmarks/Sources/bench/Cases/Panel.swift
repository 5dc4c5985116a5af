import Foundation

/// A score over twelve periods, from matrices in memory to lists in memory: each side in its own
/// process, by its own clock, the middle one of five runs after an unmeasured one. The rival as one
/// writes it, which the promise is about, and tuned to what its version does well.
func panel(_ setting: Setting) -> [Case] {
  [("numpy", "plain", 0.25), ("numpy-tuned", "tuned", nil)].map { name, manner, promise in
    PanelBench(setting: setting).against(name, manner, promise)
  }
}

/// The figures that both sides read, and what they do with them.
struct PanelBench {
  let setting: Setting

  private var folder: String { NSTemporaryDirectory() + "/faisceau-bench" }
  private var file: String { "\(folder)/panel.f64" }
  private var program: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("panel").path
  }

  func against(_ name: String, _ manner: String, _ promise: Double?) -> Case {
    Case(
      name: "panel-\(name)",
      data: "405 territories × 225 occupations × 8 indicators × 12 periods, 70 MB of doubles",
      timed: "winsorising at 5–95 %, standard scores, weights, 20 first of each row; two threads",
      ours: .init(
        label: "PanelScore", command: [program, file], clock: .inner, checksum: lists),
      rival: .init(
        label: "numpy, \(manner)",
        command: [setting.python, setting.rival("panel_numpy.py"), file, manner], clock: .inner,
        checksum: lists),
      promisedRatio: promise, prepare: prepare)
  }

  private func lists(_ json: JSON) -> String { json.object["checksum"] as? String ?? "none" }

  /// Writes the figures when they are not there.
  private func prepare() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard !files.fileExists(atPath: file) else { return }
    _ = try ProcessRun.run([program, "--generate", file])
  }
}
