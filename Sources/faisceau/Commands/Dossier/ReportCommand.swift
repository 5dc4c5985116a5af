import ArgumentParser
import Reports
import Studies

/// The dossier of a bassin, or of each of them.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: say(
      "Écrire le dossier d'un bassin, ou de tous.", "Write the dossier of a bassin, or of each."),
    usage: "faisceau report --bassin <bassin> | --all [options]",
    discussion: say(
      """
      Une page HTML complète par bassin, sans adresse extérieure : les métiers à examiner et pourquoi, \
      ce qui change et ce qui distingue le bassin, le besoin et la formation à portée, les lots à \
      revoir, la carte, ce que disent d'autres méthodes, dates, sources et limites. Elle se lit hors \
      ligne, sans JavaScript, et s'imprime sur A4 ; avec JavaScript, on trie, on filtre, et on change \
      les poids de la méthode. --all écrit un dossier par bassin et une page d'accueil.

      EXEMPLES :
        faisceau report --bassin T8 -o dossier.html
        faisceau report --bassin "plaine commune" --year 2019 -o dossier.html
        faisceau report --all -o dossiers/
      """,
      """
      One whole HTML page for each bassin, without any outside address: the métiers to examine and \
      why, what changes and what sets the bassin apart, need and training within reach, the lots to \
      look at again, the map, what other methods say, dates, sources and limits. It reads offline, \
      without JavaScript, and prints on A4; with JavaScript one sorts, filters, and changes the \
      weights of the method. --all writes a dossier for each bassin and a front page.

      EXAMPLES:
        faisceau report --bassin T8 -o dossier.html
        faisceau report --bassin "plaine commune" --year 2019 -o dossier.html
        faisceau report --all -o dossiers/
      """),
    aliases: ["rapport"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Bassin du dossier.", "Bassin of the dossier."), valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: String?

  @Flag(
    name: .long, help: ArgumentHelp(say("Un dossier par bassin.", "A dossier for each bassin.")))
  var all = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Répliques de l'enquête pour la certitude des rangs (par défaut : 1000) ; 0 : aucune.",
        "Replicates of the survey for the certainty of ranks (default: 1000); 0: none."),
      valueName: "n"))
  var replicates: Int?

  @OptionGroup var concertation: AmendmentOption
  @OptionGroup var choice: MethodOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: DossierOutput

  /// Replicates when no number is asked for.
  static let standardReplicates = 1000

  func run() throws {
    let folder = try output.check(all: all, choice, data, amendments: concertation.amendments)
    var recipe = try choice.recipe(.rank, on: data)
    recipe.by = nil
    recipe.bassins = bassin.map { [$0] }
    let count = replicates ?? recipe.replicates ?? Self.standardReplicates
    recipe.replicates = count == 0 ? nil : count
    recipe.seed = recipe.seed ?? 1
    recipe.trend = true
    try concertation.fill(&recipe)
    let parts = try DossierAssembler(recipe: recipe, store: try data.open()).parts()
    try choice.save(parts.rank.recipe)
    try output.write(parts, into: folder)
    try concertation.report(parts.rank.concertation)
  }

  func validate() throws {
    guard (bassin != nil) != all else {
      throw ValidationError(
        say(
          "attendu --bassin <bassin> ou --all, l'un des deux",
          "expected --bassin <bassin> or --all, one of them"))
    }
    if output.force, !all {
      throw ValidationError(
        say("--force : attendu avec --all", "--force: expected with --all"))
    }
    guard let replicates, replicates < 0 else { return }
    throw ValidationError(
      say(
        "--replicates : \(replicates) ; attendu un nombre de répliques, ou 0 pour aucune",
        "--replicates: \(replicates); expected a number of replicates, or 0 for none"))
  }
}
