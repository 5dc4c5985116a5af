import Kernels
import Testing

/// Quantiles without sorting against the definition, on a sorted copy.
@Suite("Quantiles by selection") struct SelectionTests {
  private static let probabilities = [0, 0.001, 0.05, 0.25, 0.5, 0.5001, 0.8, 0.95, 0.999, 1]

  enum Shape: CaseIterable {
    case continuous, heavyTail, few, mostlyZero, constant, ascending, descending, periodic, twoSided
  }

  private func values(_ shape: Shape, _ count: Int) -> [Double] {
    var draws = Draws(seed: 3, replicate: 0, cell: count)
    return (0..<count).map { place in
      let draw = draws.uniform()
      return switch shape {
      case .continuous: draw
      case .heavyTail: 1 / (1e-6 + draw)
      case .few: (draw * 5).rounded(.down)
      case .mostlyZero: draw < 0.9 ? 0 : draw
      case .constant: 4
      case .ascending: Double(place)
      case .descending: Double(-place)
      case .periodic: Double(place % 225)
      case .twoSided: draw < 0.5 ? -1e300 : 1e300 * draw
      }
    }
  }

  @Test(arguments: Shape.allCases, [1, 2, 95, 97, 500, 5_000, 91_125])
  func quantilesAreThoseOfTheSortedValues(shape: Shape, count: Int) throws {
    let values = values(shape, count)
    let sorted = values.sorted()
    let found = try #require(quantiles(of: values, at: Self.probabilities))
    for (p, found) in zip(Self.probabilities, found) {
      #expect(found == quantile(ofSorted: sorted, at: p), "p = \(p)")
    }
  }

  private func quantile(ofSorted sorted: [Double], at p: Double) -> Double {
    let place = Double(sorted.count - 1) * p
    let (below, t) = (Int(place), place - place.rounded(.down))
    let (a, b) = (sorted[below], sorted[min(below + 1, sorted.count - 1)])
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t)
  }

  @Test func aSampleThatMisleadsChangesNothing() throws {
    // What is drawn depends on places alone: great values stand wherever the sample looks.
    let count = 20_000
    let size = min(512, max(32, count / 56))
    var values = (0..<count).map { Double(($0 * 7919) % count) }
    for draw in 0..<size {
      let turn = UInt64(draw) &* 0x9E37_79B9_7F4A_7C15
      values[Int(turn.multipliedFullWidth(by: UInt64(count)).high)] += 1e6
    }
    let sorted = values.sorted()
    for p in Self.probabilities {
      #expect(Kernels.quantile(of: values, at: p) == quantile(ofSorted: sorted, at: p), "p = \(p)")
    }
  }

  @Test func momentsByHand() {
    // 1, 2, 3, 4, 100 within 2…4: 2, 2, 3, 4, 4.
    let held = Moments(of: [1, 2, 3, 4, 100], within: 2...4)
    #expect((held.mean, held.squares, held.deviation) == (3, 4, 1))
    #expect(Moments(of: []).deviation == nil && Moments(of: [5]).deviation == nil)
    // 0…99: mean 49.5, squares n (n² − 1) / 12.
    let hundred = Moments(of: (0..<100).map(Double.init))
    #expect(hundred.mean == 49.5 && hundred.squares == 83325)
  }

  @Test(arguments: [1, 7, 8, 9, 33, 1000]) func extremesAreTheLeastAndTheGreatest(count: Int) {
    var draws = Draws(seed: 9, replicate: 0, cell: count)
    let values = (0..<count).map { _ in draws.uniform() - 0.5 }
    #expect(
      extremes(of: values).map { [$0.lowerBound, $0.upperBound] } == [values.min(), values.max()])
    #expect(extremes(of: []) == nil)
  }

  @Test func statesOfAMaskedMatrix() {
    var matrix = MaskedMatrix(known: Matrix([[1, 2], [3, 4]]))
    #expect(matrix.isComplete && !matrix.hasEstimates)
    matrix.set(5, estimated: true, row: 1, column: 1)
    #expect(matrix.isComplete && matrix.hasEstimates)
    matrix.clear(row: 0, column: 1)
    #expect(!matrix.isComplete)
    #expect(MaskedMatrix(rows: 0, columns: 4).isComplete)
  }
}
