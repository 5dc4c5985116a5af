import ArgumentParser
import Reports
import Studies

/// The priority métiers of each bassin, or of those named; of départements, of the région, of the
/// filières of the training order.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: say(
      "Classer les métiers de chaque bassin.", "Rank the métiers of each bassin."),
    usage: "faisceau rank [options]",
    discussion: say(
      """
      Une liste par bassin : projets de recrutement, projets jugés difficiles, taux, rang, et ce \
      qui la distingue de la liste régionale. Les noms sont souples : code BMO, code du Pacte ou \
      nom, sans égard aux accents ni à la casse. --by donne les listes des départements, de la \
      région, ou des filières de la commande régionale (millésimes de la FAP 2009). --amendments met \
      côte à côte la première estimation (statistiques), la deuxième (branches) et la troisième \
      (territoires) : qui a déplacé quoi, pourquoi, d'après quelle source.

      EXEMPLES :
        faisceau rank
        faisceau rank --bassin "plaine commune" --bassin T1 --top 20
        faisceau rank --year 2018 --format csv
        faisceau rank --by departement --top 5
        faisceau rank --by filiere --bassin T6 --top 0
        faisceau rank --year 2019 --amendments amendements.csv
      """,
      """
      One list for each bassin: hiring projects, those judged difficult, rate, rank, and what \
      sets it apart from the regional list. Names are forgiving: BMO code, code of the Pacte or \
      name, whatever the accents and case. --by gives the lists of départements, of the région, or \
      of the filières of the regional order (years of the FAP 2009). --amendments sets the first \
      estimate (statistics), the second (branches) and the third (territories) side by side: who \
      moved what, why, on what source.

      EXAMPLES:
        faisceau rank
        faisceau rank --bassin "plaine commune" --bassin T1 --top 20
        faisceau rank --year 2018 --format csv
        faisceau rank --by departement --top 5
        faisceau rank --by filiere --bassin T6 --top 0
        faisceau rank --year 2019 --amendments amendments.csv
      """),
    aliases: ["classer"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Bassin à montrer, autant de fois que voulu (par défaut : tous).",
        "Bassin to show, as many times as wanted (default: all)."), valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Listes par bassin (par défaut), departement, region ou filiere.",
        "Lists by bassin (default), departement, region or filiere."),
      valueName: say("territoire", "territory")),
    completion: GroupingName.completion)
  var by: GroupingName?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Dire la certitude de chaque rang par n répliques de l'enquête (1000, par exemple).",
        "Tell how certain each rank is, by n replicates of the survey (1000, say)."),
      valueName: "n"))
  var replicates: Int?

  @OptionGroup var concertation: AmendmentOption
  @OptionGroup var choice: MethodOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try choice.check(data, output)
    try concertation.check(
      sparedBy: (output.file, "--output"), (choice.saveRecipe, "--save-recipe"))
    var recipe = try choice.recipe(.rank, on: data)
    if !bassin.isEmpty { recipe.bassins = bassin }
    recipe.replicates = replicates ?? recipe.replicates
    recipe.by = by?.grouping ?? recipe.by
    try concertation.fill(&recipe)
    if recipe.by == .filiere {
      let result = try FiliereStudy.result(for: recipe, in: data.open())
      try choice.save(result.recipe)
      return try output.show(Report(result))
    }
    let result = try RankStudy.result(for: recipe, in: data.open())
    try choice.save(result.recipe)
    try output.show(Report(result))
    try concertation.report(result.concertation)
  }

  func validate() throws {
    guard let replicates, replicates < 1 else { return }
    throw ValidationError(
      say(
        "--replicates : \(replicates) ; attendu au moins 1",
        "--replicates: \(replicates); expected at least 1"))
  }
}
