/// Reads the `value` statements of a SAS `proc format`: labels by code.
///
/// ```
/// value $FAP9RSQ
/// "A1403","A1407" = "A0Z41"   /* several keys, one label */
/// Other           = "ZZZZZ";
/// ```
public enum SASFormats {
  /// One line of a format: the codes it covers and their label.
  public struct Entry: Hashable, Sendable {
    /// The codes, as written between quotes. Empty for `other`.
    public let keys: [String]
    /// The label, as written between quotes.
    public let label: String
    /// Line of the text where it begins, from 1.
    public let line: Int

    /// Whether it is the entry for every other code.
    public var isOther: Bool { keys.isEmpty }
  }

  /// One `value` statement.
  public struct Format: Hashable, Sendable {
    /// Its name, with the `$` of character formats: `$FAP9RSQ`.
    public let name: String
    /// Its entries, in order.
    public let entries: [Entry]
    /// Line of the text where it begins, from 1.
    public let line: Int
  }

  /// Reads a file, in UTF-8 when every byte agrees, else in Windows-1252.
  ///
  /// - Throws: `FormatError`.
  public static func read(path: String) throws -> [Format] {
    let file = try TextFile.open(path: path)
    return try read(text: file.text, named: file.fileName)
  }

  /// Reads a program's text; `name` is what messages call it.
  ///
  /// Comments (`/* … */` and `* … ;`) and every statement other than `value` are left aside. Ranges
  /// (`"A"-"C"`) are refused, since what lies between two codes depends on the machine that sorts.
  ///
  /// - Throws: `FormatError` naming the line.
  public static func read(text: String, named name: String) throws -> [Format] {
    var parser = SASParser(text: Array(text.utf8), file: name)
    return try parser.formats()
  }
}
