import Foundation

/// The terminal that the standard output may be.
enum Terminal {
  /// Whether the standard output is a terminal.
  static let isThere = isatty(STDOUT_FILENO) == 1

  /// Whether it shows colours: a terminal, `NO_COLOR` unset or empty, not a dumb one.
  static let hasColour: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isThere && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }()

  /// Columns: the terminal's, else `COLUMNS`, else 100; never fewer than 40.
  static let width: Int = {
    var size = winsize()
    if isThere, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return max(40, Int(size.ws_col))
    }
    let declared = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
    return max(40, declared ?? 100)
  }()
}
