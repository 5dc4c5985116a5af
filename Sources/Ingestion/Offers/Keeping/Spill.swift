import Synchronization

/// Lists of plain values that grow in memory up to a limit, then in a file without a name.
///
/// What is written of a list is a chain: each extent begins with the place of the one before, so that a
/// list takes the same memory whatever it holds.
final class Spill<Element: BitwiseCopyable & Sendable>: Sendable {
  /// A run of elements in the file, behind its `Extent` of the one before.
  private struct Extent: BitwiseCopyable {
    var offset = 0
    /// Elements, 0 when there is no extent.
    var count = 0
  }

  private struct List {
    var chunks: [[Element]] = []
    var last = Extent()
    var count = 0
  }

  private struct State {
    var lists: [List]
    var held = 0
    var file: TemporaryFile?
  }

  private let state: Mutex<State>
  private let memory: Int
  private let folder: String

  /// `count` empty lists, and as many more as are named later, that may hold `memory` bytes together.
  init(count: Int = 0, memory: Int, folder: String) {
    self.memory = memory
    self.folder = folder
    state = Mutex(State(lists: Array(repeating: List(), count: count)))
  }

  /// Appends `elements` to a list and empties them.
  func append(_ elements: inout [Element], to list: Int) throws {
    guard !elements.isEmpty else { return }
    let size = elements.count * MemoryLayout<Element>.stride
    let room: (file: TemporaryFile, former: Extent, offset: Int)? = try state.withLock { state in
      while state.lists.count <= list { state.lists.append(List()) }
      state.lists[list].count += elements.count
      if state.held + size <= memory {
        state.held += size
        state.lists[list].chunks.append(elements)
        return nil
      }
      let file = try state.file ?? TemporaryFile(in: folder)
      state.file = file
      let offset = file.reserve(MemoryLayout<Extent>.stride + size)
      let former = state.lists[list].last
      state.lists[list].last = Extent(offset: offset, count: elements.count)
      return (file, former, offset)
    }
    guard let room else {
      elements = []
      return
    }
    try withUnsafeBytes(of: room.former) { former in
      try elements.withUnsafeBytes { try room.file.write(former, $0, at: room.offset) }
    }
    elements.removeAll(keepingCapacity: true)
  }

  /// Number of elements of a list.
  func count(_ list: Int) -> Int {
    state.withLock { list < $0.lists.count ? $0.lists[list].count : 0 }
  }

  /// Hands out a list piece by piece, in no set order.
  func forEach(_ list: Int, _ body: (UnsafeBufferPointer<Element>) throws -> Void) throws {
    let (found, file) = state.withLock { state in
      (list < state.lists.count ? state.lists[list] : List(), state.file)
    }
    for chunk in found.chunks { try chunk.withUnsafeBufferPointer(body) }
    var extent = found.last
    while extent.count > 0, let file {
      let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: extent.count)
      defer { room.deallocate() }
      var former = Extent()
      try withUnsafeMutableBytes(of: &former) { former in
        try file.read(former, UnsafeMutableRawBufferPointer(room), at: extent.offset)
      }
      try body(UnsafeBufferPointer(room))
      extent = former
    }
  }

  /// Frees the memory of a list.
  func forget(_ list: Int) {
    state.withLock { state in
      if list < state.lists.count { state.lists[list] = List() }
    }
  }

  /// Whether the file was used.
  var hasSpilled: Bool { state.withLock { $0.file != nil } }
}
