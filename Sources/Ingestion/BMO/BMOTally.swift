/// What is counted as the rows of a BMO table go by.
struct BMOTally {
  /// A row that repeats the key of another.
  struct Repeat {
    let row: Int
    let bassin: Int
    let metier: Int
    let departement: Int
  }

  var rowsRead = 0
  var rowsKept = 0
  var skipped = QualityReport.Skipped()
  /// Sums of the published parts: projects, difficult, seasonal.
  private(set) var visibleSums = (0.0, 0.0, 0.0)
  /// Numbers of hidden parts: projects, difficult, seasonal.
  private(set) var hiddenParts = (0, 0, 0)
  private(set) var rowsWithoutBassin = 0
  private(set) var firstWithoutBassin = 0
  private(set) var repeats = 0
  private(set) var identicalRepeats = 0
  private(set) var firstRepeat: Repeat?
  /// Whether the row being read says the same as the only row of its cell.
  var repeatsSole = false

  /// Adds the counts of a kept row.
  mutating func add(_ met: Double?, _ xmet: Double?, _ smet: Double?) {
    if let met { visibleSums.0 += met } else { hiddenParts.0 += 1 }
    if let xmet { visibleSums.1 += xmet } else { hiddenParts.1 += 1 }
    if let smet { visibleSums.2 += smet } else { hiddenParts.2 += 1 }
  }

  /// Counts a row that names no bassin.
  mutating func noteWithoutBassin(_ row: Int) {
    if rowsWithoutBassin == 0 { firstWithoutBassin = row }
    rowsWithoutBassin += 1
  }

  /// Counts a row that repeats the key of another.
  mutating func noteRepeat(row: Int, bassin: Int, metier: Int, departement: Int) {
    if firstRepeat == nil {
      firstRepeat = Repeat(row: row, bassin: bassin, metier: metier, departement: departement)
    }
    repeats += 1
    if repeatsSole { identicalRepeats += 1 }
  }
}
