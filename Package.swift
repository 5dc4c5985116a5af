// swift-tools-version: 6.1
import PackageDescription

// The plan of the house: every room, in the order in which data walks through them, and the only
// rooms it may look into. `.ci/check-imports` holds every `import` line in Sources against it.
struct Room {
  let name: String
  let imports: [String]
  var outside: [Target.Dependency] = []
  /// Whether its tests keep, in `Reference`, the scripts that made their expected values.
  var hasReferences = false
}

let rooms: [Room] = [
  Room(
    name: "Formats",
    imports: [
      "CZip", "CExpat", "CNettle", "CZlib", "CXXHash", "CSimdjson", "CByteScan",
      "CXlsxWriter",
    ],
    hasReferences: true),
  Room(name: "Columns", imports: []),
  Room(name: "Nomenclatures", imports: [], hasReferences: true),
  Room(
    name: "Kernels", imports: ["COpenBLAS", "CQuietBLAS", "CFigureLoops", "CDistances"],
    hasReferences: true),
  Room(
    name: "MarketStore", imports: ["Columns", "Nomenclatures"], outside: [.grdb],
    hasReferences: true),
  Room(
    name: "Ingestion", imports: ["Formats", "Columns", "Nomenclatures", "MarketStore"],
    hasReferences: true),
  Room(
    name: "Indicators", imports: ["Columns", "Nomenclatures", "MarketStore", "Kernels"],
    hasReferences: true),
  Room(name: "Scoring", imports: ["Kernels"], hasReferences: true),
  Room(name: "Reach", imports: ["Kernels"], hasReferences: true),
  Room(name: "Typology", imports: ["Kernels"], hasReferences: true),
  Room(
    name: "Studies",
    imports: [
      "Nomenclatures", "MarketStore", "Kernels", "Indicators", "Scoring", "Reach", "Typology",
    ], hasReferences: true),
  Room(
    name: "Reports", imports: ["Formats", "Nomenclatures", "Kernels", "Studies"],
    hasReferences: true),
  Room(
    name: "faisceau",
    imports: ["Nomenclatures", "MarketStore", "Ingestion", "Studies", "Reports"],
    outside: [.argumentParser],
    hasReferences: true),
]

/// C libraries of the system, each behind one door.
let doors: [Target] = [
  .systemLibrary(
    name: "COpenBLAS", pkgConfig: "openblas",
    providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
  .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
  .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(
    name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  // xxHash is its header alone, built once for each kind of processor.
  .target(name: "CXXHash"),
  // simdjson is C++: a header in C stands before it. What a value looks like, it has from CByteScan.
  .target(
    name: "CSimdjson", dependencies: ["CByteScan"], linkerSettings: [.linkedLibrary("simdjson")]),
]

/// Our own C: loops over bytes and doubles that Swift does not turn into vector instructions, or not
/// into those of the processor at hand.
let loops: [Target] = [
  .target(name: "CByteScan"),
  .target(name: "CFigureLoops"),
  .target(name: "CDistances"),
  .target(name: "CQuietBLAS"),
]

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// What the tests share: the checkout, temporary folders, runs of the built command.
let support = Target.target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict)

extension Target.Dependency {
  static var grdb: Self { .product(name: "GRDB", package: "GRDB.swift") }
  static var argumentParser: Self {
    .product(name: "ArgumentParser", package: "swift-argument-parser")
  }
}

extension Room {
  var target: Target {
    let dependencies = imports.map { Target.Dependency(stringLiteral: $0) } + outside
    let readme = ["README.md"]
    return name == "faisceau"
      ? .executableTarget(
        name: name, dependencies: dependencies, exclude: readme, swiftSettings: strict)
      : .target(name: name, dependencies: dependencies, exclude: readme, swiftSettings: strict)
  }

  /// A room's tests may look where the room looks.
  var tests: Target {
    let dependencies =
      (["TestSupport", name] + imports).map { Target.Dependency(stringLiteral: $0) } + outside
    return .testTarget(
      name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests",
      exclude: hasReferences ? ["Reference"] : [], swiftSettings: strict)
  }
}

let package = Package(
  name: "faisceau",
  products: [
    .executable(name: "faisceau", targets: ["faisceau"]),
    // For Benchmarks, a package of its own.
    .library(name: "Kernels", targets: ["Kernels"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "Reach", targets: ["Reach"]),
    .library(name: "Typology", targets: ["Typology"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: doors + loops + rooms.map(\.target) + [support] + rooms.map(\.tests),
  cxxLanguageStandard: .cxx17
)
