import Dispatch
import Synchronization

/// What two pieces of work give, done at the same time on two threads.
///
/// - Throws: the error of the first that failed, in this order.
func sideBySide<One: Sendable, Other: Sendable>(
  _ one: @escaping @Sendable () throws -> One, _ other: @escaping @Sendable () throws -> Other
) throws -> (One, Other) {
  let first = Mutex<Result<One, any Error>?>(nil)
  let second = Mutex<Result<Other, any Error>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = Result { try one() }
      first.withLock { $0 = result }
    } else {
      let result = Result { try other() }
      second.withLock { $0 = result }
    }
  }
  guard let one = first.withLock({ $0 }), let other = second.withLock({ $0 }) else {
    preconditionFailure("a piece of work without a result")
  }
  return (try one.get(), try other.get())
}
