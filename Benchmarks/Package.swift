// swift-tools-version: 6.1
import PackageDescription

// Measures `faisceau` against its rivals. A package of its own, so that nobody who builds the
// command builds this.
let package = Package(
  name: "faisceau-benchmarks",
  dependencies: [.package(name: "faisceau", path: "..")],
  targets: [
    .executableTarget(name: "bench", path: "Sources/bench"),
    .executableTarget(name: "offers", path: "Sources/offers"),
    .executableTarget(
      name: "clusters",
      dependencies: [
        .product(name: "Kernels", package: "faisceau"),
        .product(name: "Typology", package: "faisceau"),
      ], path: "Sources/clusters"),
    .executableTarget(
      name: "panel",
      dependencies: [
        .product(name: "Kernels", package: "faisceau"),
        .product(name: "Scoring", package: "faisceau"),
      ], path: "Sources/panel"),
    .executableTarget(
      name: "replicates",
      dependencies: [
        .product(name: "Kernels", package: "faisceau"),
        .product(name: "Scoring", package: "faisceau"),
      ], path: "Sources/replicates"),
    .executableTarget(
      name: "timings",
      dependencies: [
        .product(name: "Kernels", package: "faisceau"),
        .product(name: "Reach", package: "faisceau"),
      ], path: "Sources/timings"),
  ]
)
