typealias Attributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

extension SheetParser {
  mutating func open(_ name: UnsafePointer<CChar>, _ attributes: Attributes) {
    if isOver { return }
    let local = name[1] == 0 ? name : XMLName.local(name)
    if isInCell {
      openInCell(local)
    } else if isInRow {
      if local[0] == Letter.c, local[1] == 0 { openCell(attributes) }
    } else if isInData {
      if XMLName.equals(local, "row") { openRow(attributes) }
    } else if XMLName.equals(local, "sheetData") {
      isInData = true
    }
  }

  mutating func close(_ name: UnsafePointer<CChar>) {
    guard isInData, !isOver else { return }
    let local = name[1] == 0 ? name : XMLName.local(name)
    if isInCell {
      closeInCell(local)
    } else if isInRow {
      guard XMLName.equals(local, "row") else { return }
      isInRow = false
      deliver()
    } else if XMLName.equals(local, "sheetData") {
      isInData = false
    }
  }

  mutating func gather(_ bytes: UnsafePointer<CChar>, _ size: Int) {
    bytes.withMemoryRebound(to: UInt8.self, capacity: size) { buffer.append($0, size) }
    if buffer.byteCount > SheetParser.longestRow { fail(FormatError.rowTooLong(here)) }
  }

  private mutating func openInCell(_ name: UnsafePointer<CChar>) {
    if name[1] == 0 {
      if name[0] == Letter.v {
        isGathering = type != .inline
      } else if name[0] == Letter.t {
        isGathering = isInInline && phonetic == 0
      }
    } else if XMLName.equals(name, "is") {
      isInInline = true
    } else if XMLName.equals(name, "rPh") {
      phonetic += 1
    }
  }

  private mutating func closeInCell(_ name: UnsafePointer<CChar>) {
    if name[1] == 0 {
      if name[0] == Letter.v || name[0] == Letter.t {
        isGathering = false
      } else if name[0] == Letter.c {
        closeCell()
        isInCell = false
      }
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
  static let s = CChar(0x73)
  static let t = CChar(0x74)
  static let v = CChar(0x76)
}
