import Ingestion
import MarketStore
import Nomenclatures
import Reports

extension TablePage {
  /// What an import did.
  init(_ report: ImportReport, store: String) {
    let numerals = Numerals(Tongue.spoken)
    let figures = Figures(report)
    self.init(
      title: report.isStopped
        ? say("Rien n'a été importé dans \(store)", "Nothing was imported into \(store)")
        : say("Import dans \(store)", "Import into \(store)"),
      columns: [
        .labels(say("Fichier", "File")), .words(say("Année", "Year")),
        .figures(say("Lignes lues", "Rows read")), .figures(say("gardées", "kept")),
        .figures(say("refusées", "rejected")), .figures(say("écartées", "skipped")),
        .figures(say("Cellules", "Cells")),
      ] + figures.columns,
      cells: report.files.map { Self.cells($0, numerals, figures) }, schema: ImportSchema.name)
    notes = report.files.compactMap(Self.state) + report.files.flatMap(Self.notes)
    if let outcome = report.outcome, !report.changedNothing {
      notes.append(Self.outcome(outcome, numerals))
    }
    recipe = ImportSchema.recipe(report, store: store)
    sources = report.files.map { ImportSchema.source($0.recognition) }
    rows = report.files.map(ImportSchema.row)
    extras = ImportSchema.extras(report)
  }

  private static func cells(
    _ file: ImportReport.File, _ numerals: Numerals, _ figures: Figures
  ) -> [String] {
    let name = file.recognition.file
    let year = file.recognition.millesime.map(\.description) ?? ""
    guard let quality = file.quality else {
      return [name, year] + Array(repeating: "", count: 5 + figures.columns.count)
    }
    return [
      name, year, numerals.count(quality.rowsRead), numerals.count(quality.rowsKept),
      numerals.count(quality.rowsRejected), numerals.count(quality.skipped.total),
      quality.cells > 0 ? numerals.count(quality.cells) : "",
    ] + figures.cells(quality, numerals)
  }

  /// Why a file was not read.
  private static func state(_ file: ImportReport.File) -> String? {
    file.status == .read ? nil : file.recognition.file + colon + say(file.status.label)
  }

  private static func notes(_ file: ImportReport.File) -> [String] {
    (file.quality?.notes ?? []).map { file.recognition.file + colon + say($0.text) }
  }

  private static var colon: String { say(" : ", ": ") }

  private static func outcome(_ outcome: ImportOutcome, _ numerals: Numerals) -> String {
    let counts = [
      (outcome.added.count, say("ajoutées", "added")),
      (outcome.replaced.count, say("remplacées", "replaced")),
      (outcome.removed.count, say("retirées", "removed")),
      (outcome.unchanged.count, say("inchangées", "unchanged")),
    ].filter { $0.0 > 0 }.map { $0.1 + colon + numerals.count($0.0) }
    let slices = counts.isEmpty ? say("aucune", "none") : counts.joined(separator: ", ")
    let tables = numerals.count(outcome.references)
    return say(
      "tranches (millésime × région) \(slices) ; tables de référence : \(tables)",
      "slices (year × région) \(slices); reference tables: \(tables)")
  }
}

/// The figures of an import's table: those of the survey where a file gives some, or no file gives
/// any; the sums of other sources in one column, where a file gives some.
private struct Figures {
  private let survey: Bool
  private let others: Bool

  init(_ report: ImportReport) {
    let found = Set(report.files.flatMap { $0.quality?.measures ?? [] }.map(\.measure))
    others = ImportSchema.otherSums.contains { found.contains($0.measure) }
    survey = !others || found.contains(.projets)
  }

  var columns: [TablePage.Column] {
    (survey
      ? [
        .figures(say("Projets visibles", "Visible projects")),
        .figures(say("Parts masquées", "Hidden parts")),
      ] : []) + (others ? [.labels(say("Sommes", "Sums"))] : [])
  }

  func cells(_ quality: QualityReport, _ numerals: Numerals) -> [String] {
    let projets = quality.measures.first { $0.measure == .projets }
    let sums = ImportSchema.otherSums.compactMap { measure, name in
      quality.measures.first { $0.measure == measure }.map {
        say(name) + " " + numerals.count($0.visibleSum)
      }
    }
    return
      (survey
      ? [
        projets.map { numerals.count($0.visibleSum) } ?? "",
        projets.map { numerals.count($0.hiddenParts) } ?? "",
      ] : []) + (others ? [sums.joined(separator: ", ")] : [])
  }
}

extension ImportReport.File.Status {
  /// What people read.
  var label: Bilingual {
    switch self {
    case .read: Bilingual("lu", "read")
    case .alreadyHeld: Bilingual("déjà importé, non relu", "already imported, not read again")
    case .repeated: Bilingual("déjà donné, non relu", "given twice, not read again")
    }
  }
}
