import Foundation
import MarketStore

/// Where the figures are: `--store`, else `FAISCEAU_DATA`, else beside the program, else in the
/// development tree.
enum DataLocator {
  /// Opens the store to read.
  /// - Parameter given: value of `--store`.
  /// - Throws: `StoreError` when it cannot be read, `Failure` when there is none.
  static func open(_ given: String?) throws -> Store {
    if let given { return try Store.open(path: given, access: .readOnly) }
    guard let path = embedded() else { throw Failure.noData }
    return try Store.open(path: path, access: .embedded)
  }

  private static let fileName = "idf.sqlite"

  /// Path of the embedded figures, `nil` when none are found.
  static func embedded() -> String? {
    if let named = ProcessInfo.processInfo.environment["FAISCEAU_DATA"], !named.isEmpty {
      return isFolder(named) ? named + "/" + fileName : named
    }
    let folder = (program() as NSString).deletingLastPathComponent
    let beside = folder + "/../share/faisceau/" + fileName
    return exists(beside) ? beside : inTree(above: folder)
  }

  /// The running program, symbolic links followed.
  private static func program() -> String {
    let path = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: path))
      ?? CommandLine.arguments[0]
  }

  private static func inTree(above folder: String) -> String? {
    var folder = folder
    while folder != "/", !folder.isEmpty {
      if exists(folder + "/Package.swift"), exists(folder + "/Datasets/idf") {
        let path = folder + "/.build/faisceau/" + fileName
        return exists(path) ? path : nil
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension Failure {
  /// No store was named, and none is embedded.
  fileprivate static let noData = Failure(
    .noInput,
    french: "données : aucune trouvée près du programme ; attendu share/faisceau/idf.sqlite ; "
      + "donner --store FICHIER ou FAISCEAU_DATA, ou installer avec make install",
    english: "data: none found beside the program; expected share/faisceau/idf.sqlite; give "
      + "--store FILE or FAISCEAU_DATA, or install with make install")
}
