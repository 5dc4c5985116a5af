import Nomenclatures
import Studies

/// How a comparison speaks of its tools and of what parts them.
extension Words {
  /// A tool in a few words: `formadiag sur bmo`, its year when the two differ, its files.
  func tool(_ tool: CompareResult.Tool, _ result: CompareResult) -> String {
    let years = Set(result.tools.map(\.millesime))
    let year = years.count > 1 ? " \(tool.millesime)" : ""
    let files = tool.files.isEmpty ? "" : " (\(tool.files.joined(separator: ", ")))"
    return tool.method.name + say(" sur ", " on ") + tool.use.data + year + files
  }

  /// What the method of a tool is, on one line.
  func lead(_ tool: CompareResult.Tool, _ side: String, _ result: CompareResult) -> String {
    side + say(" : ", ": ") + self.tool(tool, result) + say(". ", ". ") + lead(tool)
  }

  /// Where the disagreement comes from, for people who have no time: one sentence.
  func verdict(_ result: CompareResult) -> String {
    let split = result.split
    if split.distance == 0 {
      return say(
        "Les deux outils classent de même tous les métiers qu'ils ont en commun : écart nul, rien à "
          + "partager.",
        "Both tools rank all the métiers that they share alike: no disagreement, nothing to split.")
    }
    guard let data = split.data, let algorithm = split.algorithm else {
      return say(
        "L'écart ne peut être partagé entre données et algorithme : l'un des outils ne peut lire les "
          + "données de l'autre.",
        "The disagreement cannot be split between data and algorithm: one of the tools cannot read "
          + "the other's data.")
    }
    return parts(points(data), points(algorithm))
  }

  /// A share in points of 100.
  private func points(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// The sentence of three parts that sum to 100.
  private func parts(_ data: Int, _ algorithm: Int) -> String {
    let rest = 100 - data - algorithm
    if data < 0 || algorithm < 0 { return againstParts(data, algorithm, rest) }
    let start = say(
      "Sur 100 points d'écart entre les deux listes, \(data) \(come(data)) des données et "
        + "\(algorithm) de l'algorithme",
      "Out of 100 points of disagreement between the two lists, \(data) \(come(data)) from the data "
        + "and \(algorithm) from the algorithm")
    if rest == 0 { return start + "." }
    if rest > 0 {
      return start
        + say(
          " ; \(rest) ne \(come(rest)) que des deux changés ensemble.",
          "; \(rest) \(come(rest)) only from both changed together.")
    }
    return start
      + say(
        ", chacun changé seul ; les deux se recoupent pour \(-rest).",
        ", each changed alone; the two overlap by \(-rest).")
  }

  private func come(_ points: Int) -> String {
    say(points > 1 ? "viennent" : "vient", points == 1 ? "comes" : "come")
  }

  /// A change that, taken alone, leads away from the other tool counts below zero.
  private func againstParts(_ data: Int, _ algorithm: Int, _ rest: Int) -> String {
    func part(_ points: Int) -> String {
      numerals.decimal(Double(points))
        + (points < 0
          ? say(
            " (ce changement seul éloigne de l'autre liste)",
            " (that change alone leads away from the other list)") : "")
    }
    return say(
      "Sur 100 points d'écart entre les deux listes : données seules \(part(data)), algorithme seul "
        + "\(part(algorithm)), les deux changés ensemble \(numerals.decimal(Double(rest))).",
      "Out of 100 points of disagreement between the two lists: data alone \(part(data)), algorithm "
        + "alone \(part(algorithm)), both changed together \(numerals.decimal(Double(rest))).")
  }

  /// How large the disagreement is, beside the noise of the figures.
  func size(_ result: CompareResult) -> String {
    let split = result.split
    let cells = number(
      split.cells, say("couple bassin × métier", "pair of bassin and métier"),
      say("couples bassin × métier", "pairs of bassin and métier"))
    if split.distance == 0 {
      return say("Comparés sur \(cells).", "Compared over \(cells).")
    }
    let start = say(
      "Taille de l'écart : \(rank(split.distance)) rangs centiles sur 100 (moyenne quadratique sur "
        + "\(cells)) ; ",
      "Size of the disagreement: \(rank(split.distance)) percentile ranks out of 100 (root mean "
        + "square over \(cells)); ")
    guard split.noise > 0 else {
      return start
        + say(
          "les chiffres lus sont un décompte, sans bruit d'enquête.",
          "the figures read are a count, without survey noise.")
    }
    return start
      + say(
        "le bruit des chiffres en ferait \(rank(split.noise)) à lui seul. ",
        "the noise of the figures would make \(rank(split.noise)) by itself. ")
      + weighed(split)
  }

  private func weighed(_ split: DisagreementParts) -> String {
    split.distance > split.noise
      ? say("L'écart dépasse le bruit.", "The disagreement exceeds the noise.")
      : say(
        "L'écart ne dépasse pas le bruit : ne rien conclure d'un métier pris seul.",
        "The disagreement does not exceed the noise: conclude nothing of a single métier.")
  }

  /// What the first names have in common, on average.
  func shared(_ result: CompareResult) -> String {
    let top = result.recipe.top ?? 0
    let share = numerals.percent(result.agreement.overlap)
    let first =
      top == 0
      ? say("Sur les listes entières", "Over whole lists")
      : say(
        "Sur les \(top) premiers métiers de chaque bassin",
        "Among the first \(top) métiers of each bassin")
    return first
      + say(
        ", \(share) de noms en commun en moyenne. ", ", \(share) of names in common on average. ")
      + fields(result)
  }

  /// How many métiers each tool ranks: a list may hold names that the other tool cannot rank.
  private func fields(_ result: CompareResult) -> String {
    let agreement = result.agreement
    let (a, b, both) = (
      numerals.decimal(agreement.rankedA), numerals.decimal(agreement.rankedB),
      numerals.decimal(agreement.shared)
    )
    let bassins = number(result.bassinCount, "bassin", "bassins")
    return say(
      "Par bassin (\(bassins)), A classe \(a) métiers en moyenne, B \(b), dont \(both) en commun.",
      "In a bassin (of \(result.bassinCount)), A ranks \(a) métiers on average, B \(b), \(both) of "
        + "them in common.")
  }

  /// A difference of percentile ranks, in points of 100.
  func rank(_ value: Double) -> String { numerals.decimal(value * 100, places: 1) }

  /// A share of a disagreement in points of 100, `–` when there is none.
  func share(_ value: Double?) -> String {
    value.map { numerals.decimal($0 * 100) } ?? Self.absent
  }

  /// A coefficient with two decimals, `–` when undefined.
  func coefficient(_ value: Double?) -> String {
    value.map { numerals.decimal($0, places: 2) } ?? Self.absent
  }

  /// The label of an indicator.
  func indicator(_ name: IndicatorName?) -> String {
    name.map { say($0.french, $0.english) } ?? Self.absent
  }
}
