import Foundation
import TestSupport

/// The embedded store, made once for these tests by the built command itself, and runs of the
/// command on it.
enum EmbeddedData {
  private static let folder = Result { try TemporaryFolder() }

  /// The store, made from `Datasets/idf`.
  static let path = Result {
    let path = try folder.get().path("idf.sqlite")
    let run = try CommandRun.faisceau(
      ["embed", "--from", Project.path("Datasets/idf"), "--output", path])
    guard run.status == 0 else { throw Failed(messages: run.messages) }
    return path
  }

  struct Failed: Error { let messages: String }

  /// Runs the command as a person would, on the embedded data.
  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> CommandRun {
    let standard = [
      "FAISCEAU_DATA": try path.get(), "FAISCEAU_LANG": "fr", "COLUMNS": "100", "NO_COLOR": "",
    ]
    return try CommandRun.faisceau(
      arguments, in: folder, environment: standard.merging(environment) { $1 })
  }

  /// Runs the command and reads the JSON that it writes.
  static func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try run(arguments + ["--format", "json"])
    guard run.status == 0 else { throw Failed(messages: run.messages) }
    return try JSONSerialization.jsonObject(with: run.output) as? [String: Any] ?? [:]
  }

  /// The rows of that JSON.
  static func rows(_ arguments: [String]) throws -> [[String: Any]] {
    try json(arguments)["rows"] as? [[String: Any]] ?? []
  }
}
