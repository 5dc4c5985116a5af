import ArgumentParser
import MarketStore
import Nomenclatures
import Reports
import Studies

/// Which bassins resemble each other, and which métiers go together.
struct TypologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typology",
    abstract: say(
      "Classer ensemble les bassins, les métiers ou leurs couples qui se ressemblent.",
      "Put together the bassins, the métiers or their pairs that resemble each other."),
    usage: "faisceau typology [options]",
    discussion: say(
      """
      Analyse factorielle, arbre de Ward, consolidation par k-means ; chaque classe avec ce qui la \
      fait (valeurs-tests), son parangon, son membre le plus éloigné, sa stabilité. --region FR : \
      toutes les régions du magasin.

      EXEMPLES :
        faisceau typology
        faisceau typology --year 2018 --classes 5 --map carte.svg
        faisceau typology --of metiers --format csv
      """,
      """
      Factor analysis, Ward's tree, k-means consolidation; each class with what makes it (test \
      values), its paragon, its most distant member, its stability. --region FR: every région of \
      the store.

      EXAMPLES:
        faisceau typology
        faisceau typology --year 2018 --classes 5 --map map.svg
        faisceau typology --of metiers --format csv
      """),
    aliases: ["typologie"])

  @OptionGroup var question: TypologyOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var pictures: PictureOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    try pictures.check(sparing: output.file)
    var recipe = Recipe(study: .typology)
    data.fill(&recipe)
    question.fill(&recipe)
    if pictures.map != nil, recipe.individuals ?? .bassins != .bassins { throw Failure.noMap }
    let store = try data.open()
    let result = try TypologyStudy.result(for: recipe, in: store)
    try pictures.draw(result, store)
    try output.show(Report(result))
  }
}

/// What is classified, by what, into how many classes.
struct TypologyOptions: ParsableArguments {
  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      say(
        "Ce qui est classé : bassins (par défaut), metiers ou cells (couples).",
        "What is classified: bassins (default), metiers or cells (pairs)."),
      valueName: say("quoi", "what")),
    completion: .list(TypologyIndividuals.allCases.map(\.rawValue)))
  var individuals: Individuals?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Profil : projects (par défaut), difficulty, quotients ou gap.",
        "Profile: projects (default), difficulty, quotients or gap."),
      valueName: say("profil", "profile")),
    completion: .list(TypologyProfile.allCases.map(\.rawValue)))
  var profile: Profile?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Nombre de classes, ou auto (par défaut) : plus grand saut d'inertie.",
        "Number of classes, or auto (default): greatest jump of inertia."), valueName: "n"))
  var classes: Classes?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say("Graine des tirages (par défaut : 1).", "Seed of the draws (default: 1)."),
      valueName: "n"))
  var seed: Int?

  /// Writes these choices into a recipe.
  func fill(_ recipe: inout Recipe) {
    recipe.individuals = individuals?.value
    recipe.profile = profile?.value
    recipe.classes = classes?.count
    recipe.seed = seed
  }

  /// What is classified, as the command line names it.
  struct Individuals: ExpressibleByArgument {
    let value: TypologyIndividuals
    init?(argument: String) {
      let name = argument.lowercased().replacing("é", with: "e")
      guard let value = TypologyIndividuals(rawValue: name) else { return nil }
      self.value = value
    }
  }

  /// A profile, as the command line names it.
  struct Profile: ExpressibleByArgument {
    let value: TypologyProfile
    init?(argument: String) {
      guard let value = TypologyProfile(rawValue: argument.lowercased()) else { return nil }
      self.value = value
    }
  }

  /// `auto` or a number.
  struct Classes: ExpressibleByArgument {
    let count: Int?
    init?(argument: String) {
      if argument.lowercased() == "auto" {
        count = nil
      } else if let number = Int(argument), number > 0 {
        count = number
      } else {
        return nil
      }
    }
  }
}

/// Pictures to write beside the result.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Dessiner l'arbre dans ce fichier SVG.", "Draw the tree into this SVG file."),
      valueName: say("fichier", "file")), completion: .file())
  var tree: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Dessiner le plan factoriel dans ce fichier SVG.", "Draw the plane into this SVG file."),
      valueName: say("fichier", "file")), completion: .file())
  var plane: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Dessiner la carte des classes de bassins dans ce fichier SVG.",
        "Draw the map of the classes of bassins into this SVG file."),
      valueName: say("fichier", "file")), completion: .file())
  var map: String?

  /// Makes sure, before any work is done, that the files may be written and are different ones.
  func check(sparing output: String?) throws {
    var places = Destinations()
    places.spare(output, "--output")
    try places.take(tree, "--tree")
    try places.take(plane, "--plane")
    try places.take(map, "--map")
  }

  /// Writes those that were asked for.
  func draw(_ result: TypologyResult, _ store: Store) throws {
    let drawing = TypologyDrawing(result, Tongue.spoken)
    if let map {
      guard
        let set = try store.outlines().last(where: { outlines in
          Set(result.classOfBassin.keys).isSubset(of: outlines.value.outlines.map(\.bassin))
        })
      else { throw Failure.noOutlines }
      try WholeFile.write(drawing.map(set.value.outlines), to: map)
    }
    if let tree { try WholeFile.write(drawing.tree(), to: tree) }
    if let plane { try WholeFile.write(drawing.plane(), to: plane) }
  }
}

extension Failure {
  static let noMap = Failure(
    .usage,
    french: "--map : la carte montre des classes de bassins ; attendu --of bassins ; retirer --map",
    english: "--map: the map shows classes of bassins; expected --of bassins; remove --map")

  static let noOutlines = Failure(
    .noInput,
    french: "magasin : aucun jeu de contours ne couvre ces bassins ; attendu les contours de "
      + "l'année ; importer un fichier GeoJSON des communes (faisceau import)",
    english: "store: no set of outlines covers these bassins; expected those of the year; import a "
      + "GeoJSON file of the communes (faisceau import)")
}
