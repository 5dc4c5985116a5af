import Foundation
import Kernels
import Typology

/// One classification, its time, and figures by which two programs can prove that they did the same.
struct Timed {
  let json: String

  init(_ name: String, _ cloud: WeightedCloud, classes: Int, steps: Int) throws {
    let start = DispatchTime.now().uptimeNanoseconds
    var seconds = 0.0
    func stop() { seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }
    var figures: [(String, Double)] = []
    switch name {
    case "kmeans", "kmeans-screened", "kmeans-direct":
      let ways: [String: NearestCentreSearch.Way] = [
        "kmeans-screened": .screened, "kmeans-direct": .direct,
      ]
      let first = Matrix(
        rows: classes, columns: cloud.points.columns,
        elements: Array(cloud.points.elements.prefix(classes * cloud.points.columns)))
      let run = KMeans(cloud, from: first, mostSteps: steps, way: ways[name] ?? .bounded)
      stop()
      figures = [
        ("inertia", run.inertia), ("steps", Double(run.steps)),
        ("labels", Self.sum(run.partition.labels)),
      ]
    case "ward":
      let tree = WardTree(cloud)
      stop()
      figures = [
        ("heights", tree.merges.reduce(0) { $0 + (2 * $1.height).squareRoot() }),
        ("labels", Self.sum(try tree.partition(into: classes).labels)),
      ]
    case "silhouette":
      let labels = (0..<cloud.points.rows).map { $0 % classes }
      let silhouette = Silhouette(cloud, Partition(labels: labels, classes: classes))
      stop()
      figures = [("mean", silhouette?.mean ?? .nan)]
    case "pca":
      let axes = try PrincipalComponents(cloud, way: .covariance)
      stop()
      figures = [("first", axes.eigenvalues[0]), ("last", axes.eigenvalues.last ?? .nan)]
    default: throw CocoaError(.featureUnsupported)
    }
    let written = figures.map { "\"\($0.0)\": \(String(format: "%.9g", $0.1))" }
    json = "{\"seconds\": \(seconds), \(written.joined(separator: ", "))}"
  }

  /// A figure that any other labelling would hardly give.
  private static func sum(_ labels: [Int]) -> Double {
    labels.enumerated().reduce(0) { $0 + Double($1.element * ($1.offset % 97 + 1)) }
  }
}
