import Formats
import Nomenclatures

extension ReferenceRow {
  /// The code of a commune: five characters, a leading zero that a spreadsheet lost put back.
  func commune(_ role: ColumnRole) throws(RowFault) -> CommuneCode {
    let text = text(role)
    if let code = CommuneShapeOfCode.code(text) { return code }
    throw RowFault(
      text.isEmpty ? .missingCode : .malformedCode, places[role] ?? 0,
      expected: Bilingual("un code Insee, p. ex. 93066", "an Insee code, e.g. 93066"))
  }

  /// A code that is a whole number of at most so many digits, leading zeros lost or not.
  func number(
    _ role: ColumnRole, digits: Int, expected: Bilingual
  ) throws(RowFault) -> Int {
    let place = places[role] ?? 0
    if let number = record[place].bytes.wholeNumber(digits: digits) { return number }
    throw RowFault(
      record[place].isBlank ? .missingCode : .malformedCode, place, expected: expected)
  }
}

/// The shape of a commune's code.
enum CommuneShapeOfCode {
  /// The code that a text writes: `93066`, `2A004`, `1001` for `01001`; nil for anything else.
  static func code(_ text: String) -> CommuneCode? {
    var bytes = Array(text.utf8)
    if bytes.count == 4, bytes.allSatisfy(isDigit) { bytes.insert(0x30, at: 0) }
    guard bytes.count == 5, isDigit(bytes[0]), bytes[2...].allSatisfy(isDigit),
      isDigit(bytes[1]) || bytes[0] == 0x32 && (bytes[1] == 0x41 || bytes[1] == 0x42)
    else { return nil }
    return CommuneCode(String(decoding: bytes, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
