import Ingestion
import Reports

/// What is said of refused rows: the first of them and their number.
struct RejectWords {
  /// Number of refused rows that are told one by one.
  static let limit = 20

  let text: String

  /// The rows of a file of amendments, of which none is taken.
  init(_ file: AmendmentFile) {
    let report = file.quality
    let numerals = Numerals(Tongue.spoken)
    let counts = [
      report.rowsRead, report.rowsKept, report.rowsRejected, report.skipped.total,
    ].map { numerals.count($0) }
    self.init(
      file.rejects, of: file.rejects.count,
      ending: say(
        "\(report.file) : \(counts[0]) lignes lues = \(counts[1]) gardées + \(counts[2]) refusées + "
          + "\(counts[3]) sans données ; aucun amendement n'est appliqué ; corriger le fichier",
        "\(report.file): \(counts[0]) rows read = \(counts[1]) kept + \(counts[2]) refused + "
          + "\(counts[3]) without data; no amendment is applied; correct the file"),
      more: say("", ""))
  }

  init(_ report: ImportReport) {
    let count = Numerals(Tongue.spoken).count(report.rejectedRows)
    self.init(
      report.rejects, of: report.rejectedRows,
      ending: report.isStopped
        ? say(
          "lignes refusées : \(count) ; rien n'a été importé ; corriger le fichier, ou prendre les "
            + "bonnes lignes par --allow-rejects",
          "rows refused: \(count); nothing was imported; correct the file, or take the good rows "
            + "with --allow-rejects")
        : say("lignes refusées : \(count)", "rows refused: \(count)"),
      more: say(" (--rejects FICHIER)", " (--rejects FILE)"))
  }

  private init(_ rejects: [Reject], of all: Int, ending: String, more: String) {
    var lines = rejects.prefix(Self.limit).map { say($0.message) }
    if all > Self.limit {
      let rest = Numerals(Tongue.spoken).count(all - min(rejects.count, Self.limit))
      lines.append(say("… et \(rest) autres", "… and \(rest) more") + more)
    }
    lines.append(ending)
    text = MessageLine.inert(lines.joined(separator: "\n") + "\n")
  }
}
