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
        faisceau validate --plot validation.svg
      """,
      """
      On each pair of consecutive years of one nomenclature: rates, lists, intervals, badges, \
      against the compulsory baselines (the regional list for all, volume × regional rate). \
      --year chooses the starting year.

      EXAMPLES:
        faisceau validate --year 2018
        faisceau validate --method projets-difficiles --format json
        faisceau validate --plot validation.svg
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

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Dessiner ce que valut chaque prévision dans ce fichier SVG.",
        "Draw what each forecast was worth into this SVG file."),
      valueName: say("fichier", "file")),
    completion: .file())
  var plot: String?

  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var places = Destinations()
    places.spare(data.store, say("le magasin", "the store"))
    try places.take(output.file, "--output")
    try places.take(plot, "--plot")
    var recipe = Recipe(study: .validate)
    recipe.method = method
    recipe.seed = seed
    data.fill(&recipe)
    let result = try ValidateStudy.result(for: recipe, in: data.open())
    if let plot { try WholeFile.write(ValidateDrawing(result, Tongue.spoken).plot(), to: plot) }
    try output.show(Report(result))
  }
}
