import Ingestion
import MarketStore
import Nomenclatures
import Reports

extension Page {
  /// What an import did.
  init(_ report: ImportReport, store: String) {
    let numerals = Numerals(Tongue.spoken)
    titles = [
      say("fichier", "file"), say("millésime", "year"), say("lues", "read"),
      say("gardées", "kept"), say("refusées", "rejected"), say("écartées", "skipped"),
      say("cellules", "cells"), say("projets visibles", "visible projects"),
      say("parts masquées", "hidden parts"), say("état", "state"),
    ]
    cells = report.files.map { Self.cells($0, numerals) }
    for file in report.files {
      for note in file.quality?.notes ?? [] {
        notes.append("\(file.recognition.file) : \(say(note.text))")
      }
    }
    if let outcome = report.outcome, !report.changedNothing {
      notes.append(Self.outcome(outcome, store, numerals))
    }
    header = ImportSchema.header
    rows = report.files.map(ImportSchema.cells)
    json = ImportSchema.json(report, store: store)
  }

  private static func cells(_ file: ImportReport.File, _ numerals: Numerals) -> [String] {
    let name = file.recognition.file
    let state = say(file.status.label)
    guard let quality = file.quality else {
      return [name] + Array(repeating: "", count: 8) + [state]
    }
    let projets = quality.measures.first { $0.measure == .projets }
    return [
      name, quality.millesime.map { String($0.rawValue) } ?? "",
      numerals.count(quality.rowsRead), numerals.count(quality.rowsKept),
      numerals.count(quality.rowsRejected), numerals.count(quality.skipped.total),
      quality.cells > 0 ? numerals.count(quality.cells) : "",
      projets.map { numerals.count($0.visibleSum) } ?? "",
      projets.map { numerals.count($0.hiddenParts) } ?? "", state,
    ]
  }

  private static func outcome(
    _ outcome: ImportOutcome, _ store: String, _ numerals: Numerals
  ) -> String {
    let counts = [
      (outcome.added.count, say("ajoutées", "added")),
      (outcome.replaced.count, say("remplacées", "replaced")),
      (outcome.removed.count, say("retirées", "removed")),
      (outcome.unchanged.count, say("inchangées", "unchanged")),
    ].filter { $0.0 > 0 }.map { "\(numerals.count($0.0)) \($0.1)" }
    let slices = counts.isEmpty ? say("aucune", "none") : counts.joined(separator: ", ")
    let tables = numerals.count(outcome.references)
    return say(
      "\(store) : tranches (millésime × région) \(slices) ; tables de référence \(tables)",
      "\(store): slices (year × région) \(slices); reference tables \(tables)")
  }
}

extension ImportReport.File.Status {
  /// What people read.
  var label: Bilingual {
    switch self {
    case .read: Bilingual("lu", "read")
    case .alreadyHeld: Bilingual("déjà importé", "already imported")
    case .repeated: Bilingual("déjà donné", "given twice")
    }
  }
}
