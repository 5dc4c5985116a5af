import ArgumentParser
import Nomenclatures
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

  @OptionGroup var data: StoreOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Un seul millésime (par défaut : tous).", "One year only (default: all)."),
      valueName: say("année", "year")))
  var year: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Code d'une région, ou FR pour leur somme (par défaut : toutes).",
        "Code of one région, or FR for their sum (default: all)."), valueName: "code"))
  var region: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    var recipe = Recipe(study: .status)
    recipe.millesime = year.map { Millesime($0) }
    recipe.region = region.map { RegionCode($0) }
    try output.show(Report(StatusStudy.result(for: recipe, in: data.open())))
  }
}
