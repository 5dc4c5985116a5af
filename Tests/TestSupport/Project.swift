public import Foundation

/// The checkout that the tests run in, and the official files that may stand beside it.
public enum Project {
  /// Root of the checkout.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The official files, in the `shared/data` folder beside the checkout.
  public static let sharedData = root.deletingLastPathComponent()
    .appendingPathComponent("shared/data")

  /// What a test that needs the official files says when they are not there.
  public static let sharedDataMissing: String = "the official files (shared/data) are not here"

  /// Whether the official files are there.
  public static var hasSharedData: Bool {
    FileManager.default.fileExists(atPath: sharedData.path)
  }

  /// Path of one official file, e.g. `bmo/ResMetBE18.xlsx`.
  public static func shared(_ path: String) -> String {
    sharedData.appendingPathComponent(path).path
  }

  /// Path of a file of the checkout.
  public static func path(_ path: String) -> String { root.appendingPathComponent(path).path }
}
