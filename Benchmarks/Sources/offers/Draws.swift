/// A small seeded generator (SplitMix64, Steele, Lea and Flood 2014).
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number in 0..<bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Whether an event of that probability, in thousandths, happens.
  mutating func happens(_ thousandths: Int) -> Bool { below(1000) < thousandths }
}

/// Things drawn in proportion to whole weights.
struct Weighted<Value> {
  let values: [Value]
  private let sums: [Int]

  init(_ pairs: [(value: Value, weight: Int)]) {
    values = pairs.map(\.value)
    var sum = 0
    sums = pairs.map {
      sum += $0.weight
      return sum
    }
  }

  func draw(_ draws: inout Draws) -> Value {
    let target = draws.below(sums.last ?? 1)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}
