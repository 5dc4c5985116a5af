import ArgumentParser
import MarketStore
import Nomenclatures
import Reports
import Studies

/// Of which classes of bassins lists by class are made: those of a typology, or of a file.
struct ClassOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Avec --by class : profil de la typologie (projects par défaut, difficulty, quotients, gap).",
        "With --by class: profile of the typology (projects by default, difficulty, quotients, gap)."
      ),
      valueName: say("profil", "profile")),
    completion: .list(TypologyProfile.allCases.map(\.rawValue)))
  var profile: TypologyOptions.Profile?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Avec --by class : nombre de classes, ou auto (par défaut).",
        "With --by class: number of classes, or auto (default)."), valueName: "n"))
  var classes: TypologyOptions.Classes?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Avec --by class : classes de ce fichier (faisceau typology --format csv).",
        "With --by class: classes of this file (faisceau typology --format csv)."),
      valueName: say("fichier", "file")),
    completion: .file())
  var classFile: String?

  private var givesTypology: Bool { profile != nil || classes != nil }

  /// Writes the classes that lists by class are made by into a recipe; those that it holds stay, unless
  /// others are asked for.
  ///
  /// - Throws: `Failure` when options speak of classes and lists are not by class, `StudyError` as the
  ///   typology and the file do.
  func fill(_ recipe: inout Recipe, in store: Store) throws {
    guard recipe.by == .classe else {
      if givesTypology || classFile != nil { throw Failure.noLists }
      recipe.classing = nil
      return
    }
    if let classFile {
      recipe.classing = try ClassFile.read(path: classFile, Tongue.spoken)
    } else if givesTypology || recipe.classing == nil {
      recipe.classing = try typology(for: recipe, in: store)
    }
  }

  /// The classes of the bassins of the market that a recipe means.
  private func typology(for recipe: Recipe, in store: Store) throws -> Classing? {
    let market = try recipe.located(in: store)
    var asked = Recipe(study: .typology)
    (asked.millesime, asked.region, asked.seed) = (market.millesime, market.region, market.seed)
    (asked.profile, asked.classes) = (profile?.value, classes?.count)
    // What tells how sure classes are moves none of them.
    asked.parameters = ["bootstrap": 0, "gapDraws": 0]
    let result = try TypologyStudy.result(for: asked, in: store)
    return Classing(result, Tongue.spoken)
  }

  func validate() throws {
    if classFile == "" {
      throw ValidationError(
        say("--class-file : vide ; attendu un fichier", "--class-file: empty; expected a file"))
    }
    if classFile != nil, givesTypology {
      throw ValidationError(
        say(
          "--class-file avec --profile ou --classes : les classes viennent du fichier ou d'une "
            + "typologie ; retirer l'un ou l'autre",
          "--class-file with --profile or --classes: classes come from the file or from a typology; "
            + "remove either"))
    }
  }
}

extension Failure {
  fileprivate static let noLists = Failure(
    .usage,
    french: "--profile, --classes, --class-file : les listes ne sont pas par classe de bassins ; "
      + "attendu --by class ; l'ajouter, ou retirer ces options",
    english: "--profile, --classes, --class-file: lists are not by class of bassins; expected --by "
      + "class; add it, or remove these options")
}
