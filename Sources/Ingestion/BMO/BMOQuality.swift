import Columns
import MarketStore
import Nomenclatures

extension BMORowReader {
  /// What became of every row; to be asked for when the table was read to its end.
  func quality(_ slices: [MarketSlice]) -> QualityReport {
    var skipped = tally.skipped
    skipped.footer += foreign.count
    let report = QualityReport(
      file: layout.file, sheet: layout.sheet, kind: .bmo, millesime: layout.millesime,
      nomenclature: layout.nomenclature, rowsRead: tally.rowsRead, rowsKept: tally.rowsKept,
      rowsRejected: rejects.count, skipped: skipped,
      regions: slices.count { $0.key.region != .horsRegion },
      bassins: Set(slices.flatMap { $0.bassins.map(\.code) }).subtracting([.horsBassin]).count,
      metiers: Set(slices.flatMap { $0.metiers.map(\.code) }).count,
      cells: slices.reduce(0) { $0 + $1.rowCount }, measures: measures(slices),
      notes: notes, otherSheets: layout.otherSheets)
    precondition(
      report.isComplete,
      "\(report.rowsRead) rows read, \(report.rowsKept) kept, \(report.rowsRejected) rejected, "
        + "\(report.skipped.total) skipped")
    return report
  }

  private func measures(_ slices: [MarketSlice]) -> [QualityReport.MeasureQuality] {
    let (sums, hidden) = (tally.visibleSums, tally.hiddenParts)
    return [
      (Measure.projets, sums.0, hidden.0), (.projetsDifficiles, sums.1, hidden.1),
      (.projetsSaisonniers, sums.2, hidden.2),
    ].map { measure, sum, parts in
      let columns = slices.compactMap { $0.columns[measure] }
      let suppressed = columns.reduce(0) { $0 + $1.suppressedRows }
      let partial = columns.reduce(0) { $0 + $1.partialRows }
      let cells = columns.reduce(0) { $0 + $1.count }
      return QualityReport.MeasureQuality(
        measure: measure, visibleSum: sum, hiddenParts: parts,
        observedCells: cells - suppressed - partial, suppressedCells: suppressed,
        partialCells: partial)
    }
  }
}
