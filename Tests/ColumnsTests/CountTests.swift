import Columns
import Testing

@Suite("A count: what is visible, what is hidden, and the bounds of the whole")
struct CountTests {
  @Test("* + 12 lies in 13…16")
  func starPlusTwelve() {
    let sum = Count.suppressed(in: 1...4) + .observed(12)
    #expect(sum.status == .partial)
    #expect(sum.visible == 12)
    #expect((sum.lower, sum.upper) == (13, 16))
    #expect(sum.hiddenParts == 1)
    #expect(sum.observedValue == nil)
    #expect(sum == .observed(12) + .suppressed(in: 1...4))
  }

  @Test("Two hidden parts are suppressed still, and their bounds add up")
  func twoStars() {
    let sum = Count.suppressed(in: 1...4) + .suppressed(in: 0...4)
    #expect(sum.status == .suppressed)
    #expect((sum.visible, sum.lower, sum.upper) == (0, 1, 8))
    #expect(sum.hiddenParts == 2)
  }

  @Test("A published zero is observed: it is not a hidden count")
  func observedZero() {
    let sum = Count.observed(0) + .suppressed(in: 0...4)
    #expect(sum.status == .partial)
    #expect(Count.observed(0).observedValue == 0)
    #expect(!Count.observed(0).hasHiddenPart)
    #expect(sum.hasHiddenPart)
  }

  @Test(
    "A hidden part is worth its mean, within the bounds",
    arguments: [
      (Count.observed(7), 2.5, 7), (.suppressed(in: 1...4), 2.5, 2.5),
      (.suppressed(in: 1...4) + .observed(12), 2.5, 14.5),
      (.suppressed(in: 1...4) + .suppressed(in: 1...4), 2.5, 5),
      // xmet beside met ∈ [1,1]: at most 1, though the mean of hidden ones is 1.2.
      (.suppressed(in: 0...1), 1.2, 1), (.suppressed(in: 1...4), 0.5, 1),
    ])
  func expected(count: Count, mean: Double, value: Double) {
    #expect(count.expected(hiddenMean: mean) == value)
  }

  /// Sums of every kind of count, by hand-sized fractions that doubles do not hold exactly.
  static let kinds: [Count] = [
    .observed(0), .observed(0.1), .observed(12.7), .observed(1e6), .suppressed(in: 1...4),
    .suppressed(in: 0...4), .suppressed(in: 0...0.3), .suppressed(in: 1...4) + .observed(0.2),
  ]

  @Test("Addition commutes, whatever the kinds", arguments: kinds, kinds)
  func commutes(a: Count, b: Count) {
    #expect(a + b == b + a)
  }

  @Test("Addition associates, but for the last bits", arguments: kinds, kinds)
  func associates(a: Count, b: Count) {
    for c in Self.kinds {
      let (left, right) = ((a + b) + c, a + (b + c))
      #expect(left.status == right.status)
      #expect(left.hiddenParts == right.hiddenParts)
      for figure in [\Count.visible, \.lower, \.upper] {
        let (l, r) = (left[keyPath: figure], right[keyPath: figure])
        #expect(abs(l - r) <= 4 * max(l, r).ulp)
      }
    }
  }

  /// Every value that the hidden part may take, enumerated.
  @Test("The bounds hold visible and hidden parts together, and are reached")
  func boundsHoldEveryCase() {
    let parts: [ClosedRange<Int>] = [1...4, 0...4, 3...3, 0...1]
    let visible = 17
    let sum = parts.reduce(Count.observed(Double(visible))) {
      $0 + .suppressed(in: Double($1.lowerBound)...Double($1.upperBound))
    }
    var totals: [Int] = [visible]
    for part in parts { totals = totals.flatMap { total in part.map { total + $0 } } }
    #expect(totals.count == 4 * 5 * 1 * 2)
    #expect(Double(totals.min() ?? 0) == sum.lower)
    #expect(Double(totals.max() ?? 0) == sum.upper)
  }

  #if !os(Windows)
    @Test("Counts that contradict themselves stop the program")
    func preconditions() async {
      await #expect(processExitsWith: .failure) {
        _ = Count(status: .observed, visible: 3, lower: 3, upper: 4, hiddenParts: 0)
      }
      await #expect(processExitsWith: .failure) {
        _ = Count(status: .partial, visible: 5, lower: 4, upper: 6, hiddenParts: 1)
      }
      await #expect(processExitsWith: .failure) {
        _ = Count(status: .suppressed, visible: 1, lower: 2, upper: 6, hiddenParts: 1)
      }
      await #expect(processExitsWith: .failure) {
        _ = Count(status: .partial, visible: .nan, lower: .nan, upper: 6, hiddenParts: 1)
      }
    }
  #endif
}
