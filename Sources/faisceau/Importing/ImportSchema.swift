import Ingestion
import MarketStore
import Nomenclatures
import Reports

/// An import as data: `faisceau.import/1`.
enum ImportSchema {
  typealias Member = JSONValue.Member

  static let name = "faisceau.import/1"

  static func recipe(_ report: ImportReport, store: String) -> JSONValue {
    .object([
      Member("store", .string(store)),
      Member("files", .array(report.files.map { .string($0.path) })),
    ])
  }

  static func source(_ facts: Recognition) -> JSONValue {
    .object([
      Member("file", .string(facts.file)), Member("sha256", .string(facts.sha256)),
      Member("bytes", .integer(facts.byteCount)),
    ])
  }

  /// What became of one file.
  static func row(_ file: ImportReport.File) -> TablePage.Row {
    TablePage.Row(
      identity(file) + rows(file.quality) + sums(file.quality), details: details(file.quality))
  }

  private static func identity(_ file: ImportReport.File) -> [Member] {
    let facts = file.recognition
    return [
      Member("file", .string(facts.file)), Member("sha256", .string(facts.sha256)),
      Member("kind", .string(facts.kind.rawValue)), Member("sheet", .optional(facts.sheet)),
      Member("millesime", .optional(facts.millesime?.rawValue)),
      Member("nomenclature", .optional(facts.nomenclature?.rawValue)),
      Member("state", .string(file.status.rawValue)),
    ]
  }

  /// Read = kept + rejected + skipped, and what the kept rows name.
  private static func rows(_ quality: QualityReport?) -> [Member] {
    let skipped = quality?.skipped
    let counts = [
      ("rowsRead", quality?.rowsRead), ("rowsKept", quality?.rowsKept),
      ("rowsRejected", quality?.rowsRejected), ("rowsSkipped", skipped?.total),
      ("blank", skipped?.blank), ("preamble", skipped?.preamble), ("header", skipped?.header),
      ("footer", skipped?.footer), ("otherTables", skipped?.otherTables),
      ("undated", skipped?.undated), ("elsewhere", skipped?.elsewhere),
      ("unresolved", skipped?.unresolved),
      ("duplicates", skipped?.duplicates), ("outside", skipped?.outside),
      ("orphans", skipped?.orphans),
      ("regions", quality?.regions), ("bassins", quality?.bassins),
      ("metiers", quality?.metiers), ("cells", quality?.cells),
    ]
    return counts.map { Member($0, .optional($1)) }
  }

  /// The sums that are shown of sources other than the survey; `details` has the others.
  static let otherSums: [(measure: Measure, name: Bilingual)] = [
    (.offres, Bilingual("offres", "offers")), (.postes, Bilingual("postes", "posts")),
    (.demandeurs, Bilingual("demandeurs", "job seekers")),
    (.sessions, Bilingual(same: "sessions")), (.places, Bilingual(same: "places")),
  ]

  private static func sums(_ quality: QualityReport?) -> [Member] {
    surveySums(quality)
      + otherSums.map { sum in
        let found = quality?.measures.first { $0.measure == sum.measure }
        return Member(sum.measure.rawValue + "VisibleSum", .optional(found?.visibleSum))
      }
  }

  private static func surveySums(_ quality: QualityReport?) -> [Member] {
    SourceID.bmo.measures.flatMap { measure -> [Member] in
      let found = quality?.measures.first { $0.measure == measure }
      return [
        Member(measure.rawValue + "VisibleSum", .optional(found?.visibleSum)),
        Member(measure.rawValue + "HiddenParts", .optional(found?.hiddenParts)),
      ]
    }
  }

  private static func details(_ quality: QualityReport?) -> [Member] {
    let notes = quality?.notes.map { note in
      JSONValue.object([
        Member("kind", .string(note.kind.rawValue)), Member("count", .integer(note.count)),
        Member("example", .string(note.example)), Member("text", .string(say(note.text))),
      ])
    }
    return [
      Member("measures", .array(quality?.measures.map(measure) ?? [])),
      Member("notes", .array(notes ?? [])),
      Member("otherSheets", .array(quality?.otherSheets.map(JSONValue.string) ?? [])),
    ]
  }

  private static func measure(_ measure: QualityReport.MeasureQuality) -> JSONValue {
    .object([
      Member("measure", .string(measure.measure.rawValue)),
      Member("visibleSum", .number(measure.visibleSum)),
      Member("hiddenParts", .integer(measure.hiddenParts)),
      Member("observed", .integer(measure.observedCells)),
      Member("suppressed", .integer(measure.suppressedCells)),
      Member("partial", .integer(measure.partialCells)),
    ])
  }

  /// The refused rows, and what changed in the store.
  static func extras(_ report: ImportReport) -> [Member] {
    [
      Member("rejects", .array(report.rejects.map(reject))),
      Member("outcome", outcome(report)),
    ]
  }

  private static func reject(_ reject: Reject) -> JSONValue {
    .object([
      Member("file", .string(reject.file)), Member("sheet", .optional(reject.sheet)),
      Member("row", .integer(reject.row)), Member("column", .string(reject.header)),
      Member("kind", .string(reject.kind.rawValue)), Member("value", .string(reject.value)),
      Member("expected", .string(say(reject.expected))),
    ])
  }

  private static func outcome(_ report: ImportReport) -> JSONValue {
    guard let outcome = report.outcome else { return .null }
    func keys(_ keys: [SliceKey]) -> JSONValue { .array(keys.map { .string("\($0)") }) }
    return .object([
      Member("added", keys(outcome.added)), Member("replaced", keys(outcome.replaced)),
      Member("unchanged", keys(outcome.unchanged)), Member("removed", keys(outcome.removed)),
      Member("references", .integer(outcome.references)),
    ])
  }
}
