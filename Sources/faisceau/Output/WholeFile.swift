import Foundation

/// Writes a file whole or not at all: beside its place first, then into it.
enum WholeFile {
  /// Puts `text` into the file at `path`, whose mode and links stay as they were.
  ///
  /// What is not a regular file (a pipe, `/dev/stdout`) is written straight.
  /// - Throws: `Failure` when it cannot be written; the file is then as it was.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Puts bytes into the file at `path`, in the same way.
  /// - Throws: `Failure` when it cannot be written; the file is then as it was.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT != S_IFREG { return try writeStraight(bytes, to: path) }
      try replace(exists ? resolved(path) : path, with: bytes, mode: exists ? status.st_mode : nil)
    } catch let error as SystemError {
      throw Failure.cannotWrite(path, error)
    }
  }

  /// Makes sure, before any work is done, that a file may be put at `path`.
  /// - Throws: `Failure` when its folder, or the file that is there, cannot be written.
  static func check(_ path: String) throws {
    do {
      var status = stat()
      let exists = stat(path, &status) == 0
      let type = status.st_mode & S_IFMT
      if exists, type == S_IFDIR { throw SystemError(number: EISDIR) }
      if exists, access(path, W_OK) != 0 { throw SystemError(number: errno) }
      if exists, type != S_IFREG { return }
      let folder = URL(fileURLWithPath: resolved(path)).deletingLastPathComponent().path
      if access(folder, W_OK | X_OK) != 0 { throw SystemError(number: errno) }
    } catch let error as SystemError {
      throw Failure.cannotWrite(path, error)
    }
  }

  /// Whether two paths lead to one file, be it there already or not.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else {
      return resolved(one) == resolved(other)
    }
    return first.st_mode & S_IFMT == S_IFREG && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }

  private static func writeStraight(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    try Output.write(bytes, to: descriptor)
  }

  private static func replace(_ path: String, with bytes: [UInt8], mode: mode_t?) throws {
    if mode != nil, access(path, W_OK) != 0 { throw SystemError(number: errno) }
    var scratch = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&scratch)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    do {
      defer { close(descriptor) }
      try Output.write(bytes, to: descriptor)
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
