import Foundation
import Kernels
import Reach
import Testing

@Suite struct GapTests {
  private var need: MaskedMatrix {
    MaskedMatrix(
      values: Matrix([[30, 0], [7, 4]]),
      mask: [.known, .known, .missing, .estimated])
  }

  @Test func needLessReach() {
    let gap = Gap.difference(need: need, reach: Matrix([[12, 5], [8, 4]]))
    #expect(gap[0, 0] == 18)
    // A need of 0 is known, and met.
    #expect(gap[0, 1] == -5)
    #expect(gap[1, 0] == nil)
    #expect(gap[1, 1] == 0)
    #expect(gap.mask(1, 1) == .estimated)
  }

  @Test func ratioOfNeedToReach() {
    let ratio = Gap.logRatio(need: need, reach: Matrix([[10, 5], [8, 4]]), softening: 10)
    #expect(ratio[0, 0] == log(40.0 / 20))
    #expect(ratio[0, 1] == log(10.0 / 15))
    #expect(ratio[1, 0] == nil)
    #expect(ratio[1, 1] == 0)
  }
}
