import Kernels
import Reach
import Testing

@Suite struct AllocationTests {
  @Test func greedyEqualsDynamicProgrammingOnTwoHundredCases() throws {
    for number in 0..<200 {
      let small = SmallReview(number, sizes: (9, 25), isEven: true, hasFloors: false)
      let found = try Allocation.best(small.cells, small.terms)
      #expect(found.method == .greedy)
      try expectSound(found, small)
      #expect(abs(found.worth - small.dynamicProgramming()) < 1e-9, "case \(number)")
    }
  }

  @Test func unequalHoursEqualDynamicProgrammingOnTwoHundredCases() throws {
    for number in 0..<200 {
      let small = SmallReview(number, sizes: (9, 25), isEven: false, hasFloors: false)
      let found = try Allocation.best(small.cells, small.terms)
      try expectSound(found, small)
      #expect(abs(found.worth - small.dynamicProgramming()) < 1e-9, "case \(number)")
    }
  }

  @Test(arguments: [true, false])
  func floorsBoundsAndSessionsEqualBruteForce(isEven: Bool) throws {
    var (feasible, refused) = (0, 0)
    for number in 0..<200 {
      let small = SmallReview(number, sizes: (5, 12), isEven: isEven, hasFloors: true)
      let best = small.bruteForce()
      do {
        let found = try Allocation.best(small.cells, small.terms)
        try expectSound(found, small)
        let expected = try #require(best, "case \(number): nothing meets the terms")
        #expect(abs(found.worth - expected) < 1e-9, "case \(number)")
        feasible += 1
      } catch is ReviewFault {
        #expect(best == nil, "case \(number) refused")
        refused += 1
      }
    }
    #expect(feasible > 60 && refused > 20)
  }

  private func expectSound(_ found: Allocation, _ small: SmallReview) throws {
    let hours = zip(found.entries, small.cells).reduce(0) { $0 + $1.0 * $1.1.hours }
    #expect(hours == found.hours && hours <= small.terms.budget)
    for (entries, cell) in zip(found.entries, small.cells) {
      #expect(entries % small.terms.session == 0)
      #expect(entries >= cell.least && entries <= cell.most ?? .max)
    }
    for (group, floor) in small.terms.floors.enumerated() {
      let held = zip(found.entries, small.cells).reduce(0) {
        $0 + ($1.1.group == group ? $1.0 : 0)
      }
      #expect(held >= floor)
    }
  }

  /// What is bought, priced again cell by cell.
  @Test func worthIsThatOfTheEntries() throws {
    for number in 0..<40 {
      let small = SmallReview(number, sizes: (9, 25), isEven: true, hasFloors: false)
      let found = try Allocation.best(small.cells, small.terms)
      let priced = zip(found.entries, small.cells).reduce(0.0) { sum, pair in
        var met = MetNeed(pair.1.need)
        return sum + pair.1.value * met.met(by: Double(pair.0) * pair.1.rate)
      }
      #expect(abs(priced - found.worth) < 1e-12)
    }
  }

  /// Needs of 5 and 3 for certain, 2 hours an entry: 12 hours buy 6 entries, all of them met.
  @Test func twoCellsByHand() throws {
    var terms = ReviewTerms(budget: 12, floors: [0])
    let cells = [
      ReviewCell(group: 0, need: .certain(5), value: 2, hours: 2),
      ReviewCell(group: 0, need: .certain(3), value: 1, hours: 2),
    ]
    #expect(try Allocation.best(cells, terms).entries == [5, 1])
    #expect(try Allocation.best(cells, terms).worth == 11)
    // A need that is met asks for nothing more: 16 hours are enough, 40 are not spent.
    terms.budget = 40
    #expect(try Allocation.best(cells, terms).hours == 16)
    // By sessions of four: four more for the first are worth 2, four for the second 3.
    terms.session = 4
    terms.budget = 16
    #expect(try Allocation.best(cells, terms).entries == [4, 4])
  }

  @Test func floorsThatTheBudgetCannotPay() {
    let cells = [
      ReviewCell(group: 0, need: .certain(5), hours: 3),
      ReviewCell(group: 1, need: .certain(5), hours: 3, most: 1),
    ]
    #expect(throws: ReviewFault.tooLittle(neededHours: 12)) {
      try Allocation.best(cells, ReviewTerms(budget: 10, floors: [3, 1]))
    }
    #expect(throws: ReviewFault.floorOutOfReach(group: 1)) {
      try Allocation.best(cells, ReviewTerms(budget: 90, floors: [0, 2]))
    }
  }

  /// Too many states for dynamic programming: what is found stands beside what nothing exceeds.
  @Test func aLargeUnevenReviewTellsItsBound() throws {
    var draws = Draws(seed: 4, replicate: 0, cell: 0)
    let cells = (0..<3000).map { number in
      ReviewCell(
        group: number % 25, need: .certain(Double(draws.integer(below: 60))),
        value: draws.uniform(), hours: 300 + draws.integer(below: 200))
    }
    let found = try Allocation.best(
      cells, ReviewTerms(budget: 6_000_000, floors: Array(repeating: 0, count: 25)))
    #expect(found.method == .approximate)
    #expect(found.worth <= found.upperBound)
    // One entry's worth at most, the values being below 1.
    #expect(found.upperBound - found.worth < 1)
  }

  @Test func lotsByHand() {
    // Two cells, needs 10 and 4 for certain. Lot 0 brings 6 and 0, lot 1 brings 6 and 3, lot 2
    // reaches a cell whose need nobody observed.
    let reviews = LotReview.reviews(
      of: [Matrix([[6, 0, 0]]), Matrix([[6, 3, 0]]), Matrix([[0, 0, 5]])],
      needs: [.certain(10), .certain(4), nil])
    #expect(reviews.map(\.need) == [10, 14, 0])
    #expect(reviews.map(\.supply) == [6, 9, 5])
    // Cell 0 holds 12 for 10: without either lot, 6 are met. Cell 1: 3 of 4, then none.
    #expect(reviews.map(\.closing) == [4, 4 + 3, 0])
    #expect(zip(reviews.map(\.enlarging), [0, 0.3, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
