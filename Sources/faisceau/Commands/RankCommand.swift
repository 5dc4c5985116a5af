import ArgumentParser
import Nomenclatures
import Reports
import Studies

/// The priority métiers of each bassin, or of those named; of départements, of the région, of classes
/// of bassins, of the filières of the training order.
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
      région, des filières de la commande régionale (millésimes de la FAP 2009), ou des classes de \
      bassins d'une typologie. --amendments met côte à côte la première estimation (statistiques), \
      la deuxième (branches) et la troisième (territoires) : qui a déplacé quoi, pourquoi, d'après \
      quelle source.

      EXEMPLES :
        faisceau rank
        faisceau rank --bassin "plaine commune" --bassin T1 --top 20
        faisceau rank --year 2018 --format csv
        faisceau rank --bassin T6 --trend
        faisceau rank --by departement --top 5
        faisceau rank --by filiere --bassin T6 --top 0
        faisceau rank --year 2019 --amendments amendements.csv
        faisceau rank --by class --classes 6 --top 5
      """,
      """
      One list for each bassin: hiring projects, those judged difficult, rate, rank, and what \
      sets it apart from the regional list. Names are forgiving: BMO code, code of the Pacte or \
      name, whatever the accents and case. --by gives the lists of départements, of the région, or \
      of the filières of the regional order (years of the FAP 2009), or of the classes of bassins of a \
      typology. --amendments sets the first estimate (statistics), the second (branches) and the \
      third (territories) side by side: who moved what, why, on what source.

      EXAMPLES:
        faisceau rank
        faisceau rank --bassin "plaine commune" --bassin T1 --top 20
        faisceau rank --year 2018 --format csv
        faisceau rank --bassin T6 --trend
        faisceau rank --by departement --top 5
        faisceau rank --by filiere --bassin T6 --top 0
        faisceau rank --year 2019 --amendments amendments.csv
        faisceau rank --by class --classes 6 --top 5
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
        "Listes par bassin (par défaut), departement, region, filiere ou class.",
        "Lists by bassin (default), departement, region, filiere or class."),
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

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        "Dire ce qui a changé depuis le millésime d'avant, et si c'est sûr.",
        "Tell what changed since the year before, and whether it is sure.")))
  var trend = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Le dire depuis ce millésime (vaut --trend).",
        "Tell it since this year (implies --trend)."), valueName: say("année", "year")))
  var since: Int?

  @OptionGroup var concertation: AmendmentOption
  @OptionGroup var classing: ClassOptions
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
    if trend || since != nil { recipe.trend = true }
    recipe.since = since.map { Millesime($0) } ?? recipe.since
    recipe.by = by?.grouping ?? recipe.by
    try concertation.fill(&recipe)
    let store = try data.open()
    try classing.fill(&recipe, in: store)
    if recipe.by == .filiere {
      let result = try FiliereStudy.result(for: recipe, in: store)
      try choice.save(result.recipe)
      return try output.show(Report(result))
    }
    let result = try RankStudy.result(for: recipe, in: store)
    try choice.save(result.recipe)
    try output.show(Report(result))
    try concertation.report(result.concertation)
  }
}
