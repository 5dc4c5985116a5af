import Foundation
public import Kernels

/// What is assumed of the journeys that a file leaves out (small ones, those inside a commune), so
/// that shares of what is left do not pass for shares of all workers.
///
/// For a home i with V visible workers among N, F of them staying inside, and M = N − V missing:
///
/// 1. What is missing first follows the visible destinations, home included: shares stay F/V.
/// 2. The share that stays inside is then brought, by the fraction `insideShare` of the way, from
///    F/V to a calibrated one. These are logistic in the logarithm of the home's size, with a mean
///    over workers of `regionalWithin`; none is below F/V, none above what is left when everyone
///    seen leaving does leave, and never more than `greatestStay` of what is missing stays.
/// 3. Those who leave keep the visible proportions.
///
/// `insideShare` 0 is thus the file as it is, 1 the calibration in full. A home that nobody is seen
/// leaving follows the destinations of all the others.
///
/// Source: ours; the regional share, six residents in ten working out of their intermunicipality,
/// is an input. No published table was found for the slope.
public struct CommutingCompletion: Equatable, Sendable {
  /// λ, how far towards the calibrated share, 0…1.
  public var insideShare = 0.5
  /// Share of workers who work where they live, over all homes, 0…1.
  public var regionalWithin = 0.45
  /// What a home e times as large adds to the log-odds of staying inside.
  public var sizeSlope = 0.25
  /// The most of what is missing that may stay inside, 0…1: never all of it.
  public var greatestStay = 0.9

  /// The standard assumptions.
  public init() {}

  /// Shares of all workers, from the flows at hand.
  ///
  /// - Parameters:
  ///   - flows: places × places, people, homes by row; none negative.
  ///   - workers: workers who live in each place, 0 and up; fewer than are seen counts as those.
  /// - Returns: shares of which every row sums to 1, and what was assumed of each home.
  ///
  /// Complexity: O(places²).
  /// Determinism: sums in the order of the places.
  public func completed(flows: Matrix, workers: [Double]) -> CompletedCommuting {
    precondition(flows.rows == flows.columns, "flows of \(flows.shape), expected a square")
    precondition(workers.count == flows.rows, "\(workers.count) sizes for flows of \(flows.shape)")
    precondition(
      workers.allSatisfy { $0 >= 0 && $0.isFinite }, "sizes not all finite and 0 or more")
    for share in [insideShare, regionalWithin, greatestStay] {
      precondition((0...1).contains(share), "a share of \(share), expected 0…1")
    }
    let seen = VisibleJourneys(flows: flows, workers: workers)
    let targets = calibrated(seen)
    let within = zip(seen.within, targets).map { $0 + insideShare * ($1 - $0) }
    let shares = seen.spread(within: within)
    return CompletedCommuting(
      weights: CommutingWeights(shares: shares), within: within.indices.map { shares[$0, $0] },
      visible: seen.coverage, homesWithoutFlow: seen.homesWithoutFlow)
  }

  /// The calibrated share of each home, within its bounds.
  private func calibrated(_ seen: VisibleJourneys) -> [Double] {
    let total = seen.workers.reduce(0, +)
    guard total > 0 else { return seen.within }
    let mean = total / Double(seen.workers.count)
    let slopes = seen.workers.map { $0 > 0 ? sizeSlope * log($0 / mean) : 0 }
    let bounds = seen.withinBounds(greatestStay: greatestStay)
    func shares(_ level: Double) -> [Double] {
      zip(slopes, bounds).map { slope, bound in
        min(max(1 / (1 + exp(-level - slope)), bound.lowerBound), bound.upperBound)
      }
    }
    func excess(_ level: Double) -> Double {
      zip(shares(level), seen.workers).reduce(0) { $0 + $1.0 * $1.1 } - regionalWithin * total
    }
    var (low, high) = (-40.0, 40.0)
    // 100 halvings leave less than an ulp; out of reach, the nearest bound.
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if excess(middle) < 0 { low = middle } else { high = middle }
    }
    return shares((low + high) / 2)
  }
}

/// Where residents work, every row summing to 1, with what was assumed to get there.
public struct CompletedCommuting: Equatable, Sendable {
  /// The shares, homes × workplaces.
  public let weights: CommutingWeights
  /// Share of each home's workers who work inside it, as assumed, 0…1.
  public let within: [Double]
  /// Share of each home's workers whom the file shows, 0…1.
  public let visible: [Double]
  /// Homes that nobody was seen leaving or working in: those of all the others stand in.
  public let homesWithoutFlow: [Int]
}
