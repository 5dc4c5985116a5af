import Formats
import Foundation

/// Folders given in place of files.
public enum FolderPaths {
  /// The paths, each folder replaced by the files in it and below, in the order of their names;
  /// hidden ones are left out.
  /// - Throws: `IngestionError` for a folder without files.
  public static func expanded(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
      else { return [path] }
      let files = try files(in: path)
      guard !files.isEmpty else { throw IngestionError.emptyFolder(path) }
      return files
    }
  }

  private static func files(in folder: String) throws -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let visible = names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    return visible.sorted().map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}

extension IngestionError {
  static func emptyFolder(_ path: String) -> IngestionError {
    IngestionError(
      .noSuchInput, at: Place(file: path),
      found: Bilingual("un dossier sans fichier", "a folder without files"),
      expected: Bilingual("des fichiers à prendre", "files to take"),
      remedy: Bilingual("corriger le chemin", "correct the path"))
  }
}
