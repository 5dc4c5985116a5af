import Foundation

/// Five million offers in CSV and one million in NDJSON, against DuckDB and Polars: ours from the file
/// to the store on disk, by the clock of the whole process; the rivals only from the query to its rows
/// in memory, by their own clock. Counts by bassin × métier × month are compared, all ten measures; once
/// of the whole country, once of one région.
func importOffers(_ setting: Setting) -> [Case] {
  let files = [("csv", 5_000_000), ("ndjson", 1_000_000)]
  let regions: [String?] = [nil, "11"]
  return regions.flatMap { region in
    files.flatMap { format, count in
      ["duckdb", "polars"].map { rival in
        OfferBench(setting: setting, format: format, count: count, region: region).against(rival)
      }
    }
  }
}

/// The offers of one file, and what both sides do with them.
struct OfferBench {
  let setting: Setting
  let format: String
  let count: Int
  /// The only région counted, if any.
  let region: String?

  private var folder: String { NSTemporaryDirectory() + "/faisceau-bench" }
  private var file: String { "\(folder)/offers-\(count).\(format)" }
  private var tables: String { "\(folder)/tables" }
  /// A store with the tables that offers are read with, and its copy for one run.
  private var base: String { "\(folder)/base.sqlite" }
  private var store: String { "\(folder)/store.sqlite" }

  func against(_ rival: String) -> Case {
    let ours = region.map { ["--region", $0] } ?? []
    return Case(
      name: "import-offers-\(format)-\(rival)" + (region.map { "-region-\($0)" } ?? ""),
      data: "\(count) generated offers, \(format.uppercased())",
      timed: "counting offers by bassin × métier × month (ours: and storing them)",
      ours: .init(
        label: "faisceau import --store",
        command: [setting.tool, "import", file, "--store", store, "--format", "json"] + ours,
        clock: .wall, checksum: { _ in try checksumOfStore() }, accepted: [0, 1]),
      rival: .init(
        label: rival,
        command: [setting.python, setting.rival("offers_\(rival).py"), file, tables]
          + (region.map { [$0] } ?? []),
        clock: .inner, checksum: { $0.object["checksum"] as? String ?? "none" }),
      promisedRatio: region == nil ? 1.0 / 3 : 1.0 / 5, promisedMegabytes: 64, prepare: prepare,
      before: copyStore)
  }

  private func checksumOfStore() throws -> String {
    let run = try ProcessRun.run([setting.python, setting.rival("offers_answer.py"), store])
    return try JSON(run.output).object["checksum"] as? String ?? "none"
  }

  /// Generates the file, the rivals' tables and the store of tables, those that are not there.
  private func prepare() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if !files.fileExists(atPath: file) {
      let generator = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("offers").path
      _ = try ProcessRun.run([
        generator, "--data", setting.data, "--format", format, "--count", "\(count)", "--output",
        file,
      ])
    }
    _ = try ProcessRun.run([
      setting.python, setting.rival("offers_tables.py"), setting.data, tables,
    ])
    remove(base)
    let names = [
      "geo/commune_bassin_2019.csv", "geo/commune_bassin_2024.csv", "geo/commune_code_postal.csv",
      "nomenclatures/passage_fap2009_romev3_sas.txt", "tension/dares_tensions_2019.csv",
    ]
    _ = try ProcessRun.run(
      [setting.tool, "import"] + names.map { "\(setting.data)/\($0)" } + ["--store", base])
  }

  private func copyStore() {
    remove(store)
    try? FileManager.default.copyItem(atPath: base, toPath: store)
  }

  private func remove(_ store: String) {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: store + suffix)
    }
  }
}
