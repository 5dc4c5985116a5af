import Dispatch
import Synchronization

/// Late slices, made by other threads, blobs and all, ahead of whoever takes them.
enum LateSlices {
  /// Slices that stand in memory beside the one being taken.
  private static let ahead = 2

  /// Hands each slice of `late` to `body`, in order, as the store will write it.
  /// - Throws: the first error of a slice or of `body`; what was begun is then waited for.
  static func forEach(_ late: [LateSlice], _ body: (SliceBlobs) throws -> Void) throws {
    var makings = late.prefix(ahead).map { Making($0) }
    defer { for making in makings { making.wait() } }
    for place in late.indices {
      let slice = try makings.removeFirst().slice()
      if place + ahead < late.count { makings.append(Making(late[place + ahead])) }
      try body(slice)
    }
  }

  /// A slice that another thread makes.
  private final class Making: Sendable {
    private let done = DispatchGroup()
    private let result = Mutex<Result<SliceBlobs, any Error>?>(nil)

    init(_ late: LateSlice) {
      DispatchQueue.global(qos: .userInitiated).async(group: done) { [self] in
        let made = Result { SliceBlobs(try late.make()) }
        result.withLock { $0 = made }
      }
    }

    func wait() { done.wait() }

    func slice() throws -> SliceBlobs {
      wait()
      guard let made = result.withLock({ $0 }) else { preconditionFailure("a slice never made") }
      return try made.get()
    }
  }
}
