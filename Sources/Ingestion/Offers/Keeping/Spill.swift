import Formats
import Foundation
import Synchronization

/// Lists of plain values that grow in memory up to a limit, then in a file without a name.
final class Spill<Element: BitwiseCopyable & Sendable>: Sendable {
  private struct State {
    var chunks: [[[Element]]]
    /// Where the chunks of each list stand in the file: first byte, number of elements.
    var extents: [[(offset: Int, count: Int)]]
    var held = 0
    var file: TemporaryFile?
  }

  private let state: Mutex<State>
  private let memory: Int
  private let folder: String

  /// `count` empty lists that may hold `memory` bytes together.
  init(count: Int, memory: Int, folder: String) {
    self.memory = memory
    self.folder = folder
    state = Mutex(
      State(
        chunks: Array(repeating: [], count: count), extents: Array(repeating: [], count: count)))
  }

  private static var stride: Int { MemoryLayout<Element>.stride }

  /// Appends `elements` to a list and empties them.
  func append(_ elements: inout [Element], to list: Int) throws {
    guard !elements.isEmpty else { return }
    let size = elements.count * Self.stride
    let file: (file: TemporaryFile, offset: Int)? = try state.withLock { state in
      if state.held + size <= memory {
        state.held += size
        state.chunks[list].append(elements)
        return nil
      }
      let file = try state.file ?? TemporaryFile(in: folder)
      state.file = file
      let offset = file.reserve(size)
      state.extents[list].append((offset, elements.count))
      return (file, offset)
    }
    guard let file else {
      elements = []
      return
    }
    try elements.withUnsafeBytes { try file.file.write($0, at: file.offset) }
    elements.removeAll(keepingCapacity: true)
  }

  /// Puts a list in `elements`; in the order in which it was appended, as far as one thread goes.
  func copy(_ list: Int, into elements: inout [Element]) throws {
    elements.removeAll(keepingCapacity: true)
    let (chunks, extents, file) = state.withLock { state in
      (state.chunks[list], state.extents[list], state.file)
    }
    elements.reserveCapacity(
      chunks.reduce(0) { $0 + $1.count } + extents.reduce(0) { $0 + $1.count })
    for chunk in chunks { elements += chunk }
    for extent in extents {
      guard let file else { continue }
      let end = elements.count
      try Self.read(file, extent, into: &elements)
      precondition(elements.count == end + extent.count, "a temporary file lost records")
    }
  }

  private static func read(
    _ file: TemporaryFile, _ extent: (offset: Int, count: Int), into elements: inout [Element]
  ) throws {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: extent.count)
    defer { buffer.deallocate() }
    try file.read(UnsafeMutableRawBufferPointer(buffer), at: extent.offset)
    elements += buffer
  }

  /// Frees the memory of a list.
  func forget(_ list: Int) {
    state.withLock { state in
      state.chunks[list] = []
      state.extents[list] = []
    }
  }

  /// Whether the file was used.
  var hasSpilled: Bool { state.withLock { $0.file != nil } }
}

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

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let wrote = pwrite(descriptor, start + done, bytes.count - done, off_t(offset + done))
      guard wrote > 0 || errno == EINTR else { throw IngestionError.noRoom(folder) }
      done += max(0, wrote)
    }
  }

  func read(_ bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let got = pread(descriptor, start + done, bytes.count - done, off_t(offset + done))
      guard got > 0 || (got < 0 && errno == EINTR) else { throw IngestionError.noRoom(folder) }
      done += max(0, got)
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
