import ArgumentParser
import MarketStore
import Nomenclatures
import Studies

/// Where the figures are.
struct StoreOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Magasin de données (par défaut : l'Île-de-France embarquée).",
        "Store (default: the embedded Île-de-France data)."), valueName: say("fichier", "file")),
    completion: .file())
  var store: String?

  func validate() throws {
    guard store?.isEmpty == true else { return }
    throw ValidationError(
      say("--store : vide ; attendu un fichier", "--store: empty; expected a file"))
  }

  /// Opens the store to read.
  func open() throws -> Store { try DataLocator.open(store) }
}

/// Which figures: those of one région and year.
struct MarketOptions: ParsableArguments {
  @OptionGroup var place: StoreOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Millésime (par défaut : le dernier que la méthode sait utiliser).",
        "Year (default: the latest that the method can use)."),
      valueName: say("année", "year")))
  var year: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Code de région (par défaut : 11).", "Code of the région (default: 11)."),
      valueName: "code"))
  var region: String?

  /// Path of the store that was named.
  var store: String? { place.store }

  /// Opens the store to read.
  func open() throws -> Store { try place.open() }

  /// A recipe for a study on these figures.
  func recipe(_ study: Recipe.Study) -> Recipe {
    var recipe = Recipe(study: study)
    recipe.millesime = year.map { Millesime($0) }
    recipe.region = region.map { RegionCode($0) }
    return recipe
  }
}

/// Which method, and how long the lists.
struct MethodOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Méthode (par défaut : \(MethodCatalogue.standard) ; voir faisceau methods).",
        "Method (default: \(MethodCatalogue.standard); see faisceau methods)."),
      valueName: say("méthode", "method")),
    completion: .list(MethodCatalogue.cards.map(\.name)))
  var method: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Longueur des listes (par défaut : \(RankStudy.standardTop) pour rank, "
          + "\(SynthesisStudy.standardTop) ailleurs) ; 0 : tout.",
        "Length of the lists (default: \(RankStudy.standardTop) for rank, "
          + "\(SynthesisStudy.standardTop) elsewhere); 0: all."), valueName: "n"))
  var top: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Graine des tirages, inscrite dans la recette ; aucune méthode ne tire encore au sort.",
        "Seed of the draws, kept in the recipe; no method draws yet."), valueName: "n"))
  var seed: Int?

  /// Writes these choices into a recipe.
  func fill(_ recipe: inout Recipe) {
    recipe.method = method
    recipe.top = top
    recipe.seed = seed
  }

  func validate() throws {
    guard let top, top < 0 else { return }
    throw ValidationError(
      say(
        "--top : \(top) ; attendu un nombre de noms, ou 0 pour tout",
        "--top: \(top); expected a number of names, or 0 for all"))
  }
}
