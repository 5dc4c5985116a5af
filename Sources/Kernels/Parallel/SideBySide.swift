internal import Dispatch

/// Runs `work` on every number of 0..<`count`, on as many threads as there are cores.
///
/// Determinism: the caller's affair, and easy to keep: let each number write to places of its own,
/// and what it does depend on nothing but the number.
package func sideBySide(_ count: Int, _ work: (Int) -> Void) {
  guard count > 1 else {
    if count == 1 { work(0) }
    return
  }
  // The call ends when every turn has; what turns share is theirs to keep apart.
  withoutActuallyEscaping(work) { work in
    nonisolated(unsafe) let shared = work
    DispatchQueue.concurrentPerform(iterations: count) { shared($0) }
  }
}
