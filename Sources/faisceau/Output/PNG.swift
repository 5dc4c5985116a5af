import Foundation

/// An SVG picture made into a PNG one, by librsvg's own command.
enum PNG {
  /// Width of the picture, in pixels.
  static let width = 1600

  /// Writes a picture into the file at `path`, whole or not at all.
  /// - Throws: `Failure` when `rsvg-convert` is not there or fails, or the file cannot be written.
  static func write(_ svg: String, to path: String) throws {
    guard let program = find("rsvg-convert") else { throw Failure.noConverter(path) }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("faisceau-\(UUID().uuidString)")
    let (source, target) = (
      folder.appendingPathComponent("a.svg"), folder.appendingPathComponent("a.png")
    )
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data(svg.utf8).write(to: source)
      let process = Process()
      process.executableURL = program
      process.arguments = ["--width", "\(width)", "--output", target.path, source.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Failure.conversionFailed(path) }
      try WholeFile.write([UInt8](Data(contentsOf: target)), to: path)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.conversionFailed(path)
    }
  }

  /// A program on the `PATH`.
  private static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

extension Failure {
  fileprivate static func noConverter(_ path: String) -> Failure {
    Failure(
      .cannotWrite,
      french: "\(path) : rsvg-convert introuvable ; attendu ce programme sur le PATH pour une "
        + "image PNG ; l'installer (Debian : librsvg2-bin), ou écrire un .svg",
      english: "\(path): rsvg-convert not found; expected that program on the PATH for a PNG "
        + "picture; install it (Debian: librsvg2-bin), or write an .svg")
  }

  fileprivate static func conversionFailed(_ path: String) -> Failure {
    Failure(
      .cannotWrite,
      french: "\(path) : rsvg-convert a échoué ; attendu une image PNG ; écrire un .svg",
      english: "\(path): rsvg-convert failed; expected a PNG picture; write an .svg")
  }
}
