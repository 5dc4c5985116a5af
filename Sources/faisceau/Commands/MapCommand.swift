import ArgumentParser
import Reports
import Studies

/// One indicator on the bassins.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: say(
      "Dessiner un indicateur sur la carte des bassins.",
      "Draw an indicator on the map of the bassins."),
    usage: "faisceau map [options]",
    discussion: say(
      """
      Un taux en couleurs, par classes ; un nombre en disques d'aire proportionnelle ; ce qui est \
      masqué à la source et ce que nul n'a observé, hachurés chacun à sa façon. -o carte.svg ou \
      carte.png dessine ; sans fichier, ou avec --format, les chiffres de la carte. Un nombre en \
      couleurs est refusé, sauf --force.

      EXEMPLES :
        faisceau map -o carte.svg
        faisceau map --indicator projets --year 2025 -o projets.svg
        faisceau map --indicator rang --metier aides-soignants --year 2019 -o rang.svg
        faisceau map --indicator entreesPour100 --breaks jenks --classes 4 --format csv
      """,
      """
      A rate in colours, by classes; a count as discs whose area is in proportion; what the source \
      hides and what nobody observed, each hatched in its own way. -o map.svg or map.png draws; \
      without a file, or with --format, the figures of the map. A count in colours is refused, \
      unless with --force.

      EXAMPLES:
        faisceau map -o map.svg
        faisceau map --indicator projets --year 2025 -o projects.svg
        faisceau map --indicator rang --metier aides-soignants --year 2019 -o rank.svg
        faisceau map --indicator entreesPour100 --breaks jenks --classes 4 --format csv
      """),
    aliases: ["carte"])

  @OptionGroup var question: MapOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    var recipe = Recipe(study: .map)
    data.fill(&recipe)
    question.fill(&recipe)
    let result = try MapStudy.result(for: recipe, in: data.open())
    guard let file = output.file, let picture = Picture(of: file), output.format == nil else {
      return try output.show(Report(result))
    }
    let svg = MapDrawing(result, Tongue.spoken).svg()
    switch picture {
    case .svg: try WholeFile.write(svg, to: file)
    case .png: try PNG.write(svg, to: file)
    }
  }

  /// The kind of picture that a file's name asks for.
  private enum Picture: String {
    case svg, png

    init?(of file: String) {
      guard let ending = file.split(separator: ".").last else { return nil }
      self.init(rawValue: ending.lowercased())
    }
  }
}

/// What is drawn, and how.
struct MapOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Indicateur (par défaut : tauxDifficulte) : \(Self.indicators).",
        "Indicator (default: tauxDifficulte): \(Self.indicators)."),
      valueName: say("indicateur", "indicator")),
    completion: .list(MapIndicator.all.map(\.id)))
  var indicator: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Métier, par code ou libellé (par défaut : tous ensemble).",
        "Métier, by code or label (default: all together)."), valueName: say("métier", "métier")),
    completion: Completions.metiers)
  var metier: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Méthode des indicateurs rang et score (par défaut : \(MethodCatalogue.standard)).",
        "Method of the indicators rang and score (default: \(MethodCatalogue.standard))."),
      valueName: say("méthode", "method")),
    completion: .list(MethodCatalogue.names))
  var method: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Nombre de classes, 2 à 9 (par défaut : \(MapStudy.standardClasses)).",
        "Number of classes, 2 to 9 (default: \(MapStudy.standardClasses))."), valueName: "n"))
  var classes: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Seuils des classes : quantiles (par défaut), jenks ou egales.",
        "Breaks of the classes: quantiles (default), jenks or egales."),
      valueName: say("seuils", "breaks")),
    completion: .list(MapRecipe.Breaks.allCases.map(\.rawValue)))
  var breaks: Breaks?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Dessin : choropleth (couleurs) ou symbols (disques) ; par défaut, ce qui convient.",
        "Drawing: choropleth (colours) or symbols (discs); by default, what suits."),
      valueName: say("dessin", "style")),
    completion: .list(MapRecipe.Style.allCases.map(\.rawValue)))
  var style: Style?

  @Flag(
    name: [.customLong("force"), .customLong("forcer")],
    help: ArgumentHelp(
      say(
        "Dessiner même ce qui trompe l'œil, par exemple un nombre en couleurs.",
        "Draw even what misleads the eye, a count in colours for one.")))
  var force = false

  private static let indicators = MapIndicator.all.map(\.id).joined(separator: ", ")

  /// Writes these choices into a recipe.
  func fill(_ recipe: inout Recipe) {
    var map = MapRecipe()
    map.indicator = indicator ?? map.indicator
    map.breaks = breaks?.value
    map.style = style?.value
    map.isForced = force
    recipe.map = map
    recipe.metier = metier
    recipe.method = method
    recipe.classes = classes
  }

  /// Breaks, as the command line names them.
  struct Breaks: ExpressibleByArgument {
    let value: MapRecipe.Breaks
    init?(argument: String) {
      let name = argument.lowercased().replacing("é", with: "e")
      guard let value = MapRecipe.Breaks(rawValue: name) else { return nil }
      self.value = value
    }
  }

  /// A style, as the command line names it.
  struct Style: ExpressibleByArgument {
    let value: MapRecipe.Style
    init?(argument: String) {
      let french = ["couleurs": "choropleth", "choroplethe": "choropleth", "symboles": "symbols"]
      let name = argument.lowercased().replacing("è", with: "e")
      guard let value = MapRecipe.Style(rawValue: french[name] ?? name) else { return nil }
      self.value = value
    }
  }
}
