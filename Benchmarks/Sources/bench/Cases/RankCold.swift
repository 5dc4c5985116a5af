/// The main job as a user meets it, from the shell's prompt to the answer: ours on the embedded
/// store, the rival (pandas) on the embedded CSV, by the method that both sides have.
func rankCold(_ setting: Setting) -> Case {
  let datasets = setting.rival("../../Datasets/idf")
  return Case(
    name: "rank-cold", data: "embedded BMO 2025, Île-de-France",
    timed: "from prompt to the 10 first métiers of the 25 bassins",
    ours: .init(
      label: "faisceau rank",
      command: [
        setting.tool, "rank", "--method", "projets-difficiles", "--year", "2025", "--top", "10",
        "--format", "json",
      ],
      clock: .wall, checksum: { codes($0.list("rows")) }),
    rival: .init(
      label: "pandas on bmo-2025.csv",
      command: [setting.python, setting.rival("rank_pandas.py"), "\(datasets)/bmo-2025.csv"],
      clock: .wall, checksum: { codes($0.list("rows")) }),
    promisedSeconds: 0.060, promisedMegabytes: 60)
}

/// Every list, name by name.
private func codes(_ rows: [[String: Any]]) -> String {
  rows.map { "\($0["bassin"] ?? "?")/\($0["metier"] ?? "?")" }.joined(separator: " ")
}
