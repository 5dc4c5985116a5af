import CExpat

/// What stands between expat's callbacks and the records of a sheet. Lives behind a raw pointer
/// while a sheet is read; no allocation per cell or per row.
struct SheetParser {
  let parser: XML_Parser
  let strings: UnsafeBufferPointer<Field>
  let place: Place
  let body: (Record) throws -> Flow

  var buffer = RecordBuffer()
  /// Row being read, from 1; the last one read between rows.
  var row = 0
  /// Column of the cell being read, from 0.
  var column = -1
  /// Column that a cell without a reference takes.
  var nextColumn = 0
  /// What the cell says its content is.
  var type = CellType.number
  /// Where the cell's own bytes begin in the buffer.
  var cellStart = 0

  var level = SheetLevel.outside
  /// Elements open inside the level that are not the level's own.
  var inner = 0
  /// Whether the sheet's data has been met.
  var hasData = false
  var isInInline = false
  /// Whether character data belongs to the cell.
  var isGathering = false
  var phonetic = 0

  var failure: (any Error)?
  /// Whether the reader of records has had enough.
  var hasStopped = false
  /// Whether nothing more is to be done: expat may still call once or twice after it is stopped.
  var isOver = false

  init(
    parser: XML_Parser, strings: UnsafeBufferPointer<Field>, place: Place,
    body: @escaping (Record) throws -> Flow
  ) {
    self.parser = parser
    self.strings = strings
    self.place = place
    self.body = body
  }
}

/// How deep in the sheet the reading stands.
enum SheetLevel: UInt8 {
  case outside, data, row, cell
}

/// The `t` attribute of a cell.
enum CellType: UInt8 {
  case number, shared, inline, text, boolean, error
}

extension SheetParser {
  /// Where the reading stands.
  var here: Place {
    var place = place
    if row > 0 { place.row = row }
    if level == .cell, column >= 0 { place.column = column + 1 }
    return place
  }

  mutating func fail(_ error: any Error) {
    if failure == nil { failure = error }
    isOver = true
    XML_StopParser(parser, 0)
  }

  /// Hands the finished row over.
  mutating func deliver() {
    do {
      if try body(buffer.record(number: row, byte: nil)) == .stop {
        hasStopped = true
        isOver = true
        XML_StopParser(parser, 0)
      }
    } catch {
      fail(error)
    }
  }
}
