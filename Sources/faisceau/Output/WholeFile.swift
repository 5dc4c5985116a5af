import Foundation

/// Writes a file whole or not at all: beside its place first, then into it.
enum WholeFile {
  /// Puts `text` into the file at `path`, whose mode and links stay as they were.
  ///
  /// What is not a regular file (a pipe, `/dev/stdout`) is written straight.
  /// - Throws: `Failure` when it cannot be written; the file is then as it was.
  static func write(_ text: String, to path: String) throws {
    do {
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT != S_IFREG { return try writeStraight(text, to: path) }
      try replace(exists ? resolved(path) : path, with: text, mode: exists ? status.st_mode : nil)
    } catch let error as SystemError {
      throw Failure.cannotWrite(path, error)
    }
  }

  private static func writeStraight(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    try Output.write(text, to: descriptor)
  }

  private static func replace(_ path: String, with text: String, mode: mode_t?) throws {
    if mode != nil, access(path, W_OK) != 0 { throw SystemError(number: errno) }
    var scratch = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&scratch)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    do {
      defer { close(descriptor) }
      try Output.write(text, to: descriptor)
      guard fchmod(descriptor, mode.map { $0 & 0o7777 } ?? newFileMode) == 0,
        fsync(descriptor) == 0
      else { throw SystemError(number: errno) }
      guard rename(scratch, path) == 0 else { throw SystemError(number: errno) }
    } catch {
      unlink(scratch)
      throw error
    }
  }

  /// What the process gives to new files.
  private static var newFileMode: mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
