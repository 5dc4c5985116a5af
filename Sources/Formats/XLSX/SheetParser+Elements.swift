typealias Attributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

extension SheetParser {
  /// An element begins. Elements that the level does not know are counted, so that their ends are
  /// told from the level's own.
  mutating func open(_ name: UnsafePointer<CChar>, _ attributes: Attributes) {
    if isOver { return }
    let local = name[1] == 0 ? name : XMLName.local(name)
    switch level {
    case .cell:
      inner += 1
      openInCell(local)
    case .row where inner == 0 && local[0] == Letter.c && local[1] == 0:
      openCell(attributes)
    case .data where inner == 0 && XMLName.equals(local, "row"):
      openRow(attributes)
    case .row, .data:
      inner += 1
    case .outside:
      if XMLName.equals(local, "sheetData") { openData() }
    }
  }

  /// An element ends.
  mutating func close(_ name: UnsafePointer<CChar>) {
    if isOver || level == .outside { return }
    if inner > 0 {
      inner -= 1
      if level == .cell { closeInCell(name[1] == 0 ? name : XMLName.local(name)) }
      return
    }
    switch level {
    case .cell:
      closeCell()
      level = .row
    case .row:
      level = .data
      deliver()
    case .data: level = .outside
    case .outside: break
    }
  }

  mutating func gather(_ bytes: UnsafePointer<CChar>, _ size: Int) {
    bytes.withMemoryRebound(to: UInt8.self, capacity: size) { buffer.append($0, size) }
    if buffer.byteCount > SheetParser.longestRow { fail(FormatError.rowTooLong(here)) }
  }

  private mutating func openData() {
    level = .data
    inner = 0
    hasData = true
  }

  private mutating func openInCell(_ name: UnsafePointer<CChar>) {
    if name[1] == 0 {
      if name[0] == Letter.v {
        isGathering = buffer.byteCount == cellStart
      } else if name[0] == Letter.t {
        isGathering = isInInline && phonetic == 0
      }
    } else if XMLName.equals(name, "is") {
      openInline()
    } else if XMLName.equals(name, "rPh") {
      phonetic += 1
    }
  }

  /// An inline text stands for the cell's content, whatever its type and value say.
  private mutating func openInline() {
    isInInline = true
    type = .inline
    buffer.cut(to: cellStart)
  }

  private mutating func closeInCell(_ name: UnsafePointer<CChar>) {
    if name[1] == 0 {
      if name[0] == Letter.v || name[0] == Letter.t { isGathering = false }
    } else if XMLName.equals(name, "is") {
      isInInline = false
    } else if XMLName.equals(name, "rPh") {
      phonetic -= 1
    }
  }
}

/// One-letter element names of a sheet.
enum Letter {
  static let c = CChar(0x63)
  static let r = CChar(0x72)
  static let t = CChar(0x74)
  static let v = CChar(0x76)
}
