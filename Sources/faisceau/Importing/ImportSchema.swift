import Ingestion
import MarketStore
import Nomenclatures
import Reports

/// An import as data: `faisceau.import/1`.
enum ImportSchema {
  typealias Member = JSONValue.Member

  static let header = [
    "file", "sha256", "kind", "sheet", "millesime", "nomenclature", "state", "rowsRead",
    "rowsKept", "rowsRejected", "rowsSkipped", "blank", "preamble", "header", "footer",
    "otherTables", "regions", "bassins", "metiers", "cells", "projetsVisibleSum",
    "projetsHiddenParts", "projetsDifficilesVisibleSum", "projetsDifficilesHiddenParts",
    "projetsSaisonniersVisibleSum", "projetsSaisonniersHiddenParts",
  ]

  /// The cells of one file, in the order of `header`.
  static func cells(_ file: ImportReport.File) -> [JSONValue] {
    let facts = file.recognition
    let quality = file.quality
    let skipped = quality?.skipped
    let measures: [JSONValue] = Measure.allCases.flatMap { measure -> [JSONValue] in
      let found = quality?.measures.first { $0.measure == measure }
      return [.optional(found?.visibleSum), .optional(found?.hiddenParts)]
    }
    return [
      .string(facts.file), .string(facts.sha256), .string(facts.kind.rawValue),
      .optional(facts.sheet), .optional(facts.millesime?.rawValue),
      .optional(facts.nomenclature?.rawValue), .string(file.status.rawValue),
      .optional(quality?.rowsRead), .optional(quality?.rowsKept),
      .optional(quality?.rowsRejected), .optional(skipped?.total), .optional(skipped?.blank),
      .optional(skipped?.preamble), .optional(skipped?.header), .optional(skipped?.footer),
      .optional(skipped?.otherTables), .optional(quality?.regions), .optional(quality?.bassins),
      .optional(quality?.metiers), .optional(quality?.cells),
    ] + measures
  }

  /// The whole.
  static func json(_ report: ImportReport, store: String) -> JSONValue {
    .object([
      Member("schema", .string("faisceau.import/1")),
      Member(
        "recipe",
        .object([
          Member("store", .string(store)),
          Member("files", .array(report.files.map { .string($0.path) })),
        ])),
      Member("sources", .array(report.files.map(source))),
      Member("rows", .array(report.files.map(row))),
      Member("rejects", .array(report.rejects.map(reject))),
      Member("outcome", outcome(report)),
    ])
  }

  private static func source(_ file: ImportReport.File) -> JSONValue {
    .object([
      Member("file", .string(file.recognition.file)),
      Member("sha256", .string(file.recognition.sha256)),
      Member("bytes", .integer(file.recognition.byteCount)),
    ])
  }

  private static func row(_ file: ImportReport.File) -> JSONValue {
    let quality = file.quality
    let notes = quality?.notes.map { note in
      JSONValue.object([
        Member("kind", .string(note.kind.rawValue)), Member("count", .integer(note.count)),
        Member("example", .string(note.example)), Member("text", .string(say(note.text))),
      ])
    }
    return .object(
      zip(header, cells(file)).map { Member($0, $1) } + [
        Member("measures", .array(quality?.measures.map(measure) ?? [])),
        Member("notes", .array(notes ?? [])),
        Member("otherSheets", .array(quality?.otherSheets.map(JSONValue.string) ?? [])),
      ])
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
