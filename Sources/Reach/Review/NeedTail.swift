import Foundation

/// P(N > k) of a counted need, from k = 0 upwards, each from the one before.
struct NeedTail: Sendable {
  /// P(N > k).
  private(set) var survival = 0.0
  private let mean: Double
  private let variance: Double
  private var k = 0.0
  /// log P(N = k).
  private var logMass = 0.0

  /// A tail at k = 0; nothing lies above it when the mean is 0.
  init(mean: Double, variance: Double) {
    self.mean = mean
    self.variance = variance
    guard mean > 0 else { return }
    logMass = variance > mean ? mean * mean / (variance - mean) * log(mean / variance) : -mean
    survival = -expm1(logMass)
  }

  /// From k to k + 1.
  mutating func step() {
    guard mean > 0 else { return }
    if variance > mean {
      let size = mean * mean / (variance - mean)
      logMass += log((k + size) / (k + 1) * ((variance - mean) / variance))
    } else {
      logMass += log(mean / (k + 1))
    }
    k += 1
    survival = max(0, survival - exp(logMass))
    // What differences leave of it beyond the mean is their last bits, not a need.
    if k > mean, survival < 1e-12 { survival = 0 }
  }

  /// Whether nothing lies above this k nor any later one.
  var isOver: Bool { survival == 0 && k >= mean }
}

/// `MetNeed` asked for more and more places: the same figures, without keeping those before.
struct RisingNeed: Sendable {
  private let certain: Double?
  private var tail: NeedTail
  private var whole = 0
  /// Σ P(N > j) over j < whole, and over j ≤ whole.
  private var below = 0.0
  private var above = 0.0

  init(_ need: NeedLaw) {
    switch need {
    case .certain(let mean):
      certain = mean
      tail = NeedTail(mean: 0, variance: 0)
    case .spread(let mean, let variance):
      certain = nil
      tail = NeedTail(mean: mean, variance: variance)
      above = tail.survival
    }
  }

  /// E[min(places, N)].
  /// - Precondition: `places` never grows smaller from one call to the next.
  mutating func met(by places: Double) -> Double {
    if let certain { return min(places, certain) }
    let asked = Int(places)
    while whole < asked {
      tail.step()
      below = above
      above += tail.survival
      whole += 1
      guard tail.isOver else { continue }
      (below, whole) = (above, asked)
    }
    return below + (places - Double(asked)) * (above - below)
  }
}
