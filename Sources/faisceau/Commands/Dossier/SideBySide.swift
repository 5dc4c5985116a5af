import Dispatch
import Synchronization

/// A piece of work that others may go beside, and what came of it.
final class Piece<Value: Sendable>: Workable {
  private let work: @Sendable () throws -> Value
  private let result = Mutex<Result<Value, any Error>?>(nil)

  init(_ work: @escaping @Sendable () throws -> Value) { self.work = work }

  func run() {
    let made = Result { try work() }
    result.withLock { $0 = made }
  }

  /// What it gave, once it ran.
  /// - Throws: what it failed with.
  var value: Value {
    get throws {
      guard let made = result.withLock({ $0 }) else { preconditionFailure("work that did not run") }
      return try made.get()
    }
  }
}

/// What can be run once, on any thread.
protocol Workable: Sendable {
  func run()
}

/// Runs pieces of work on as many threads as there are cores, each thread taking the next piece when
/// it is done with one: the longest first.
func sideBySide(_ pieces: [any Workable]) {
  DispatchQueue.concurrentPerform(iterations: pieces.count) { pieces[$0].run() }
}
