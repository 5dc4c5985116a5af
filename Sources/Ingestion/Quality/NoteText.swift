/// Shares and lists as people read them in a note.
enum NoteText {
  /// `share` in 0…1, in percent, one decimal.
  static func percent(_ share: Double) -> Bilingual {
    let tenths = Int((share * 1000).rounded())
    return Bilingual("\(tenths / 10),\(tenths % 10) %", "\(tenths / 10).\(tenths % 10)%")
  }

  /// A count, in groups of three digits.
  static func count(_ count: Int) -> Bilingual {
    let digits = Array(String(count))
    let groups = stride(from: digits.count % 3 - 3, to: digits.count, by: 3).map {
      String(digits[max(0, $0)..<max(0, $0 + 3)])
    }.filter { !$0.isEmpty }
    return Bilingual(groups.joined(separator: "\u{202F}"), groups.joined(separator: ","))
  }

  /// The first five of a list, and a mark when there are more.
  static func list(_ codes: [some CustomStringConvertible]) -> String {
    codes.prefix(5).map(\.description).joined(separator: ", ") + (codes.count > 5 ? "…" : "")
  }
}
