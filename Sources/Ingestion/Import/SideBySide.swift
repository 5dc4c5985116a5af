import Dispatch
import Synchronization

/// Work on several files at once, nothing shared between them.
enum SideBySide {
  /// What `body` gives for each item, in the order of `items`; the heaviest are begun first.
  /// - Throws: the error of the first item, in order, that failed.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], weight: (Item) -> Int, _ body: @escaping @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    let order = items.indices.sorted { weight(items[$0]) > weight(items[$1]) }
    let results = Mutex<[Swift.Result<Result, any Error>?]>(
      Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { turn in
      let place = order[turn]
      let result = Swift.Result { try body(items[place]) }
      results.withLock { $0[place] = result }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }
}
