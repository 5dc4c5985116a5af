import Formats

/// Refused rows as a table.
public enum RejectTable {
  /// The names of its columns.
  public static let header = ["file", "sheet", "row", "column", "kind", "value", "expected"]

  /// The table as RFC 4180 text in UTF-8; `column` is what the header says of the column, or its
  /// number when the header says nothing.
  public static func csv(_ rejects: [Reject], inFrench: Bool) -> String {
    var writer = CSVWriter()
    writer.append(header)
    for reject in rejects {
      writer.append([
        reject.file, reject.sheet ?? "", String(reject.row),
        reject.header.isEmpty ? String(reject.column) : reject.header, reject.kind.rawValue,
        reject.value, reject.expected.text(inFrench: inFrench),
      ])
    }
    return writer.text
  }
}
