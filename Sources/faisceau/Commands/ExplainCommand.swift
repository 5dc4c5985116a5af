import ArgumentParser
import Reports
import Studies

/// Why a métier stands where it does in a bassin.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "Expliquer le rang d'un métier dans un bassin.", "Explain the rank of a métier in a bassin."),
    usage: say(
      "faisceau explain <bassin> <métier> [options]", "faisceau explain <bassin> <métier> [options]"
    ),
    discussion: say(
      """
      Les chiffres, d'où ils viennent, la région, les voisins dans le classement et les autres \
      millésimes de la même nomenclature.

      EXEMPLES :
        faisceau explain T6 aides-soignants --year 2019
        faisceau explain "plaine commune" V0Z60 --year 2018
        faisceau explain 1107 cuisiniers --format json
      """,
      """
      The figures, where they come from, the région, the neighbours in the ranking and the other \
      years of the same nomenclature.

      EXAMPLES:
        faisceau explain T6 aides-soignants --year 2019
        faisceau explain "plaine commune" V0Z60 --year 2018
        faisceau explain 1107 cuisiniers --format json
      """),
    aliases: ["expliquer"])

  @Argument(
    help: ArgumentHelp(
      say("Code BMO, code du Pacte ou nom.", "BMO code, code of the Pacte or name."),
      valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: String

  @Argument(
    help: ArgumentHelp(
      say("Code FAP ou libellé.", "FAP code or label."), valueName: say("métier", "métier")),
    completion: Completions.metiers)
  var metier: String

  @OptionGroup var choice: MethodOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try choice.check(data, output)
    var recipe = try choice.recipe(.explain, on: data)
    recipe.bassins = [bassin]
    recipe.metier = metier
    let result = try ExplainStudy.result(for: recipe, in: data.open())
    try choice.save(result.recipe)
    try output.show(Report(result))
  }
}
