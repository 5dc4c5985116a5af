extension Allocation {
  /// The entries that a budget of hours is best spent on: the greatest
  /// Σ value · E[min(entries · rate, need)] under the terms.
  ///
  /// Every entry costing the same, best sessions first are exact, floors and sessions included
  /// (`greedy`). Otherwise dynamic programming is exact and is run when it is not too long; above
  /// that, best sessions by hour are a lower bound, told with what nothing can exceed.
  ///
  /// - Parameters:
  ///   - cells: what may be bought.
  ///   - terms: budget, size of a session, floors of the groups that cells name.
  /// - Throws: `ReviewFault` when floors cannot be met.
  ///
  /// Complexity: greedy O((cells + sessions) · log cells); dynamic programming O(cells · hours ·
  /// sessions · floor) in units of the hours' common divisor.
  /// Determinism: the earlier cell at equal gains.
  public static func best(
    _ cells: [ReviewCell], _ terms: ReviewTerms
  ) throws(ReviewFault) -> Allocation {
    check(cells, terms)
    if cells.allSatisfy({ $0.hours == cells[0].hours }) {
      let found = try greedy(cells, terms)
      return Allocation(.greedy, found.sessions, cells, terms, worth: found.worth)
    }
    if var exact = ExactReview(cells, terms) {
      guard let sessions = exact.run() else { throw fault(cells, terms) }
      return Allocation(.dynamicProgramming, sessions, cells, terms, worth: exact.worth(sessions))
    }
    let found = try greedy(cells, terms)
    return Allocation(
      .approximate, found.sessions, cells, terms, worth: found.worth,
      bound: relaxed(cells, terms))
  }

  private static func greedy(
    _ cells: [ReviewCell], _ terms: ReviewTerms
  ) throws(ReviewFault) -> (sessions: [Int], worth: Double) {
    var review = GreedyReview(cells, terms)
    return try review.run()
  }

  /// Why no allocation meets the terms: the cheapest way to meet the floors costs too much, unless a
  /// floor lies beyond the bounds of its cells.
  private static func fault(_ cells: [ReviewCell], _ terms: ReviewTerms) -> ReviewFault {
    let cheapest = cells.map { cell in
      var cell = cell
      cell.value = cell.hours > 0 ? 1 / Double(cell.hours) : 0
      cell.need = .certain(Double(terms.budget))
      return cell
    }
    do {
      var review = GreedyReview(cheapest, terms)
      _ = try review.run()
      return .tooLittle(neededHours: terms.budget)
    } catch { return error }
  }

  /// What whole hours spent at the best rate would bring, sessions cut at will and floors forgotten.
  private static func relaxed(_ cells: [ReviewCell], _ terms: ReviewTerms) -> Double {
    var gains = SessionGains(cells, session: terms.session)
    var order = BestFirst(cells.indices.filter(gains.hasRoom)) {
      gains.next[$0] / Double(cells[$0].hours)
    }
    var (worth, hours) = (0.0, Double(terms.budget))
    while hours > 0, let cell = order.best, gains.next[cell] > 0 {
      let spent = min(hours, Double(gains.hours(cell)))
      worth += gains.next[cell] * spent / Double(gains.hours(cell))
      hours -= spent
      gains.buy(cell)
      order.settleBest(
        gains.hasRoom(cell) ? gains.next[cell] / Double(cells[cell].hours) : nil)
    }
    return worth
  }

  private init(
    _ method: Method, _ sessions: [Int], _ cells: [ReviewCell], _ terms: ReviewTerms,
    worth: Double, bound: Double? = nil
  ) {
    self.method = method
    entries = sessions.map { $0 * terms.session }
    hours = zip(entries, cells).reduce(0) { $0 + $1.0 * $1.1.hours }
    self.worth = worth
    upperBound = bound ?? worth
  }

  private static func check(_ cells: [ReviewCell], _ terms: ReviewTerms) {
    precondition(
      terms.budget >= 0 && terms.session > 0 && terms.floors.allSatisfy { $0 >= 0 },
      "\(terms): expected a budget and floors of 0 or more, a session of 1 or more")
    for cell in cells {
      precondition(
        terms.floors.indices.contains(cell.group) && cell.need.isSound && cell.hours > 0
          && cell.value >= 0 && cell.value.isFinite && (0...1).contains(cell.rate)
          && cell.least >= 0, "\(cell) among \(terms.floors.count) groups")
    }
  }
}
