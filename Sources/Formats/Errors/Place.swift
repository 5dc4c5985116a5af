/// Where something stands: a file, a sheet, a row and a column, or a byte.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// Name of the file, without its folder.
  public var file: String
  /// Name of the sheet, in a workbook.
  public var sheet: String?
  /// Row of the sheet or line of the text, from 1.
  public var row: Int?
  /// Column, from 1.
  public var column: Int?
  /// Offset in the file, in bytes, from 0.
  public var byte: Int?

  /// A place as precise as what is given.
  public init(
    file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, byte: Int? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.byte = byte
  }

  /// Name of the cell as a spreadsheet shows it, such as `B1482`; nil outside workbooks and when
  /// the row or the column is not known.
  public var cellName: String? {
    guard sheet != nil, let row, let column else { return nil }
    return Place.columnName(column) + String(row)
  }

  /// Letters of a column: 1 is `A`, 27 is `AA`, 16 384 is `XFD`; empty below 1.
  public static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The French text.
  public var description: String { french }
}

extension Place {
  /// Last component of a path; `""`, quotes included, for an empty one.
  static func fileName(of path: String) -> String {
    path.isEmpty ? "\"\"" : String(path.split(separator: "/").last ?? Substring(path))
  }
}
