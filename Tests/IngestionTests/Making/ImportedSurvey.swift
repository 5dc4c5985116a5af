import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport

/// A folder with the embedded store, and imports into a store of its own.
final class ImportBench {
  let folder: TemporaryFolder
  let embedded: String
  let store: String

  init() throws {
    folder = try TemporaryFolder()
    embedded = folder.path("idf.sqlite")
    store = folder.path("essai.sqlite")
    _ = try Embedding.run(from: Project.path("Datasets/idf"), to: embedded)
  }

  /// Imports files, some options changed by `change`.
  @discardableResult
  func take(
    _ paths: [String], _ change: (inout FileImport) -> Void = { _ in }
  ) throws -> ImportReport {
    var task = FileImport(paths: paths, storePath: store)
    task.embeddedPath = embedded
    task.importedAt = "2026-01-02T03:04:05Z"
    change(&task)
    return try task.run()
  }

  /// The slices that the store holds of a year.
  func slices(_ year: Int) throws -> [MarketSlice] {
    try Store.open(path: store, access: .readOnly).slices(source: .bmo, millesime: Millesime(year))
  }

  /// Bytes of the store; `nil` when there is none.
  var bytes: Data? { FileManager.default.contents(atPath: store) }
}

/// One cell as the tests spell it out.
struct SpelledCell: Equatable {
  let bassin: String
  let metier: String
  let counts: [Count]
}

extension MarketSlice {
  /// The cells, one by one.
  var spelled: [SpelledCell] {
    (0..<rowCount).map { row in
      SpelledCell(
        bassin: bassins[bassinPlaces[row]].code.rawValue,
        metier: metiers[metierPlaces[row]].code.rawValue,
        counts: SourceID.bmo.measures.compactMap { columns[$0]?[row] })
    }
  }
}

extension Count {
  /// A sum with hidden parts.
  static func hidden(
    _ parts: Int, visible: Double? = nil, _ low: Double, _ high: Double
  ) -> Count {
    Count(
      status: visible == nil ? .suppressed : .partial, visible: visible ?? 0, lower: low,
      upper: high, hiddenParts: parts)
  }
}
