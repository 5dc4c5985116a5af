import Formats
import Foundation
import Synchronization

/// A file that has no name and is gone with the program.
final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let end = Atomic<Int>(0)
  private let folder: String

  init(in folder: String) throws {
    self.folder = folder
    var template = Array((folder + "/faisceau-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw IngestionError.noRoom(folder) }
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Makes room for `size` bytes at the end: the first of them.
  func reserve(_ size: Int) -> Int { end.add(size, ordering: .relaxed).oldValue }

  /// Writes two runs of bytes, one behind the other.
  func write(
    _ first: UnsafeMutableRawBufferPointer, _ second: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws {
    try move(first, second, offset, pwritev, pwrite)
  }

  /// Reads two runs of bytes, one behind the other.
  func read(
    _ first: UnsafeMutableRawBufferPointer, _ second: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws {
    try move(
      first, second, offset, preadv, { pread($0, UnsafeMutableRawPointer(mutating: $1), $2, $3) })
  }

  /// Both runs by one call, which does the whole of it as a rule; else piece by piece.
  private func move(
    _ first: UnsafeMutableRawBufferPointer, _ second: UnsafeMutableRawBufferPointer, _ offset: Int,
    _ both: (Int32, UnsafePointer<iovec>, Int32, off_t) -> Int,
    _ one: (Int32, UnsafeRawPointer, Int, off_t) -> Int
  ) throws {
    let parts = [first, second].map { iovec(iov_base: $0.baseAddress, iov_len: $0.count) }
    if both(descriptor, parts, 2, off_t(offset)) == first.count + second.count { return }
    var place = offset
    for run in [first, second] {
      var done = 0
      while done < run.count, let start = run.baseAddress {
        let moved = one(descriptor, start + done, run.count - done, off_t(place + done))
        guard moved > 0 || (moved < 0 && errno == EINTR) else {
          throw IngestionError.noRoom(folder)
        }
        done += max(0, moved)
      }
      place += run.count
    }
  }
}

extension IngestionError {
  static func noRoom(_ folder: String) -> IngestionError {
    IngestionError(
      .cannotWrite, at: Place(file: folder),
      found: Bilingual(
        "fichier temporaire impossible à écrire (\(String(cString: strerror(errno))))",
        "a temporary file that cannot be written (\(String(cString: strerror(errno))))"),
      expected: Bilingual("de la place sur le disque", "room on the disk"),
      remedy: Bilingual(
        "désigner un autre dossier par TMPDIR, ou donner plus de mémoire par --dedupe-memory",
        "point TMPDIR at another folder, or give more memory with --dedupe-memory"))
  }
}
