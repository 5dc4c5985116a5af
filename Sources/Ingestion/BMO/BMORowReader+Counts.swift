import Formats

extension BMORowReader {
  /// Adds the row's three counts to a cell, all of them or none.
  mutating func readCounts(_ record: Record, into cell: Int) throws(RowFault) {
    let met = try readCount(record, places.met)
    let xmet = try readCount(record, places.xmet)
    let smet = try readCount(record, places.smet)
    let ceiling = met ?? BMOLayout.hidden.greatest
    try check(xmet, places.xmet, upTo: ceiling, else: .difficultAboveProjects)
    try check(smet, places.smet, upTo: ceiling, else: .seasonalAboveProjects)
    rememberRow(cell, met, xmet, smet)
    let least = BMOLayout.hidden.least
    grid.cells[cell].projets.add(met, hiddenFrom: least, to: BMOLayout.hidden.greatest)
    let greatest = min(BMOLayout.hidden.greatest, ceiling)
    grid.cells[cell].projetsDifficiles.add(xmet, hiddenFrom: 0, to: greatest)
    grid.cells[cell].projetsSaisonniers.add(smet, hiddenFrom: 0, to: greatest)
    grid.cells[cell].rows += 1
    tally.add(met, xmet, smet)
  }

  /// The figure of a count, `nil` when it is hidden.
  private mutating func readCount(_ record: Record, _ place: Int) throws(RowFault) -> Double? {
    switch counts.read(record[place]) {
    case .figure(let value): return value
    case .hidden: return nil
    case .refused(let kind):
      throw RowFault(kind, place, expected: expectedCount(kind))
    }
  }

  private func expectedCount(_ kind: Reject.Kind) -> Bilingual {
    switch kind {
    case .otherDecimalMark:
      let mark = counts.decimalMark ?? .point
      return Bilingual("le signe « \(mark.rawValue) »", "the mark \"\(mark.rawValue)\"")
    case .excessiveCount: return Bilingual("au plus un milliard", "at most a billion")
    case .unexpectedSuppression:
      let first = BMOLayout.firstSuppression
      return Bilingual(
        "un nombre (rien n'est masqué avant \(first))",
        "a number (nothing is hidden before \(first))")
    default:
      return layout.hidesCounts
        ? Bilingual("un nombre positif ou nul, ou « * »", "a number from 0 up, or \"*\"")
        : Bilingual("un nombre positif ou nul", "a number from 0 up")
    }
  }

  /// A part cannot be more than the whole.
  private func check(
    _ part: Double?, _ place: Int, upTo ceiling: Double, else kind: Reject.Kind
  ) throws(RowFault) {
    guard let part, part > ceiling else { return }
    throw RowFault(
      kind, place,
      expected: Bilingual(
        "au plus le nombre de projets de la ligne", "at most the row's number of projects"))
  }
}

extension PartialSum {
  /// Adds a part, hidden when `value` is `nil`.
  mutating func add(_ value: Double?, hiddenFrom low: Double, to high: Double) {
    if let value { add(value) } else { addHidden(from: low, to: high) }
  }
}
