import ArgumentParser
import Reports
import Studies

/// The methods, on cards.
struct MethodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: say(
      "Décrire les méthodes, leurs entrées, paramètres et sources.",
      "Describe the methods, their inputs, parameters and sources."),
    usage: "faisceau methods [options]",
    discussion: say(
      """
      EXEMPLES :
        faisceau methods
        faisceau methods --method projets-difficiles --format json
      """,
      """
      EXAMPLES:
        faisceau methods
        faisceau methods --method projets-difficiles --format json
      """),
    aliases: ["methodes"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Une seule méthode.", "One method only."), valueName: say("méthode", "method")),
    completion: .list(MethodCatalogue.cards.map(\.name)))
  var method: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    var recipe = Recipe(study: .methods)
    recipe.method = method
    try output.show(Report(MethodsStudy.result(for: recipe)))
  }
}
