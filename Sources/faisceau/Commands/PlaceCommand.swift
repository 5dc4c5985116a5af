import ArgumentParser
import Reports
import Studies

/// The training order looked at again, or a budget of hours spent.
struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: say(
      "Réexaminer la commande de formation.", "Look at the training order again."),
    usage: "faisceau place [options]",
    discussion: say(
      """
      Sans budget : l'ordre de réexamen des lots, avec le besoin à portée de chacun, ses entrées \
      estimées, et ce que le fermer ou l'agrandir d'un dixième change. Avec --heures : la meilleure \
      répartition des heures entre bassins et métiers, avant et après.

      EXEMPLES :
        faisceau place --year 2019
        faisceau place --heures 6138388 --plancher 50 --groupe 12
        faisceau place --heures 100000 --format csv --output heures.csv
      """,
      """
      Without a budget: the order in which to look at the lots again, with the need within reach of \
      each, its estimated entries, and what closing it or making it a tenth larger changes. With \
      --heures: the best spending of the hours over bassins and métiers, before and after.

      EXAMPLES:
        faisceau place --year 2019
        faisceau place --heures 6138388 --plancher 50 --groupe 12
        faisceau place --heures 100000 --format csv --output heures.csv
      """),
    aliases: ["repartir"])

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Heures à répartir.", "Hours to spend."), valueName: say("heures", "hours")))
  var heures: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Heures d'une entrée (par défaut : \(PlaceRecipe().hoursPerEntry)).",
        "Hours of one entry (default: \(PlaceRecipe().hoursPerEntry))."),
      valueName: say("heures", "hours")))
  var heuresParEntree: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Entrées au moins, par bassin.", "Entries at least, by bassin."), valueName: "n"))
  var plancher: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Entrées au plus, par métier d'un bassin.", "Entries at most, by métier of a bassin."),
      valueName: "n"))
  var plafond: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Entrées d'un groupe : on ouvre des groupes entiers (par défaut : 1).",
        "Entries of a group: whole groups are opened (default: 1)."), valueName: "n"))
  var groupe: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      say(
        "Lignes à montrer dans la table (par défaut : \(PlaceStudy.standardTop)) ; 0 : tout.",
        "Rows to show in the table (default: \(PlaceStudy.standardTop)); 0: all."),
      valueName: "n"))
  var top: Int?

  @OptionGroup var training: TrainingOptions
  @OptionGroup var data: MarketOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try GapCommand.check(top: top)
    let ranges: [(String, Int?, ClosedRange<Int>)] = [
      ("--heures", heures, PlaceRecipe.hoursRange),
      ("--heures-par-entree", heuresParEntree, PlaceRecipe.hoursPerEntryRange),
      ("--plancher", plancher, PlaceRecipe.entriesRange),
      ("--plafond", plafond, PlaceRecipe.entriesRange),
      ("--groupe", groupe, PlaceRecipe.groupRange),
    ]
    for case (let flag, let given?, let range) in ranges where !range.contains(given) {
      let (least, most) = (range.lowerBound, range.upperBound)
      throw ValidationError(
        say(
          "\(flag) : \(given) ; attendu de \(least) à \(most)",
          "\(flag): \(given); expected \(least) to \(most)"))
    }
    if let plafond, let groupe, plafond < groupe {
      throw ValidationError(
        say(
          "--plafond : \(plafond), moins que --groupe (\(groupe)) ; attendu la place d'un groupe au "
            + "moins",
          "--plafond: \(plafond), less than --groupe (\(groupe)); expected room for one group at "
            + "least"))
    }
    guard heures == nil, [plancher, plafond, groupe].contains(where: { $0 != nil }) else { return }
    throw ValidationError(
      say(
        "--plancher, --plafond, --groupe : attendus avec --heures",
        "--plancher, --plafond, --groupe: expected with --heures"))
  }

  func run() throws {
    try output.check(sparing: data.store, say("le magasin", "the store"))
    let store = try data.open()
    var recipe = try training.recipe(.place, on: data, store)
    recipe.top = top ?? recipe.top
    var terms = recipe.place ?? PlaceRecipe()
    terms.hours = heures ?? terms.hours
    terms.hoursPerEntry = heuresParEntree ?? terms.hoursPerEntry
    terms.floor = plancher ?? terms.floor
    terms.most = plafond ?? terms.most
    terms.session = groupe ?? terms.session
    recipe.place = terms
    if let heures, heures > 0, heures < terms.hoursOfGroup {
      throw Failure.lessThanGroup(heures, terms)
    }
    try output.show(Report(PlaceStudy.result(for: recipe, in: store)))
  }
}

extension Failure {
  fileprivate static func lessThanGroup(_ hours: Int, _ terms: PlaceRecipe) -> Failure {
    Failure(
      .usage,
      french: "--heures : \(hours), moins qu'un groupe (\(terms.session) × \(terms.hoursPerEntry) "
        + "heures) ; attendu \(terms.hoursOfGroup) ou plus ; augmenter --heures, ou réduire "
        + "--groupe ou --heures-par-entree",
      english: "--heures: \(hours), less than one group (\(terms.session) × \(terms.hoursPerEntry) "
        + "hours); expected \(terms.hoursOfGroup) or more; raise --heures, or reduce --groupe or "
        + "--heures-par-entree")
  }
}
