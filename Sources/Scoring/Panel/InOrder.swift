import Dispatch
import Synchronization

/// What `body` gives for 0…`count` − 1, in that order, made on at most `threads` threads.
///
/// Whoever is free takes the next: the results, not the times, are the same on any number of threads.
func inOrder<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let next = Atomic(0)
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    nonisolated(unsafe) let results = buffer
    withoutActuallyEscaping(body) { body in
      DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        while true {
          let turn = next.add(1, ordering: .relaxed).oldValue
          guard turn < count else { return }
          results.initializeElement(at: turn, to: body(turn))
        }
      }
    }
    initialized = count
  }
}
