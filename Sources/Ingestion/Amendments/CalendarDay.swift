/// A day as people write it: `2019-03-12` or `12/03/2019`.
struct CalendarDay {
  /// `2019-03-12`.
  let text: String

  /// `nil` when the text is no day of the calendar.
  init?(_ text: String) {
    let parts = text.split(
      separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else {
      return nil
    }
    let ordered = text.contains("/") ? parts.reversed() : parts
    guard ordered[0].count == 4, ordered[1].count == 2, ordered[2].count == 2,
      let year = Int(ordered[0]), let month = Int(ordered[1]), let day = Int(ordered[2]),
      (1950...2100).contains(year), (1...12).contains(month),
      (1...Self.length(month, year)).contains(day)
    else { return nil }
    self.text = ordered.joined(separator: "-")
  }

  /// Days of a month.
  private static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
