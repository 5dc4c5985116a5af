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

  /// Bytes of a page. What fills one ends with one: of a page written in part, the system first sets
  /// the rest to zero, which takes it longer.
  private static let page = 4096
  private static let zeroes = [UInt8](repeating: 0, count: page)

  /// Makes room for `size` bytes at the end: the first of them.
  func reserve(_ size: Int) -> Int {
    end.add(size + Self.padding(behind: size), ordering: .relaxed).oldValue
  }

  private static func padding(behind size: Int) -> Int {
    size < page ? 0 : (page - size % page) % page
  }

  /// Writes two runs of bytes, one behind the other.
  func write(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, at offset: Int
  ) throws {
    let padding = Self.padding(behind: first.count + second.count)
    try Self.zeroes.withUnsafeBytes { zeroes in
      let behind = UnsafeRawBufferPointer(rebasing: zeroes[..<padding])
      try move([first, second, behind], offset, pwritev, pwrite)
    }
  }

  /// Reads two runs of bytes, one behind the other.
  func read(
    _ first: UnsafeMutableRawBufferPointer, _ second: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws {
    try move(
      [UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second)], offset, preadv,
      { pread($0, UnsafeMutableRawPointer(mutating: $1), $2, $3) })
  }

  /// All runs by one call, which does the whole of it as a rule; else piece by piece.
  private func move(
    _ runs: [UnsafeRawBufferPointer], _ offset: Int,
    _ all: (Int32, UnsafePointer<iovec>, Int32, off_t) -> Int,
    _ one: (Int32, UnsafeRawPointer, Int, off_t) -> Int
  ) throws {
    let parts = runs.map {
      iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
    }
    let size = runs.reduce(0) { $0 + $1.count }
    if all(descriptor, parts, Int32(parts.count), off_t(offset)) == size { return }
    var place = offset
    for run in runs {
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
