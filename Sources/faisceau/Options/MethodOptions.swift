import ArgumentParser
import Reports
import Studies

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
        "Graine des tirages, inscrite dans la recette (bruit de compare, rank --replicates).",
        "Seed of the draws, kept in the recipe (noise of compare, rank --replicates)."),
      valueName: "n"))
  var seed: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Jeu de données : \(Self.dataSets) (par défaut : celui de la méthode).",
        "Data set: \(Self.dataSets) (default: the method's own)."),
      valueName: say("jeu", "set")),
    completion: .list(DataSet.allCases.map(\.rawValue)))
  var data: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Recette à rejouer (JSON : une recette, ou un résultat qui en contient une) ; les autres "
          + "options passent avant elle.",
        "Recipe to replay (JSON: a recipe, or a result that holds one); other options go before it."
      ), valueName: say("fichier", "file")),
    completion: .file())
  var recipe: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Écrire la recette du résultat dans ce fichier, pour la rejouer ou la modifier.",
        "Write the recipe of the result to this file, to replay or edit it."),
      valueName: say("fichier", "file")),
    completion: .file())
  var saveRecipe: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Ramener les chiffres du bassin vers : none, region (par défaut) ou hierarchy (méthode "
          + "faisceau).",
        "Draw the bassin's figures towards: none, region (default) or hierarchy (method faisceau)."),
      valueName: say("niveau", "level")),
    completion: .list(Shrinkage.allCases.map(\.rawValue)))
  var shrink: String?

  private static let dataSets = DataSet.allCases.map(\.rawValue).joined(separator: ", ")

  /// The recipe that was given, or a new one, with these choices written into it.
  ///
  /// Another method, or another data set, leaves the recipe's indicators and parameters, which are
  /// those of the former.
  /// - Throws: `StudyError` when the file is no recipe.
  func recipe(_ study: Recipe.Study, on market: MarketOptions) throws -> Recipe {
    var recipe = try file() ?? Recipe(study: study)
    recipe.study = study
    change(&recipe, on: market)
    try checkShrink(recipe)
    recipe.top = top ?? recipe.top
    recipe.seed = seed ?? recipe.seed
    return recipe
  }

  /// Refuses a shrinkage asked of a method that does not shrink.
  private func checkShrink(_ recipe: Recipe) throws {
    let taking = MethodCatalogue.cards.filter { card in
      card.parameters.contains { $0.name == Shrinkage.parameter }
    }.map(\.name)
    let method = recipe.method ?? MethodCatalogue.standard
    guard shrink != nil, !taking.contains(method) else { return }
    let known = taking.joined(separator: ", ")
    throw Failure(
      .usage,
      french: "--shrink : la méthode « \(method) » ne lisse pas ; attendu avec : \(known) ; "
        + "changer de méthode, ou retirer --shrink",
      english: "--shrink: the method \"\(method)\" does not shrink; expected with: \(known); "
        + "change the method, or remove --shrink")
  }

  /// The recipe that was given; `nil` when none was.
  /// - Throws: `StudyError` when the file is no recipe.
  func file() throws -> Recipe? { try recipe.map(RecipeFile.read) }

  /// Writes method, data set, year and région into a recipe.
  func change(_ recipe: inout Recipe, on market: MarketOptions) {
    if let method, method != recipe.method {
      recipe.parameters = [:]
      recipe.indicators = nil
      recipe.data = nil
    }
    if let data, data != recipe.data { recipe.indicators = nil }
    recipe.method = method ?? recipe.method
    recipe.data = data ?? recipe.data
    if let shrink { recipe.parameters[Shrinkage.parameter] = .word(shrink) }
    market.fill(&recipe)
  }

  /// Makes sure, before any work is done, that the command's files are not one another.
  /// - Throws: `Failure`.
  func check(_ market: MarketOptions, _ output: OutputOptions) throws {
    var places = Destinations()
    places.spare(market.store, say("le magasin", "the store"))
    places.spare(recipe, say("la recette", "the recipe"))
    try places.take(output.file, "--output")
    try places.take(saveRecipe, "--save-recipe")
  }

  /// Writes the recipe of a result where it was asked for.
  func save(_ recipe: Recipe) throws {
    if let saveRecipe { try WholeFile.write(RecipeFile.text(of: recipe), to: saveRecipe) }
  }

  func validate() throws {
    for (flag, path) in [("--recipe", recipe), ("--save-recipe", saveRecipe)] where path == "" {
      throw ValidationError(
        say("\(flag) : vide ; attendu un fichier", "\(flag): empty; expected a file"))
    }
    if let shrink, Shrinkage(rawValue: shrink) == nil {
      let known = Shrinkage.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        say(
          "--shrink : « \(shrink) » ; attendu : \(known)",
          "--shrink: \"\(shrink)\"; expected: \(known)"))
    }
    guard let top, top < 0 else { return }
    throw ValidationError(
      say(
        "--top : \(top) ; attendu un nombre de noms, ou 0 pour tout",
        "--top: \(top); expected a number of names, or 0 for all"))
  }
}
