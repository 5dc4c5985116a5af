import ArgumentParser
import Reports
import Studies

/// A data package and notebooks, to take away.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say(
      "Écrire un paquet de données et des carnets de calcul.",
      "Write a data package and notebooks."),
    usage: say("faisceau export -o <dossier> [options]", "faisceau export -o <folder> [options]"),
    discussion: say(
      """
      Un dossier complet : listes, synthèse, écart, méthodes comparées, chiffres de l'enquête, sources \
      (CSV et JSON), leur descripteur (datapackage.json), un dictionnaire, une carte (champ, limites, \
      licences, citation), et des carnets Python (étude du bassin, comparaison des méthodes, certitude \
      des rangs) qui tournent hors ligne. Ce qui ne peut pas être fait est nommé dans la carte. Écrit \
      en français.

      EXEMPLES :
        faisceau export -o paquet
        faisceau export -o paquet-t6 --bassin T6 --year 2019
        faisceau exporter -o paquet-2 --method formadiag --against dares-2020
      """,
      """
      A folder complete in itself: lists, synthesis, gap, methods compared, figures of the survey, \
      sources (CSV and JSON), their descriptor (datapackage.json), a dictionary, a card (field, limits, \
      licences, citation), and Python notebooks (the bassin's study, the comparison of methods, the \
      certainty of ranks) that run offline. What cannot be made is named in the card. Written in French.

      EXAMPLES:
        faisceau export -o package
        faisceau export -o package-t6 --bassin T6 --year 2019
        faisceau export -o package-2 --method formadiag --against dares-2020
      """),
    aliases: ["exporter"])

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      say("Dossier à écrire, vide ou à créer.", "Folder to write, empty or new."),
      valueName: say("dossier", "folder")), completion: .directory)
  var output: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        "Remplacer les fichiers d'un dossier qui n'est pas vide.",
        "Replace the files of a folder that is not empty.")))
  var force = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Bassin à étudier dans un carnet, autant de fois que voulu (par défaut : le premier).",
        "Bassin to study in a notebook, as many times as wanted (default: the first)."),
      valueName: "bassin"),
    completion: Completions.bassins)
  var bassin: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Méthode à comparer à celle des listes (par défaut : \(ExportRuns.opponents[0]), sinon "
          + "\(ExportRuns.opponents[1])).",
        "Method to compare with that of the lists (default: \(ExportRuns.opponents[0]), else "
          + "\(ExportRuns.opponents[1]))."),
      valueName: say("méthode", "method")),
    completion: .list(MethodCatalogue.names))
  var against: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Répliques de l'enquête pour la certitude (par défaut : \(ExportRuns.standardReplicates) "
          + "quand elle peut être dite) ; 0 : aucune.",
        "Replicates of the survey for certainty (default: \(ExportRuns.standardReplicates) when it "
          + "can be told); 0: none."), valueName: "n"))
  var replicates: Int?

  @OptionGroup var choice: MethodOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if output.isEmpty {
      throw ValidationError(
        say("--output : vide ; attendu un dossier", "--output: empty; expected a folder"))
    }
    guard let replicates, replicates < 0 else { return }
    throw ValidationError(
      say(
        "--replicates : \(replicates) ; attendu un nombre, ou 0 pour aucune",
        "--replicates: \(replicates); expected a number, or 0 for none"))
  }

  func run() throws {
    var places = Destinations()
    places.spare(data.store, say("le magasin", "the store"))
    places.spare(choice.recipe, say("la recette", "the recipe"))
    try places.take(choice.saveRecipe, "--save-recipe")
    let folder = try WholeFolder(output, replaces: force)
    var recipe = try choice.recipe(.rank, on: data)
    recipe.replicates = replicates ?? recipe.replicates
    let runs = ExportRuns(
      recipe: recipe, bassins: bassin, opponent: against,
      program: "faisceau " + Faisceau.configuration.version, store: try data.open())
    let export = try runs.export()
    let files = export.files()
    try folder.write(files.map { ($0.name, Array($0.text.utf8)) })
    try choice.save(export.rank.recipe)
    Output.message(Self.told(export, files, in: output))
  }

  private static func told(_ export: Export, _ files: [ExportFile], in folder: String) -> String {
    let left = export.leftOut.map {
      say("sans \($0.study) : ", "without \($0.study): ") + $0.reason
    }
    let count = files.count
    return ([say("\(folder) : \(count) fichiers", "\(folder): \(count) files")] + left)
      .map(MessageLine.inert).joined(separator: "\n") + "\n"
  }
}
