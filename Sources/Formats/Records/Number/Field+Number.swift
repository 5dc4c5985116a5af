/// What separates the whole part from the decimals.
public enum DecimalMark: Sendable {
  /// `.` only.
  case point
  /// `,` only.
  case comma
  /// `.` or `,`, whichever stands there.
  case either
}

extension Field {
  /// The number that the whole text stands for, correctly rounded; nil when it stands for none.
  ///
  /// Accepted: a sign, digits, one decimal mark, an exponent (`-12`, `0,5`, `.5`, `1.5E-07`). In a
  /// text, the digits before the mark may stand in groups of three after a first group of one to
  /// three, separated by a space, a no-break space or a narrow no-break space (`1 234 567,8`). A cell
  /// that a workbook calls a number has a point and no groups, whatever `decimal` says. Refused:
  /// blank, boolean and error cells, anything before or after the number, `nan`, `inf`, hexadecimal,
  /// a point or a comma between thousands, and what would be infinite.
  ///
  /// - Source: equal to the C library's `strtod` in the C locale on every accepted text.
  public func number(decimal: DecimalMark = .either) -> Double? {
    switch kind {
    case .blank, .boolean, .error: nil
    case .number: NumberText.parse(bytes, decimal: .point, allowsGroups: false)
    case .text: NumberText.parse(bytes, decimal: decimal, allowsGroups: true)
    }
  }
}
