import Reach
import Testing

@Suite struct MetNeedTests {
  @Test func sumsOfScipy() {
    for (law, expected) in zip(ReferenceValues.laws, ReferenceValues.met) {
      var met = MetNeed(.spread(mean: law[0], variance: law[1]))
      #expect(abs(met.met(by: law[2]) - expected) <= 1e-10 * expected)
    }
  }

  @Test func aCertainNeedIsMetUpToItself() {
    var met = MetNeed(.certain(3.5))
    #expect([0, 2, 3.5, 9].map { met.met(by: $0) } == [0, 2, 3.5, 3.5])
  }

  @Test func noNeedNothingToMeet() {
    var none = MetNeed(.spread(mean: 0, variance: 0))
    #expect(none.met(by: 12) == 0)
    var certain = MetNeed(.certain(0))
    #expect(certain.met(by: 12) == 0)
  }

  @Test func concaveAndTheSameInAnyOrder() {
    let law = NeedLaw.spread(mean: 40, variance: 900)
    var rising = MetNeed(law)
    let values = (0...150).map { rising.met(by: Double($0)) }
    var falling = MetNeed(law)
    #expect((0...150).reversed().map { falling.met(by: Double($0)) } == values.reversed())
    let gains = zip(values.dropFirst(), values).map { $0 - $1 }
    #expect(zip(gains.dropFirst(), gains).allSatisfy { $0 <= $1 + 1e-12 })
    #expect(values.allSatisfy { $0 <= 40 })
  }
}
