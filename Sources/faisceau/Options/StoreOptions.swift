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

  /// Writes the year and région that were asked for into a recipe; another year leaves the dates of
  /// its indicators.
  func fill(_ recipe: inout Recipe) {
    if let year, Millesime(year) != recipe.millesime {
      for place in recipe.indicators?.indices ?? 0..<0 {
        recipe.indicators?[place].millesime = nil
      }
    }
    recipe.millesime = year.map { Millesime($0) } ?? recipe.millesime
    recipe.region = region.map { RegionCode($0) } ?? recipe.region
  }
}
