import Formats

extension BMORowReader {
  /// Keeps what the row says, to be held against a repeat of its key.
  mutating func rememberRow(_ cell: Int, _ met: Double?, _ xmet: Double?, _ smet: Double?) {
    let known = grid.cells[cell]
    tally.repeatsSole =
      known.rows == 1 && known.projets.isSole(met) && known.projetsDifficiles.isSole(xmet)
      && known.projetsSaisonniers.isSole(smet)
  }

  /// Notes a row that repeats the bassin, métier and département of another.
  mutating func noteRepeat(_ record: Record, _ codes: Codes, cell: Int) {
    guard grid.cells[cell].repeats(codes.departement) else { return }
    tally.noteRepeat(
      row: record.number, bassin: codes.bassin, metier: codes.metier,
      departement: codes.departement)
  }
}

extension PartialSum {
  /// Whether the only part so far says the same as `value`, `nil` being hidden.
  fileprivate func isSole(_ value: Double?) -> Bool {
    parts == 1 && (value.map { hiddenParts == 0 && visible == $0 } ?? (hiddenParts == 1))
  }
}
