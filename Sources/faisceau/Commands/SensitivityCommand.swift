import ArgumentParser
import Nomenclatures
import Reports
import Studies

/// Which decision moves the lists.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: say(
      "Dire quelle décision de la méthode déplace les listes.",
      "Tell which decision of the method moves the lists."),
    usage: "faisceau sensitivity [options]",
    discussion: say(
      """
      Toutes les combinaisons de quatre décisions de la méthode faisceau (vers quoi ramener les \
      chiffres, poids, échelle et moyenne, matrice spatiale), et la part de chacune dans ce qui \
      varie d'une liste à l'autre : indices de Sobol, exacts.

      EXEMPLES :
        faisceau sensitivity
        faisceau sensitivity --year 2019 --top 10
        faisceau sensitivity --format json
      """,
      """
      Every combination of four decisions of the method faisceau (what figures are drawn towards, \
      weights, scale and mean, spatial matrix), and the share of each in what varies from one list \
      to another: Sobol's indices, exact.

      EXAMPLES:
        faisceau sensitivity
        faisceau sensitivity --year 2019 --top 10
        faisceau sensitivity --format json
      """),
    aliases: ["sensibilite", "sensibilité"])

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Longueur des listes (par défaut : \(SensitivityStudy.standardTop)).",
        "Length of the lists (default: \(SensitivityStudy.standardTop))."), valueName: "n"))
  var top: Int?

  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    var recipe = Recipe(study: .sensitivity)
    recipe.top = top
    data.fill(&recipe)
    try output.show(Report(SensitivityStudy.result(for: recipe, in: data.open())))
  }

  func validate() throws {
    guard let top, top < 1 else { return }
    throw ValidationError(
      say("--top : \(top) ; attendu au moins 1", "--top: \(top); expected at least 1"))
  }
}
