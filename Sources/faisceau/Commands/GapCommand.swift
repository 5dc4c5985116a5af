import ArgumentParser
import Reports
import Studies

/// Need against the training within reach.
struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: say(
      "Tenir le besoin contre la formation à portée.",
      "Hold the need against the training within reach."),
    usage: "faisceau gap [options]",
    discussion: say(
      """
      Par bassin et métier : besoin (projets difficiles selon la nature de la difficulté), entrées \
      PRFE estimées dans le bassin, accessibles aux habitants, à portée des employeurs, écart et ses \
      bornes ; puis ce que change chaque hypothèse. Pour un seul bassin : d'où vient ce qui est à sa \
      portée, et vers qui va ce qu'il tient.

      EXEMPLES :
        faisceau gap --bassin T6 --year 2019
        faisceau gap --bassin T6 --niveau V,VI --portee local
        faisceau gap --filieres --format json
        faisceau gap --bassin T6 --year 2019 --amendments amendements.csv
      """,
      """
      By bassin and métier: need (difficult projects by kind of difficulty), estimated PRFE entries \
      inside, within reach of residents, of employers, the gap and its bounds; then what each \
      assumption changes. For one bassin: where what is within its reach comes from, and to whom what \
      is inside it goes.

      EXAMPLES:
        faisceau gap --bassin T6 --year 2019
        faisceau gap --bassin T6 --niveau V,VI --portee local
        faisceau gap --filieres --format json
        faisceau gap --bassin T6 --year 2019 --amendments amendments.csv
      """),
    aliases: ["ecart"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Bassin à montrer, autant de fois que voulu (par défaut : tous).",
        "Bassin to show, as many times as wanted (default: all)."), valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: [String] = []

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say("Par filière de la commande, non par métier.", "By filière of the order, not by métier."))
  )
  var filieres = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Longueur des listes (par défaut : \(GapStudy.standardTop)) ; 0 : tout.",
        "Length of the lists (default: \(GapStudy.standardTop)); 0: all."), valueName: "n"))
  var top: Int?

  @OptionGroup var concertation: AmendmentOption
  @OptionGroup var training: TrainingOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try Self.check(top: top) }

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    try concertation.check(sparedBy: (output.file, "--output"))
    let store = try data.open()
    var recipe = try training.recipe(.gap, on: data, store)
    if !bassin.isEmpty { recipe.bassins = bassin }
    recipe.top = top ?? recipe.top
    if filieres { recipe.gap?.byFiliere = true }
    try concertation.fill(&recipe)
    let result = try GapStudy.result(for: recipe, in: store)
    try output.show(Report(result))
    try concertation.report(result.concertation)
  }

  /// Refuses a length below 0.
  static func check(top: Int?) throws {
    guard let top, top < 0 else { return }
    throw ValidationError(
      say(
        "--top : \(top) ; attendu un nombre de lignes, ou 0 pour tout",
        "--top: \(top); expected a number of rows, or 0 for all"))
  }
}
