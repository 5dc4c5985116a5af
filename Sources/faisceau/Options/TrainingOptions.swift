import ArgumentParser
import Ingestion
import MarketStore
import Reports
import Studies

/// What is assumed of training and of its reach.
struct TrainingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Portée : 2sfca (par défaut), local ou balanced.",
        "Reach: 2sfca (default), local or balanced."), valueName: say("portée", "reach")),
    completion: .list(GapRecipe.Reach.allCases.map(\.rawValue)))
  var portee: Word<GapRecipe.Reach>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Trajets manquants internes au bassin, de 0 à 1 (par défaut : 0.5).",
        "Missing journeys inside the bassin, 0 to 1 (default: 0.5)."), valueName: "λ"))
  var lambda: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Total des entrées : bas, moyen (par défaut) ou haut.",
        "Total of entries: bas (low), moyen (middle, default) or haut (high)."),
      valueName: "total"), completion: .list(["bas", "moyen", "haut"]))
  var total: Word<GapRecipe.Total>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Niveaux (1969) à garder, p. ex. V,VI (par défaut : tous).",
        "Levels (1969) to keep, e.g. V,VI (default: all)."), valueName: say("niveaux", "levels")))
  var niveau: Names<Niveau>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Parcours à garder parmi C, P, AQ (par défaut : tous).",
        "Pathways to keep among C, P, AQ (default: all)."),
      valueName: say("parcours", "pathways")))
  var parcours: Names<Parcours>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Heures ou entrées par lot (par défaut : parts égales).",
        "Hours or entries by lot (default: equal parts)."), valueName: say("fichier", "file")),
    completion: .file())
  var effectifs: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Un lot entre ses bassins : demandeurs (par défaut) ou egales.",
        "A lot over its bassins: demandeurs (by job seekers, default) or egales (equal)."),
      valueName: "parts"), completion: .list(["demandeurs", "egales"]))
  var lotsBassins: Word<GapRecipe.Parts>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Un lot entre ses codes ROME : egales (par défaut) ou demandeurs.",
        "A lot over its ROME codes: egales (equal, default) or demandeurs (by job seekers)."),
      valueName: "parts"), completion: .list(["egales", "demandeurs"]))
  var lotsRome: Word<GapRecipe.Parts>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Part d'une nature de difficulté qui appelle une formation, p. ex. vivier=0.3.",
        "Share of a kind of difficulty that calls for training, e.g. vivier=0.3."),
      valueName: say("nature=part", "kind=share")))
  var part: [KindShare] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("κ du classement (par défaut : 10).", "κ of the ranking (default: 10)."),
      valueName: "κ"))
  var kappa: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Projets difficiles du besoin : attendus l'an prochain (par défaut) ou enquete.",
        "Difficult projects of the need: attendus (expected next year, default) or enquete (survey)."
      ), valueName: say("projets", "projects")), completion: .list(["attendus", "enquete"]))
  var projets: Word<GapRecipe.Difficult>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Recette à rejouer (JSON : une recette, ou un résultat qui en contient une).",
        "Recipe to replay (JSON: a recipe, or a result that holds one)."),
      valueName: say("fichier", "file")), completion: .file())
  var recipe: String?

  func validate() throws {
    if let lambda, !(0...1).contains(lambda) {
      throw ValidationError(
        say("--lambda : \(lambda) ; attendu de 0 à 1", "--lambda: \(lambda); expected 0 to 1"))
    }
    if let kappa, !(kappa > 0 && kappa.isFinite) {
      throw ValidationError(
        say("--kappa : \(kappa) ; attendu au-dessus de 0", "--kappa: \(kappa); expected above 0"))
    }
    for share in part where !(0...1).contains(share.share) {
      throw ValidationError(
        say(
          "--part : \(share.share) ; attendu de 0 à 1", "--part: \(share.share); expected 0 to 1"))
    }
  }

  /// The recipe that was given, or a new one, with these choices written into it.
  /// - Throws: `IngestionError` on a file of figures by lot that is none, `StudyError` on one that is
  ///   no recipe.
  func recipe(
    _ study: Recipe.Study, on market: MarketOptions, _ store: Store
  ) throws -> Recipe {
    var recipe = try self.recipe.map(RecipeFile.read) ?? Recipe(study: study)
    recipe.study = study
    market.fill(&recipe)
    try fill(&recipe, store)
    return recipe
  }

  private func fill(_ recipe: inout Recipe, _ store: Store) throws {
    var gap = recipe.gap ?? GapRecipe()
    gap.reach = portee?.value ?? gap.reach
    gap.insideShare = lambda ?? gap.insideShare
    gap.total = total?.value ?? gap.total
    gap.difficult = projets?.value ?? gap.difficult
    gap.niveaux = niveau?.values ?? gap.niveaux
    gap.parcours = parcours?.values ?? gap.parcours
    gap.bassins = lotsBassins?.value ?? gap.bassins
    gap.rome = lotsRome?.value ?? gap.rome
    gap.softening = kappa ?? gap.softening
    for share in part { gap.multipliers[share.kind.rawValue] = share.share }
    if let effectifs {
      gap.lots = try LotFigures.read(path: effectifs, lots: store.orders().last?.lots ?? [])
    }
    recipe.gap = gap
  }
}

/// A value with the words that the command line takes for it.
protocol Worded {
  /// Its words; the first ones are those that the help shows.
  static var words: [(word: String, value: Self)] { get }
}

/// One of the words of a value.
struct Word<Value: Worded>: ExpressibleByArgument {
  let value: Value

  init?(argument: String) {
    let asked = argument.lowercased()
    guard let found = Value.words.first(where: { $0.word == asked }) else { return nil }
    value = found.value
  }
}

extension GapRecipe.Reach: Worded {
  static var words: [(word: String, value: Self)] { allCases.map { ($0.rawValue, $0) } }
}

extension GapRecipe.Total: Worded {
  static var words: [(word: String, value: Self)] {
    [("bas", .low), ("moyen", .middle), ("haut", .high), ("low", .low), ("middle", .middle)]
      + [("high", .high)]
  }
}

extension GapRecipe.Difficult: Worded {
  static var words: [(word: String, value: Self)] {
    [("attendus", .expected), ("enquete", .surveyed), ("expected", .expected)]
      + [("surveyed", .surveyed)]
  }
}

extension GapRecipe.Parts: Worded {
  static var words: [(word: String, value: Self)] {
    [("demandeurs", .seekers), ("egales", .equal), ("seekers", .seekers), ("equal", .equal)]
  }
}

/// What a list of names is made of.
protocol NameSet {
  static var known: [String] { get }
}

/// Levels of the 1969 scale.
enum Niveau: NameSet {
  static let known = ["VI", "V", "IV", "III", "II", "I"]
}

/// Pathways of the order.
enum Parcours: NameSet {
  static let known = ["C", "P", "AQ"]
}

/// Names with commas between them.
struct Names<Known: NameSet>: ExpressibleByArgument {
  let values: [String]

  init?(argument: String) {
    let names = argument.split(separator: ",").map {
      $0.uppercased().filter { !$0.isWhitespace }
    }
    guard !names.isEmpty, names.allSatisfy(Known.known.contains) else { return nil }
    values = Known.known.filter(names.contains)
  }
}

/// `vivier=0.3`
struct KindShare: ExpressibleByArgument {
  let kind: DifficultyKind
  let share: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=").map(String.init)
    guard parts.count == 2, let kind = DifficultyKind(rawValue: parts[0]),
      let share = Double(parts[1].map { $0 == "," ? "." : String($0) }.joined())
    else { return nil }
    self.kind = kind
    self.share = share
  }
}
