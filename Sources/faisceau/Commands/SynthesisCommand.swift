import ArgumentParser
import Reports
import Studies

/// The région: in how many bassins each métier is among the first.
struct SynthesisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesis",
    abstract: say(
      "Dire dans combien de bassins chaque métier est prioritaire.",
      "Tell in how many bassins each métier is a priority."),
    usage: "faisceau synthesis [options]",
    discussion: say(
      """
      Compte les bassins où un métier est parmi les premiers (20 par défaut, choisis en \
      connaissant le tableau du Pacte), et le dit avec les mots du Pacte.

      EXEMPLES :
        faisceau synthesis
        faisceau synthesis --year 2018 --top 20
        faisceau synthesis --by departement
        faisceau synthesis --by class --profile quotients
        faisceau synthesis --format json
      """,
      """
      Counts the bassins where a métier is among the first (20 by default, chosen knowing the \
      Pacte's table), and says it in the Pacte's words.

      EXAMPLES:
        faisceau synthesis
        faisceau synthesis --year 2018 --top 20
        faisceau synthesis --by departement
        faisceau synthesis --by class --profile quotients
        faisceau synthesis --format json
      """),
    aliases: ["synthese", "synthèse"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Compter les listes par bassin (par défaut), departement ou class.",
        "Count the lists by bassin (default), departement or class."),
      valueName: say("territoire", "territory")),
    completion: GroupingName.completion)
  var by: GroupingName?

  @OptionGroup var classing: ClassOptions
  @OptionGroup var choice: MethodOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try choice.check(data, output)
    var recipe = try choice.recipe(.synthesis, on: data)
    recipe.bassins = nil
    recipe.by = by?.grouping ?? recipe.by
    let store = try data.open()
    try classing.fill(&recipe, in: store)
    let result = try SynthesisStudy.result(for: recipe, in: store)
    try choice.save(result.recipe)
    try output.show(Report(result))
  }
}
