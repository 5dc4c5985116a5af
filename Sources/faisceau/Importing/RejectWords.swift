import Ingestion
import Reports

/// What is said of refused rows: the first of them and their number.
struct RejectWords {
  /// Number of refused rows that are told one by one.
  static let limit = 20

  let text: String

  init(_ report: ImportReport) {
    let rejects = report.rejects
    var lines = rejects.prefix(Self.limit).map { say($0.message) }
    let all = report.rejectedRows
    let count = Numerals(Tongue.spoken).count(all)
    if all > Self.limit {
      let rest = Numerals(Tongue.spoken).count(all - min(rejects.count, Self.limit))
      lines.append(
        say("… et \(rest) autres (--rejects FICHIER)", "… and \(rest) more (--rejects FILE)"))
    }
    lines.append(
      report.isStopped
        ? say(
          "lignes refusées : \(count) ; rien n'a été importé ; corriger le fichier, ou prendre les "
            + "bonnes lignes par --allow-rejects",
          "rows refused: \(count); nothing was imported; correct the file, or take the good rows "
            + "with --allow-rejects")
        : say("lignes refusées : \(count)", "rows refused: \(count)"))
    text = MessageLine.inert(lines.joined(separator: "\n") + "\n")
  }
}
