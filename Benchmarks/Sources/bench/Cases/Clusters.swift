import Foundation

/// Classifications of points drawn about forty centres that overlap, both sides on the same file and
/// from the same starting centres, each by its own clock once the points are read.
func clusters(_ setting: Setting) -> [Case] {
  [
    ClusterBench("kmeans-90k", "kmeans", 90_000, 64, classes: 50, promised: 0.5),
    ClusterBench("kmeans-1m", "kmeans", 1_000_000, 32, classes: 100, promised: 0.5),
    ClusterBench("ward", "ward", 10_000, 64, classes: 10, promised: 0.2),
    ClusterBench("silhouette", "silhouette", 10_000, 64, classes: 10, promised: 0.25),
    ClusterBench("pca", "pca", 90_000, 64, classes: 0, promised: 0.5),
  ].map { $0.measured(setting) }
}

/// One classification of points of one shape.
struct ClusterBench {
  private static let rivals = [
    "kmeans": "scikit-learn, lloyd", "ward": "fastcluster", "silhouette": "numpy, in blocks",
    "pca": "scikit-learn, covariance_eigh",
  ]

  private let name, kind: String
  private let rows, columns, classes: Int
  private let promised: Double

  init(
    _ name: String, _ kind: String, _ rows: Int, _ columns: Int, classes: Int, promised: Double
  ) {
    (self.name, self.kind) = (name, kind)
    (self.rows, self.columns, self.classes) = (rows, columns, classes)
    self.promised = promised
  }

  private var folder: String { NSTemporaryDirectory() + "/faisceau-bench" }
  private var file: String { "\(folder)/points-\(rows)-\(columns)" }
  private var program: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("clusters").path
  }

  private var words: [String] { [kind, file, "\(rows)", "\(columns)", "\(classes)", "50"] }

  func measured(_ setting: Setting) -> Case {
    let groups = kind == "kmeans" ? ", \(classes) classes, 50 steps" : ""
    return Case(
      name: "clusters-\(name)", data: "\(rows) points of \(columns) coordinates\(groups)",
      timed: "\(kind), points in memory",
      ours: .init(
        label: "Typology", command: [program] + words, clock: .inner, checksum: figures),
      rival: .init(
        label: Self.rivals[kind] ?? kind,
        command: [setting.python, setting.rival("clusters.py")] + words, clock: .inner,
        checksum: figures),
      promisedRatio: promised, promisesLowerPeak: true, mostRounds: rows > 500_000 ? 3 : nil,
      prepare: {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        _ = try ProcessRun.run([program, "make", file, "\(rows)", "\(columns)"])
      })
  }

  /// Inertia, heights, variances to nine digits (silhouettes to six: the rival leaves a trace of
  /// rounding at distance 0), and sums that other labels would hardly give.
  private func figures(_ answer: JSON) -> String {
    answer.object.filter { $0.key != "seconds" }.sorted { $0.key < $1.key }
      .map {
        "\($0.key)=\(String(format: kind == "silhouette" ? "%.6f" : "%.9g", $0.value as? Double ?? .nan))"
      }
      .joined(separator: " ")
  }
}
