import ArgumentParser
import Reports
import Studies

/// Two tools, and whether their data or their algorithms part them.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: say(
      "Comparer deux outils : données ou algorithme ?", "Compare two tools: data or algorithm?"),
    usage: "faisceau compare <A> <B> [options]",
    discussion: say(
      """
      L'accord des deux listes, par bassin et pour la région, les plus grands déplacements avec \
      l'indicateur en cause, et la part de l'écart qui vient des données, celle qui vient de \
      l'algorithme, à côté du bruit des chiffres.

      Un outil est une méthode (formadiag), un jeu de données (bmo, offres-2021), un millésime \
      (2018), une recette (*.json), un magasin (*.sqlite), ou plusieurs joints par @ ou par deux \
      points : formadiag@offres-2021, formadiag:2019. Ce qu'il ne dit pas vient des options ; le \
      millésime, de l'autre outil, sinon c'est le dernier que les quatre calculs peuvent utiliser.

      EXEMPLES :
        faisceau compare formadiag offres-demandes
        faisceau compare formadiag donnees-massives --bassin T6
        faisceau compare formadiag formadiag@offres-2021 --format json
        faisceau comparer 2018 2019 --method projets-difficiles --format csv
      """,
      """
      How far the two lists agree, by bassin and for the région, the largest moves with the \
      indicator that makes each, and how much of the disagreement comes from the data, how much \
      from the algorithm, beside the noise of the figures.

      A tool is a method (formadiag), a data set (bmo, offres-2021), a year (2018), a recipe \
      (*.json), a store (*.sqlite), or several of them joined by @ or by a colon: \
      formadiag@offres-2021, formadiag:2019. What it does not say comes from the options; the year, \
      from the other tool, else it is the latest that all four runs can use.

      EXAMPLES:
        faisceau compare formadiag offres-demandes
        faisceau compare formadiag donnees-massives --bassin T6
        faisceau compare formadiag formadiag@offres-2021 --format json
        faisceau compare 2018 2019 --method projets-difficiles --format csv
      """),
    aliases: ["comparer"])

  @Argument(
    help: ArgumentHelp(
      say(
        "Le premier outil ; omis avec l'autre, ceux de --recipe.",
        "The first tool; left out with the other, those of --recipe."), valueName: "A"),
    completion: .list(MethodCatalogue.names + DataSet.allCases.map(\.rawValue)))
  var a: String?

  @Argument(
    help: ArgumentHelp(say("Le second outil.", "The second tool."), valueName: "B"),
    completion: .list(MethodCatalogue.names + DataSet.allCases.map(\.rawValue)))
  var b: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Bassin à montrer, avec ses déplacements, autant de fois que voulu (par défaut : tous).",
        "Bassin to show, with its moves, as many times as wanted (default: all)."),
      valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: [String] = []

  @OptionGroup var choice: MethodOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let tools = try NamedTools(a, b, choice, data, output)
    var recipe = tools.recipe
    if !bassin.isEmpty { recipe.bassins = bassin }
    let result = try CompareStudy.result(for: recipe, tools.a, tools.b)
    try choice.save(result.recipe)
    try output.show(Report(result))
  }

  func validate() throws {
    guard (a == nil) == (b == nil), a != nil || choice.recipe != nil else {
      throw ValidationError(
        say(
          "compare : attendu deux outils, p. ex. formadiag offres-demandes, ou --recipe",
          "compare: expected two tools, e.g. formadiag offres-demandes, or --recipe"))
    }
  }
}
