import CFigureLoops
import Kernels
import Testing

/// The loops in C at each level of the processor against plain Swift.
@Suite("Loops over figures, at each level", .serialized) struct FigureLoopTests {
  private static let counts = [0, 1, 7, 8, 9, 31, 32, 33, 64, 225, 1000]

  private func values(_ count: Int) -> [Double] {
    var draws = Draws(seed: 77, replicate: 0, cell: count)
    return (0..<count).map { _ in 1 / (draws.uniform() + 0.01) - 5 }
  }

  /// Each level that this machine has.
  private func atEachLevel(_ body: () -> Void) {
    defer { fl_limit_level(Int32(FL_LEVEL_AVX512)) }
    for level in FL_LEVEL_PLAIN...FL_LEVEL_AVX512 where fl_limit_level(Int32(level)) == level {
      body()
    }
  }

  /// Value i in lane i mod 32, then the lanes, then the values that fill no turn.
  private func sum(_ values: [Double]) -> Double {
    let whole = values.count / 32 * 32
    var lanes = [Double](repeating: 0, count: 32)
    for place in 0..<whole { lanes[place % 32] += values[place] }
    var sum = 0.0
    for lane in 0..<8 {
      let first: Double = lanes[lane] + lanes[lane + 8]
      let second: Double = lanes[lane + 16] + lanes[lane + 24]
      sum += first + second
    }
    return values[whole...].reduce(sum, +)
  }

  @Test(arguments: counts) func sumsAreTheSameBitsAtEveryLevel(count: Int) {
    let values = values(count)
    let held = values.map { min(20, max(-2, $0)) }
    let squares = held.map { ($0 - 1.5) * ($0 - 1.5) }
    atEachLevel {
      #expect(fl_sum(values, count, -2, 20) == sum(held))
      #expect(fl_sum(values, count, -.infinity, .infinity) == sum(values))
      #expect(fl_squares(values, count, -2, 20, 1.5) == sum(squares))
    }
  }

  @Test(arguments: counts) func scalingIsTheSameBitsAtEveryLevel(count: Int) {
    let values = values(count)
    let scale = Rescaling(bounds: -2...20, origin: 0.3, unit: 0.7)
    atEachLevel {
      var sums = (0..<count).map { Double($0) / 3 }
      let expected = zip(sums, values).map { $0 + 0.1 * scale($1) }
      sums.withUnsafeMutableBufferPointer { scale.add(0.1, values, from: 0, to: $0) }
      #expect(sums == expected)
    }
  }

  @Test(arguments: counts) func whatLiesBetweenIsKeptInOrder(count: Int) {
    let values = values(count)
    for (lower, upper) in [(-2.0, 20.0), (-.infinity, 0), (3, 3), (1e9, .infinity)] {
      atEachLevel {
        var kept = [Double](repeating: .nan, count: count + Int(FL_PADDING))
        var below = -1
        let inside = fl_keep(values, count, lower, upper, &kept, &below)
        #expect(Array(kept[..<inside]) == values.filter { $0 >= lower && $0 <= upper })
        #expect(below == values.count { $0 < lower })
      }
    }
  }

  @Test(arguments: counts.dropFirst()) func oneValueThatIsNotFiniteIsFound(count: Int) {
    for wrong in [Double.nan, .infinity, -.infinity] {
      for place in Set([0, count / 2, count - 1]) {
        var values = values(count)
        atEachLevel { #expect(fl_are_finite(values, count) == 1) }
        values[place] = wrong
        atEachLevel { #expect(fl_are_finite(values, count) == 0) }
      }
    }
  }
}
