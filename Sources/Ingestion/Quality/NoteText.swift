/// Shares and lists as people read them in a note.
enum NoteText {
  /// `share` in 0…1, in percent, one decimal.
  static func percent(_ share: Double) -> Bilingual {
    let tenths = Int((share * 1000).rounded())
    return Bilingual("\(tenths / 10),\(tenths % 10) %", "\(tenths / 10).\(tenths % 10)%")
  }

  /// The first five of a list, and a mark when there are more.
  static func list(_ codes: [some CustomStringConvertible]) -> String {
    codes.prefix(5).map(\.description).joined(separator: ", ") + (codes.count > 5 ? "…" : "")
  }
}
