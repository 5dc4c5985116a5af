import Foundation

/// The six official workbooks: ours from the file to the store on disk, by the clock of the whole
/// process; the rival only from the file to lists in memory, by its own clock.
func importBMO(_ setting: Setting) -> Case {
  let names = [
    "ResMetBE17", "ResMetBE18", "ResMetBE19", "ResMetBE20", "Base_open_data_BMO_2024",
    "Base_open_data_BMO_2025",
  ]
  let workbooks = names.map { "\(setting.data)/bmo/\($0).xlsx" }
  let store = NSTemporaryDirectory() + "/faisceau-bench.sqlite"
  return Case(
    name: "import-bmo", data: "six BMO workbooks, 22 MB zipped, 165 MB of sheets",
    timed: "reading the six workbooks (ours: and checking, summing and storing them)",
    ours: .init(
      label: "faisceau import --store",
      command: [setting.tool, "import"] + workbooks + ["--store", store, "--format", "json"],
      clock: .wall, checksum: { sums($0.list("rows")) }),
    rival: .init(
      label: "python-calamine, to lists",
      command: [setting.python, setting.rival("read_bmo_calamine.py")] + workbooks,
      clock: .inner, checksum: { sums($0.list("rows")) }),
    promisedRatio: 0.6,
    before: {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: store + suffix)
      }
    })
}

/// Visible projects by millésime, rounded: what both sides must have read.
private func sums(_ files: [[String: Any]]) -> String {
  files.compactMap { file in
    guard let year = file["millesime"] as? Int, let sum = file["projetsVisibleSum"] as? Double
    else { return nil }
    return "\(year):\(Int(sum.rounded()))"
  }.sorted().joined(separator: " ")
}
