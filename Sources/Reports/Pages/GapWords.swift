import Nomenclatures
import Studies

/// How assumptions and estimated entries are written.
extension Words {
  /// A share of entries: no decimals, `< 1` for a part of one.
  func entries(_ value: Double) -> String {
    value > 0 && value < 0.5 ? "<\u{A0}1" : numerals.count(value)
  }

  /// Bounds, one figure when they read the same.
  func range(_ range: GapResult.Range) -> String {
    numerals.span(numerals.count(range.low), numerals.count(range.high))
  }

  /// A gap with its bounds, which may be below zero: `12 (−3 à 20)`.
  func gap(_ range: GapResult.Range) -> String {
    let (low, high) = (numerals.count(range.low), numerals.count(range.high))
    let value = numerals.count(range.value)
    return low == high
      ? value : "\(value) (\(say("\(low) à \(high)", "\(low) to \(high)")))"
  }

  /// What kind of difficulty.
  func kind(_ kind: DifficultyKind?) -> String {
    switch kind {
    case .formation: say("formation", "training")
    case .conditions: say("conditions", "conditions")
    case .vivier: say("vivier", "labour supply")
    case .mixte: say("mixte", "mixed")
    case .inconnu: say("inconnue", "unknown")
    case nil: ""
    }
  }

  /// What a variant changes.
  func name(of variant: GapResult.Variant.Name) -> String {
    switch variant {
    case .reach(let reach): say("portée \(reach.rawValue)", "reach \(reach.rawValue)")
    case .residents:
      say("entrées accessibles aux habitants", "entries within reach of residents")
    case .insideShare(let share): "λ = \(figure(share))"
    case .total(.low): say("total bas", "low total")
    case .total(.middle): say("total médian", "middle total")
    case .total(.high): say("total haut", "high total")
    case .bassins(let parts):
      say("lots entre bassins : ", "lots over bassins: ") + name(of: parts)
    case .rome(let parts):
      say("lots entre codes ROME : ", "lots over ROME codes: ") + name(of: parts)
    case .difficult(.expected):
      say("projets difficiles attendus l'an prochain", "difficult projects expected next year")
    case .difficult(.surveyed):
      say("projets difficiles de l'enquête", "difficult projects of the survey")
    case .noKinds:
      say("toute difficulté compte entière", "every difficulty counts whole")
    case .softening(let value): "κ = \(figure(value))"
    }
  }

  private func name(of parts: GapRecipe.Parts) -> String {
    parts == .equal
      ? say("parts égales", "equal parts")
      : say("selon les demandeurs d'emploi", "by job seekers")
  }

  /// A short figure of a recipe: `0,5`, `10`.
  func figure(_ value: Double) -> String {
    value == value.rounded() ? numerals.count(value) : numerals.decimal(value, places: 2)
  }

  /// The assumptions of a recipe, in a sentence.
  func assumptions(_ recipe: GapRecipe, _ totals: [Double], journeys: Millesime?) -> Footnote {
    let kinds = DifficultyKind.allCases.map { kind in
      "\(self.kind(kind)) \(figure(recipe.multipliers[kind.rawValue] ?? 0))"
    }
    var parts = [
      recipe.difficult == .expected
        ? say(
          "besoin sur les projets difficiles attendus l'an prochain",
          "need on the difficult projects expected next year")
        : say(
          "besoin sur les projets difficiles de l'enquête",
          "need on the difficult projects of the survey"),
      say("parts selon la nature de la difficulté : ", "shares by kind of difficulty: ")
        + kinds.joined(separator: ", "),
      say("total de ", "a total of ")
        + "\(numerals.count(totals[1])) ("
        + numerals.span(numerals.count(totals[0]), numerals.count(totals[2])) + ")",
      say("portée \(recipe.reach.rawValue)", "reach \(recipe.reach.rawValue)"),
    ]
    if let journeys {
      parts.append(
        say(
          "trajets \(journeys) complétés, λ = \(figure(recipe.insideShare)), "
            + "\(numerals.percent(recipe.regionalWithin)) des actifs dans leur bassin",
          "journeys \(journeys) completed, λ = \(figure(recipe.insideShare)), "
            + "\(numerals.percent(recipe.regionalWithin)) of workers in their bassin"))
    }
    if !recipe.niveaux.isEmpty {
      parts.append(say("niveaux ", "levels ") + recipe.niveaux.joined(separator: ", "))
    }
    if !recipe.parcours.isEmpty {
      parts.append(say("parcours ", "pathways ") + recipe.parcours.joined(separator: ", "))
    }
    parts.append("κ = \(figure(recipe.softening))")
    return Footnote(
      label: say("Hypothèses", "Assumptions"),
      text: parts.joined(separator: say(" ; ", "; ")) + ".")
  }

  /// What is lacking or known in part.
  func partial(_ missing: [String], journeys: Millesime?) -> [Footnote] {
    missing.map { name in
      let text =
        switch name {
        case "trajets" where journeys == nil:
          say(
            "aucun trajet domicile-travail dans le magasin : portée ramenée au bassin.",
            "no journeys to work in the store: reach brought down to the bassin.")
        case "trajets":
          say(
            "le fichier ne donne que les trajets de 100 actifs et plus, aucun interne à une commune "
              + "(environ 43 % des actifs) : le reste est supposé, voir λ.",
            "the file gives only journeys of 100 workers and more, none inside a commune (about 43% "
              + "of workers): the rest is assumed, see λ.")
        case "difficultes":
          say(
            "aucune cause de difficulté pour ce millésime : toutes comptent comme inconnues.",
            "no cause of difficulty for this year: all count as unknown.")
        default:
          say(
            "les entrées estimées du magasin suivent d'autres effectifs par lot : donner --effectifs.",
            "the store's estimated entries follow other figures by lot: give --effectifs.")
        }
      return Footnote(label: say("Partiel", "Partial"), text: text)
    }
  }
}
