import Nomenclatures

/// Mergers among the events that Insee lists (`v_mvtcommune_*.csv`).
///
/// `Source:` Insee, code officiel géographique, « événements sur les communes »: MOD 21 puts a
/// commune back, 31 to 34 merge, 41 and 50 change a code; other events leave codes as they are or, as
/// 30 does, cut a commune into several.
struct MergerReader {
  private var mergers: Set<CommuneHistory.Merger> = []
  /// Years in which communes stood again.
  private var restored: [CommuneCode: [Millesime]] = [:]
  private(set) var otherEvents = 0
  private(set) var cut = 0

  private static let merging: Set<Int> = [31, 32, 33, 34, 41, 50]

  /// Reads every row; events that merge nothing are kept as such.
  mutating func read(_ table: inout ReferenceTable) throws {
    try table.readRows { row throws(RowFault) in
      let event = try row.number(
        .event, digits: 2, expected: Bilingual("un code MOD, p. ex. 32", "a MOD code, e.g. 32"))
      let since = try Self.firstYear(row)
      let isCommune = row.text(.typeBefore) == "COM" && row.text(.typeAfter) == "COM"
      guard isCommune, row.text(.communeBefore) != row.text(.communeAfter) else {
        otherEvents += 1
        return
      }
      let (before, after) = (try row.commune(.communeBefore), try row.commune(.communeAfter))
      switch event {
      case 21: restored[after, default: []].append(since)
      case 30: cut += 1
      case let event where Self.merging.contains(event):
        mergers.insert(.init(former: before, successor: after, since: since))
      default: otherEvents += 1
      }
    }
  }

  /// The first year that begins with the event done: its own when it takes effect on 1 January.
  private static func firstYear(_ row: ReferenceRow) throws(RowFault) -> Millesime {
    let text = row.text(.effectiveDate)
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, 1...12 ~= parts[1], 1...31 ~= parts[2] else {
      throw RowFault(
        text.isEmpty ? .missingCode : .malformedCode, row.places[.effectiveDate] ?? 0,
        expected: Bilingual("une date, p. ex. 2019-01-01", "a date, e.g. 2019-01-01"))
    }
    return Millesime(parts[1] == 1 && parts[2] == 1 ? parts[0] : parts[0] + 1)
  }

  /// The mergers that no later event undid.
  var history: CommuneHistory {
    CommuneHistory(
      mergers: mergers.filter { merger in
        !(restored[merger.former] ?? []).contains { $0 >= merger.since }
      })
  }
}
