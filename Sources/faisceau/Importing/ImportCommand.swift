import ArgumentParser
import Foundation
import Ingestion
import Reports

/// Takes official files into a store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(
      "Prendre des fichiers officiels dans un magasin de données.",
      "Take official files into a store."),
    usage: say(
      "faisceau import <fichier>... --store <fichier> [options]",
      "faisceau import <file>... --store <file> [options]"),
    discussion: say(
      """
      Reconnaît chaque fichier à son contenu : BMO 2016 à 2026 (XLSX ou CSV) ; intitulés FAP 2009, \
      FAP 2021 et ROME ; bassins et commande du Pacte, effectifs par lot ; tables de passage (SAS et \
      CSV de la Dares, CSV à soi) et emploi moyen par métier ; offres et demandeurs 2021 de Pôle \
      emploi ; offres de formation LHÉO, CertifInfo ; communes par bassin, codes postaux, fusions et \
      contours de communes, mobilités ; offres d'emploi v2 (pages, dossier, NDJSON, CSV, gzip ; toutes \
      celles d'un import forment un seul ensemble). Tout entre, ou rien. Rien n'est perdu en silence : \
      lignes lues = gardées + refusées + écartées et signalées.

      EXEMPLES :
        faisceau import Base_open_data_BMO_2025.xlsx --store france.sqlite
        faisceau import bmo/*.xlsx --store france.sqlite --format json
        faisceau import bmo.csv --store france.sqlite --allow-rejects --rejects refus.csv
        faisceau import offres/ --store idf.sqlite
      """,
      """
      Recognises each file by its content: BMO 2016 to 2026 (XLSX or CSV); labels of the FAP 2009, \
      FAP 2021 and ROME; bassins and order of the Pacte, hours or entries by lot; passages (Dares' \
      SAS and CSV, a CSV of one's own) and mean employment by métier; Pôle emploi's offers and job \
      seekers 2021; LHÉO training on offer, CertifInfo; communes by bassin, postal codes, mergers and \
      outlines of communes, journeys to work; job offers v2 (pages, folder, NDJSON, CSV, gzip; all \
      those of one import are one set). All of it enters, or nothing. Nothing is lost silently: rows \
      read = kept + rejected + declared skipped.

      EXAMPLES:
        faisceau import Base_open_data_BMO_2025.xlsx --store france.sqlite
        faisceau import bmo/*.xlsx --store france.sqlite --format json
        faisceau import bmo.csv --store france.sqlite --allow-rejects --rejects rejects.csv
        faisceau import offers/ --store idf.sqlite
      """),
    aliases: ["importer"])

  @Argument(
    help: ArgumentHelp(
      say("Fichiers ou dossiers à prendre.", "Files or folders to take."),
      valueName: say("fichier", "file")),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Magasin où les prendre ; créé au besoin.", "Store to take them into; made if need be."),
      valueName: say("fichier", "file")), completion: .file())
  var store: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Écrire les lignes refusées dans ce CSV.", "Write the refused rows to this CSV."),
      valueName: say("fichier", "file")), completion: .file())
  var rejects: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        "Prendre les bonnes lignes malgré les refusées (code 1).",
        "Take the good rows in spite of the refused ones (exit code 1).")))
  var allowRejects = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Heures ou entrées par lot de la commande (CSV : lot;effectif), pour les entrées estimées.",
        "Hours or entries by lot of the order (CSV: lot;effectif), for the estimated entries."),
      valueName: say("fichier", "file")), completion: .file())
  var effectifs: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var offers: OfferReadingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard !files.isEmpty || effectifs != nil else {
      throw Failure(
        .usage, french: "il manque « <fichier> »", english: "missing \"<file>\"")
    }
    try checkDestinations()
    let paths = try FolderPaths.expanded(files)
    var task = FileImport(paths: paths, storePath: store)
    task.offers = try offers.options
    task.embeddedPath = DataLocator.embedded()
    task.overrides = reading.overrides
    task.allowsRejects = allowRejects
    task.effectifsPath = effectifs
    task.importedAt = Self.now
    let named = paths + (effectifs.map { [$0] } ?? [])
    let bar = ProgressBar(bytes: named.reduce(0) { $0 + Self.size($1) })
    if let bar {
      task.progress = { bar.advance(rows: $0) }
      task.byteProgress = { bar.advance(bytes: $0) }
    }
    let report: ImportReport
    do {
      defer { bar?.finish() }
      report = try task.run()
    }
    try show(report)
  }

  /// Nothing that is read or kept may be written over, and the store must not change for a report
  /// that cannot be written.
  private func checkDestinations() throws {
    var places = Destinations()
    for file in files { places.spare(file, say("un fichier à prendre", "a file to take")) }
    if let effectifs { places.spare(effectifs, say("un fichier à prendre", "a file to take")) }
    places.spare(store, say("le magasin", "the store"))
    try places.take(rejects, "--rejects")
    try places.take(output.file, "--output")
  }

  private func show(_ report: ImportReport) throws {
    if let rejects {
      let csv = RejectTable.csv(report.rejects, inFrench: Tongue.spoken == .french)
      try WholeFile.write(csv, to: rejects)
    }
    if report.changedNothing, report.rejects.isEmpty {
      Output.message(say("déjà importé, rien à changer\n", "already imported, nothing to change\n"))
    }
    if !report.rejects.isEmpty { Output.message(RejectWords(report).text) }
    try output.show(Report(TablePage(report, store: store)))
    if report.isStopped { throw ExitCode(Failure.Code.badData.rawValue) }
    if !report.rejects.isEmpty { throw ExitCode(1) }
  }

  /// Day and time in UTC, to the second.
  private static var now: String {
    Date().formatted(.iso8601)
  }

  private static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
