extension SheetParser {
  /// Last row and last column (XFD) of the format.
  static let lastRow = 1_048_576
  static let lastColumn = 16_384
  /// Most bytes of text of its own that one row may hold.
  static let longestRow = 64 << 20

  mutating func openRow(_ attributes: Attributes) {
    var cursor = attributes
    var number = row + 1
    while let name = cursor[0], let value = cursor[1] {
      if name[0] == Letter.r, name[1] == 0 {
        guard let given = CellReference.number(value), given >= 1, given <= SheetParser.lastRow
        else { return fail(FormatError.badRowNumber(here, String(cString: value))) }
        number = given
        break
      }
      cursor += 2
    }
    if number <= row { return fail(FormatError.rowGoesBack(here, number)) }
    row = number
    level = .row
    nextColumn = 0
    buffer.clear()
  }

  mutating func openCell(_ attributes: Attributes) {
    level = .cell
    type = .number
    column = nextColumn
    cellStart = buffer.byteCount
    var cursor = attributes
    while let name = cursor[0], let value = cursor[1] {
      cursor += 2
      if name[1] != 0 { continue }
      if name[0] == Letter.r {
        column = CellReference.column(value) - 1
      } else if name[0] == Letter.t {
        type = CellType(value)
      }
    }
    if column < 0 || column >= SheetParser.lastColumn {
      column = -1
      return fail(FormatError.badCellReference(here))
    }
    nextColumn = column + 1
  }

  mutating func closeCell() {
    var size = buffer.byteCount - cellStart
    if size == 0 { return }
    let start = UnsafePointer(buffer.bytes) + cellStart
    if type == .shared {
      let index = CellReference.index(start, size)
      guard index >= 0, index < strings.count else {
        return fail(FormatError.noSuchString(here, count: strings.count))
      }
      buffer.cut(to: cellStart)
      put(strings[index])
    } else {
      if type == .inline || type == .text {
        size = EscapedCharacters.decode(buffer.bytes + cellStart, size)
      }
      let bytes = UnsafeBufferPointer(start: start, count: size).trimmed
      put(Field(kind: bytes.isEmpty ? .blank : type.kind, bytes: bytes))
    }
  }

  private mutating func put(_ field: Field) {
    if field.kind == .blank { return }
    if column < buffer.count, buffer.field(at: column).kind != .blank {
      return fail(FormatError.cellTwice(here))
    }
    buffer.set(field, at: column)
  }
}

extension CellType {
  /// An unknown type is read as text, dates (`d`, ISO 8601) included.
  init(_ value: UnsafePointer<CChar>) {
    switch (UInt8(bitPattern: value[0]), value[0] == 0 ? 0 : value[1]) {
    case (UInt8(ascii: "s"), 0): self = .shared
    case (UInt8(ascii: "n"), 0): self = .number
    case (UInt8(ascii: "b"), 0): self = .boolean
    case (UInt8(ascii: "e"), 0): self = .error
    case (UInt8(ascii: "i"), _): self = .inline
    default: self = .text
    }
  }

  /// What the field says it is.
  var kind: Field.Kind {
    switch self {
    case .number: .number
    case .boolean: .boolean
    case .error: .error
    case .shared, .inline, .text: .text
    }
  }
}
