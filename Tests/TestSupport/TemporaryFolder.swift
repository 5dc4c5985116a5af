public import Foundation

/// A new folder, removed with everything in it when the value goes.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes a folder under the system's temporary one.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("faisceau-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Path of a file in the folder.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file and gives its path.
  public func write(_ name: String, _ data: Data) throws -> String {
    try data.write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// Writes a UTF-8 file and gives its path.
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }
}
