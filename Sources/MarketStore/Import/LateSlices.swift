import Dispatch
import Synchronization

/// Late slices, made by another thread one ahead of whoever takes them.
enum LateSlices {
  /// Slices that stand in memory beside the one being taken.
  private static let ahead = 1

  /// Hands each slice of `late` to `body`, in order.
  /// - Throws: the first error of a slice or of `body`; what was begun is then waited for.
  static func forEach(_ late: [LateSlice], _ body: (MarketSlice) throws -> Void) throws {
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
    private let result = Mutex<Result<MarketSlice, any Error>?>(nil)

    init(_ late: LateSlice) {
      DispatchQueue.global(qos: .userInitiated).async(group: done) { [self] in
        let made = Result { try late.make() }
        result.withLock { $0 = made }
      }
    }

    func wait() { done.wait() }

    func slice() throws -> MarketSlice {
      wait()
      guard let made = result.withLock({ $0 }) else { preconditionFailure("a slice never made") }
      return try made.get()
    }
  }
}
