import ArgumentParser
import Reports
import Studies

/// What the store holds.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: say("Dire ce que contient le magasin de données.", "Tell what the store holds."),
    usage: "faisceau status [options]",
    discussion: say(
      """
      Sources, millésimes, cellules, part masquée, sommes visibles et attendues, part des projets \
      jugés difficiles.

      EXEMPLES :
        faisceau status
        faisceau status --year 2018 --format json
      """,
      """
      Sources, years, cells, share suppressed, visible and expected sums, share of projects \
      judged difficult.

      EXAMPLES:
        faisceau status
        faisceau status --year 2018 --format json
      """),
    aliases: ["etat"])

  @OptionGroup var data: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    try output.show(Report(StatusStudy.result(for: data.recipe(.status), in: data.open())))
  }
}
