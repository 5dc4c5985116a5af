import Foundation

/// One thing measured: what is run on our side and on the rival's, and the checksum by which both
/// prove that they did the same work.
struct Case {
  /// Which clock a side is read on.
  enum Clock {
    /// From the start of the process to its end.
    case wall
    /// What the program says it took, as `"seconds"` in the JSON that it prints.
    case inner
  }

  /// One side of the comparison.
  struct Side {
    let label: String
    let command: [String]
    let clock: Clock
    /// What must be equal on both sides, drawn from standard output.
    let checksum: (JSON) throws -> String
    /// Exit statuses of a run that did its work: 1 where it has something to report.
    var accepted: Set<Int32> = [0]
  }

  let name: String
  let data: String
  let timed: String
  let ours: Side
  let rival: Side
  /// The greatest ratio of our time to the rival's that the project promises; `nil` when none is.
  var promisedRatio: Double?
  /// The most seconds and megabytes that the project promises; `nil` when it promises none.
  var promisedSeconds: Double?
  var promisedMegabytes: Double?
  /// Whether it promises a lower peak than the rival's.
  var promisesLowerPeak = false
  /// The most rounds that are worth their time, whatever is asked for; `nil` for no such limit.
  var mostRounds: Int?
  /// Done once, before the first run.
  var prepare: () throws -> Void = {}
  /// Done before each of our runs, outside the clock (removing a store, say).
  var before: () -> Void = {}
}

/// A JSON document as plain Foundation values.
struct JSON {
  let value: Any

  init(_ data: Data) throws { value = try JSONSerialization.jsonObject(with: data) }

  var object: [String: Any] { value as? [String: Any] ?? [:] }

  /// The objects of the list named `key`.
  func list(_ key: String) -> [[String: Any]] { object[key] as? [[String: Any]] ?? [] }
}

/// What a side answered when it should have done its work.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
