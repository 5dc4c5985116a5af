import Columns
import Testing

@Suite("A column of counts")
struct CountColumnTests {
  /// 120, *, * + 12, 0.5: two hidden parts, bounds 1…4 and 13…16.
  static let counts: [Count] = [
    .observed(120), .suppressed(in: 1...4), .suppressed(in: 1...4) + .observed(12), .observed(0.5),
  ]

  @Test("Rows come back as they were put")
  func rows() {
    var column = CountColumn(Self.counts)
    #expect(column.count == 4)
    #expect((0..<4).map { column[$0] } == Self.counts)
    column[1] = .observed(3)
    #expect(column[1] == .observed(3))
    #expect(column.hiddenParts == [0, 0, 1, 0])
  }

  @Test("Totals keep visible and hidden apart")
  func totals() {
    let column = CountColumn(Self.counts)
    #expect(column.visibleSum == 132.5)
    #expect(column.suppressedRows == 1)
    #expect(column.partialRows == 1)
    #expect(column.expectedSum(hiddenMean: 2.5) == 137.5)
    #expect(
      column.total
        == Count(status: .partial, visible: 132.5, lower: 134.5, upper: 140.5, hiddenParts: 2))
    #expect(CountColumn().total == nil)
    #expect(CountColumn([.observed(2)]).total == .observed(2))
  }

  @Test("Stored apart, the hidden rows find their places again")
  func parts() {
    let column = CountColumn(Self.counts)
    #expect(
      column.hidden == [
        .init(parts: 1, lower: 1, upper: 4), .init(parts: 1, lower: 13, upper: 16),
      ])
    let again = CountColumn(
      statuses: column.statuses, visible: column.visible, hidden: column.hidden)
    #expect(again == column)
    #expect(CountColumn(statuses: [], visible: [], hidden: []) == CountColumn())
  }

  /// Statuses, visible figures and hidden parts that cannot be those of one column.
  static let contradictions: [([Count.Status], [Double], [CountColumn.HiddenPart])] = [
    ([.observed], [], []), ([.observed], [1, 2], []), ([.observed], [.nan], []),
    ([.observed], [.infinity], []), ([.suppressed], [0], []),
    ([.observed], [1], [.init(parts: 1, lower: 1, upper: 4)]),
    ([.suppressed], [0], [.init(parts: 0, lower: 1, upper: 4)]),
    ([.suppressed], [2], [.init(parts: 1, lower: 3, upper: 4)]),
    ([.partial], [5], [.init(parts: 1, lower: 4, upper: 6)]),
    ([.partial], [5], [.init(parts: 1, lower: 7, upper: 6)]),
    ([.partial], [5], [.init(parts: 1, lower: .nan, upper: 6)]),
    ([.partial], [5], [.init(parts: 1, lower: 6, upper: .infinity)]),
  ]

  @Test("Parts that contradict one another give no column", arguments: contradictions.indices)
  func contradiction(place: Int) {
    let (statuses, visible, hidden) = Self.contradictions[place]
    #expect(CountColumn(statuses: statuses, visible: visible, hidden: hidden) == nil)
  }
}
