/// Cell references, row numbers and string ranks as bytes.
enum CellReference {
  /// Column of a reference such as `B1482`, from 1; 0 when it begins with no letter, above 16 384
  /// when it is out of the sheet.
  static func column(_ reference: UnsafePointer<CChar>) -> Int {
    var column = 0
    var cursor = reference
    while true {
      let letter = UInt8(bitPattern: cursor.pointee) & 0xDF
      guard letter >= 0x41, letter <= 0x5A, column <= SheetParser.lastColumn else { return column }
      column = column * 26 + Int(letter - 0x40)
      cursor += 1
    }
  }

  /// A whole number in decimal digits; nil for anything else or beyond nine digits.
  static func number(_ text: UnsafePointer<CChar>) -> Int? {
    var value = 0
    var size = 0
    while text[size] != 0 {
      let digit = UInt8(bitPattern: text[size]) &- 0x30
      if digit > 9 || size == 9 { return nil }
      value = value * 10 + Int(digit)
      size += 1
    }
    return size == 0 ? nil : value
  }

  /// The rank of a shared string, blanks around it allowed; -1 for anything else.
  static func index(_ start: UnsafePointer<UInt8>, _ size: Int) -> Int {
    let bytes = UnsafeBufferPointer(start: start, count: size).trimmed
    if bytes.isEmpty || bytes.count > 9 { return -1 }
    var value = 0
    for byte in bytes {
      let digit = byte &- 0x30
      if digit > 9 { return -1 }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
