import ArgumentParser
import Reports
import Studies

/// What several methods say together.
struct ConsensusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consensus",
    abstract: say(
      "Réunir plusieurs méthodes, et dire laquelle s'écarte.",
      "Bring several methods together, and tell which dissents."),
    usage: "faisceau consensus [options]",
    discussion: say(
      """
      Un classement par bassin et pour la région, où chaque méthode vote : Copeland (qui bat le \
      plus de métiers, deux à deux), puis Borda. Pour chaque métier, les méthodes d'accord et celle \
      qui s'écarte le plus. Sans autre précision : toutes les méthodes qui le peuvent, sur le \
      dernier millésime que trois au moins savent utiliser.

      EXEMPLES :
        faisceau consensus --bassin T6
        faisceau consensus --methods formadiag,dares-2020,offres-demandes --top 20
        faisceau consensus --by borda --year 2019 --format csv
      """,
      """
      One ranking for each bassin and one for the région, in which each method votes: Copeland (who \
      beats most métiers, two by two), then Borda. For each métier, the methods that agree and the \
      one that dissents most. Unless told otherwise: every method that can, on the latest year that \
      three at least can use.

      EXAMPLES:
        faisceau consensus --bassin T6
        faisceau consensus --methods formadiag,dares-2020,offres-demandes --top 20
        faisceau consensus --by borda --year 2019 --format csv
      """))

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Méthodes, séparées par des virgules (par défaut : toutes).",
        "Methods, separated by commas (default: all)."), valueName: say("noms", "names")))
  var methods: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Compte qui ordonne d'abord : copeland (par défaut) ou borda.",
        "Count that comes first: copeland (default) or borda."), valueName: say("compte", "count")),
    completion: .list(ConsensusStudy.rules))
  var by: Rule?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Bassin à montrer, autant de fois que voulu (par défaut : tous, et la région).",
        "Bassin to show, as many times as wanted (default: all, and the région)."),
      valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: [String] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Longueur des listes (par défaut : \(ConsensusStudy.standardTop)) ; 0 : tout.",
        "Length of the lists (default: \(ConsensusStudy.standardTop)); 0: all."), valueName: "n"))
  var top: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Recette à rejouer (JSON) ; les autres options passent avant elle.",
        "Recipe to replay (JSON); other options go before it."),
      valueName: say("fichier", "file")),
    completion: .file())
  var recipe: String?

  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  /// A count, as the command line names it.
  struct Rule: ExpressibleByArgument {
    let name: String
    init?(argument: String) {
      guard ConsensusStudy.rules.contains(argument.lowercased()) else { return nil }
      name = argument.lowercased()
    }
  }

  func run() throws {
    var places = Destinations()
    places.spare(data.store, say("le magasin", "the store"))
    places.spare(recipe, say("la recette", "the recipe"))
    try places.take(output.file, "--output")
    try output.show(Report(try ConsensusStudy.result(for: asked(), in: data.open())))
  }

  /// The recipe that was given, or a new one, with the options written into it.
  private func asked() throws -> Recipe {
    var recipe = try self.recipe.map(RecipeFile.read) ?? Recipe(study: .consensus)
    if recipe.study != .consensus { recipe.parameters = [:] }
    recipe.study = .consensus
    if let methods {
      recipe.methods = methods.split(separator: ",").map {
        $0.filter { !$0.isWhitespace }
      }
    }
    if let by { recipe.parameters[ConsensusStudy.ruleName] = .word(by.name) }
    if !bassin.isEmpty { recipe.bassins = bassin }
    recipe.top = top ?? recipe.top
    data.fill(&recipe)
    return recipe
  }

  func validate() throws {
    if recipe == "" {
      throw ValidationError(
        say("--recipe : vide ; attendu un fichier", "--recipe: empty; expected a file"))
    }
    guard let top, top < 0 else { return }
    throw ValidationError(
      say(
        "--top : \(top) ; attendu un nombre de noms, ou 0 pour tout",
        "--top: \(top); expected a number of names, or 0 for all"))
  }
}
