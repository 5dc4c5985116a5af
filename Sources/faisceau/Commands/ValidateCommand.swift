import ArgumentParser
import Reports
import Studies

/// Each year held against the next.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: say(
      "Confronter chaque prévision à l'année suivante.",
      "Hold each forecast against the year that came."),
    usage: "faisceau validate [options]",
    discussion: say(
      """
      Sur chaque paire de millésimes consécutifs d'une même nomenclature : taux, listes, \
      intervalles, badges, face aux repères obligés (liste régionale pour tous, volume × taux \
      régional). --year choisit l'année de départ.

      EXEMPLES :
        faisceau validate --year 2018
        faisceau validate --method projets-difficiles --format json
      """,
      """
      On each pair of consecutive years of one nomenclature: rates, lists, intervals, badges, \
      against the compulsory baselines (the regional list for all, volume × regional rate). \
      --year chooses the starting year.

      EXAMPLES:
        faisceau validate --year 2018
        faisceau validate --method projets-difficiles --format json
      """),
    aliases: ["valider"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Une seule méthode, et les repères.", "One method only, and the baselines."),
      valueName: say("méthode", "method")),
    completion: .list(MethodCatalogue.cards.map(\.name)))
  var method: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say("Graine des tirages (par défaut : 1).", "Seed of the draws (default: 1)."),
      valueName: "n"))
  var seed: Int?

  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var recipe = Recipe(study: .validate)
    recipe.method = method
    recipe.seed = seed
    data.fill(&recipe)
    try output.show(Report(ValidateStudy.result(for: recipe, in: data.open())))
  }
}
