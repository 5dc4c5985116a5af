import Formats
import MarketStore
import Nomenclatures

/// Reads the records of one BMO table into a grid, row by row, without making a `String` but for a
/// row that is refused or names something new.
struct BMORowReader {
  /// Places of the columns that are read, from 0; -1 for a column that the table does not have.
  struct Places {
    let annee, bassin, bassinName, famille, metier, metierName: Int
    let departement, region, met, xmet, smet: Int
  }

  /// A row whose codes were read.
  struct Codes {
    let bassin: Int
    let metier: Int
    let departement: Int
  }

  let layout: BMOLayout
  let places: Places
  var grid: BMOGrid
  var metiers: MetierTable
  var counts: CountReader
  var tally = BMOTally()
  var rejects: [Reject] = []
  /// Rows that hold no data, met since the last row that did.
  var foreign: [(row: Int, value: String)] = []

  init(_ layout: BMOLayout, nomenclature: Nomenclature) {
    self.layout = layout
    places = Places(layout)
    grid = BMOGrid(metiers: nomenclature.entries.count)
    metiers = MetierTable(nomenclature)
    counts = CountReader(decimalMark: layout.decimalMark, hidesCounts: layout.hidesCounts)
  }

  /// Takes one record of the table in.
  mutating func read(_ record: Record) {
    tally.rowsRead += 1
    if record.isBlank {
      tally.skipped.blank += 1
    } else if record.number == layout.headerRow {
      tally.skipped.header += 1
    } else if record.number < layout.headerRow {
      tally.skipped.preamble += 1
    } else if holdsNoData(record) {
      foreign.append((record.number, record.firstText))
    } else {
      refuseForeignRows()
      readData(record)
    }
  }

  /// Whether a row has neither year nor count, as a footer, or neither year, bassin nor métier, as
  /// a line of totals.
  private func holdsNoData(_ record: Record) -> Bool {
    if places.annee >= 0, record[places.annee].bytes.wholeNumber(digits: 4) != nil { return false }
    if record[places.bassin].isBlank, record[places.metier].isBlank { return true }
    return record[places.met].isBlank && record[places.xmet].isBlank
      && record[places.smet].isBlank
  }

  /// Rows without data that stand between data rows are no footer.
  private mutating func refuseForeignRows() {
    guard !foreign.isEmpty else { return }
    for (row, value) in foreign {
      let expected = Bilingual("une ligne de données", "a data row")
      refuse(row: row, value: value, RowFault(.foreignRow, 0, expected: expected))
    }
    foreign.removeAll()
  }

  private mutating func readData(_ record: Record) {
    do throws(RowFault) {
      try checkYear(record)
      let codes = try readCodes(record)
      let cell = codes.bassin * grid.stride + codes.metier
      try readCounts(record, into: cell)
      noteRepeat(record, codes, cell: cell)
      let name = field(record, places.bassinName)
      grid.countRow(codes.bassin, name: name.string)
      metiers.keepLabels(
        codes.metier, label: field(record, places.metierName),
        famille: field(record, places.famille))
      if grid.bassins[codes.bassin].number == BMOGrid.horsBassin {
        tally.noteWithoutBassin(record.number)
      }
      tally.rowsKept += 1
    } catch {
      refuse(row: record.number, value: record[error.column].string, error)
    }
  }

  /// The field of a column, blank for a column that the table does not have.
  func field(_ record: Record, _ place: Int) -> Field { place < 0 ? .blank : record[place] }

  private mutating func refuse(row: Int, value: String, _ fault: RowFault) {
    rejects.append(
      Reject(
        fault, file: layout.file, sheet: layout.sheet, row: row, headers: layout.headers,
        value: value))
  }
}

extension BMORowReader.Places {
  init(_ layout: BMOLayout) {
    annee = layout.place(.annee)
    bassin = layout.place(.bassin)
    bassinName = layout.place(.bassinName)
    famille = layout.place(.famille)
    metier = layout.place(.metier)
    metierName = layout.place(.metierName)
    departement = layout.place(.departement)
    region = layout.place(.region)
    met = layout.place(.met)
    xmet = layout.place(.xmet)
    smet = layout.place(.smet)
  }
}

extension Record {
  /// The first text of the row, to show what it is.
  var firstText: String { fields.first { !$0.isBlank }?.string ?? "" }
}
