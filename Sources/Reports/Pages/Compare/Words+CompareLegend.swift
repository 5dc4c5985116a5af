import Studies

/// How to read a comparison, and what it does not say.
extension Words {
  /// What each column is.
  func compareLegend(_ result: CompareResult) -> [Footnote] {
    [agreementLegend(result), splitLegend(result), noiseLegend(result), movesLegend(result)]
  }

  private func agreementLegend(_ result: CompareResult) -> Footnote {
    let first = result.recipe.top ?? 0
    let selection =
      result.tools.contains(where: \.selects)
      ? say(
        "Retenus : les métiers que la méthode retient, ou ses \(first) premiers si elle ne fait "
          + "qu'ordonner. ",
        "Selected: the métiers that the method retains, or its first \(first) when it only orders. "
      )
      : ""
    return Footnote(
      label: say("Accord", "Agreement"),
      text: selection
        + say(
          "RBO : recouvrement des listes, le haut comptant davantage (p = 0,9) ; τ_b et Spearman : "
            + "accord des scores sur les métiers que les deux classent ; Jaccard : retenus par les "
            + "deux sur retenus par l'un ou l'autre. 1 : accord entier.",
          "RBO: overlap of the lists, the top counting more (p = 0.9); τ_b and Spearman: agreement "
            + "of scores over the métiers that both rank; Jaccard: selected by both over selected by "
            + "either. 1: full agreement."))
  }

  private func splitLegend(_ result: CompareResult) -> Footnote {
    Footnote(
      label: say("Partage", "Split"),
      text: say(
        "quatre calculs, chaque méthode sur les données de chacun ; dans chaque bassin, rangs "
          + "centiles sur les métiers que les quatre classent. Données : ce que fait A quand il lit "
          + "les données de B ; algorithme : ce que fait la méthode de B sur les données de A ; "
          + "ensemble : le reste. En points de 100 de l'écart au carré ; négatif : ce changement seul "
          + "éloigne de l'autre liste.",
        "four runs, each method on each tool's data; in each bassin, percentile ranks over the "
          + "métiers that all four rank. Data: what A makes when it reads B's data; algorithm: what "
          + "B's method makes of A's data; together: the rest. In points of 100 of the squared "
          + "distance; below zero: that change alone leads away from the other list."))
  }

  private func noiseLegend(_ result: CompareResult) -> Footnote {
    func parameter(_ name: String, _ places: Int) -> String {
      numerals.decimal(result.recipe.parameters[name]?.number ?? 0, places: places)
    }
    let (phi, psi) = (parameter("bruitPhi", 0), parameter("bruitPsi", 2))
    let (rho, draws) = (parameter("bruitCorrelation", 2), parameter("bruitTirages", 0))
    let seed = result.recipe.seed ?? 0
    let counts =
      result.tools.contains { !$0.isNoisy }
      ? say(
        " Offres et demandeurs sont un décompte d'une seule année : laissés tels quels.",
        " Offers and job seekers are a count of one year: left as they are.") : ""
    return Footnote(
      label: say("Bruit", "Noise"),
      text: say(
        "l'écart entre deux tirages d'un même outil, moyenne quadratique de A et de B : projets de "
          + "variance \(phi) μ + \(psi) μ², part difficile bêta-binomiale (corrélation \(rho)) ; "
          + "\(draws) paires de tirages, graine \(seed).",
        "the distance between two draws of one tool, root mean square of A and B: projects of "
          + "variance \(phi) μ + \(psi) μ², difficult part beta-binomial (correlation \(rho)); "
          + "\(draws) pairs of draws, seed \(seed).") + counts)
  }

  private func movesLegend(_ result: CompareResult) -> Footnote {
    Footnote(
      label: say("Déplacements", "Moves"),
      text: say(
        "métiers des premiers de l'une des listes dont le rang centile diffère le plus. Indicateur "
          + "en cause : celui dont l'apport au rang centile (valeur de Shapley, depuis un métier "
          + "médian) diffère le plus d'un outil à l'autre, dans le sens du déplacement.",
        "métiers among the first of either list whose percentile rank differs most. Indicator that "
          + "does it: the one that adds to the percentile rank (Shapley value, from a median "
          + "métier) most differently from one tool to the other, in the direction of the move."))
  }

  /// What a comparison does not say.
  func compareLimits(_ result: CompareResult) -> Footnote {
    let kept =
      result.readings.contains { $0.exchange == .kept }
      ? say(
        " Un rôle que les données de l'autre n'ont pas garde ce que la méthode lit d'elle-même : cette "
          + "part de l'écart compte comme algorithme.",
        " A role that the other's data do not have keeps what the method reads by itself: that part "
          + "of the disagreement counts as algorithm.") : ""
    return Footnote(
      label: say("Limites", "Limits"),
      text: say(
        "le partage dit d'où vient l'écart, non lequel des outils a raison ; il ne porte que sur les "
          + "métiers que tous les calculs classent.",
        "the split says where the disagreement comes from, not which tool is right; it covers only "
          + "the métiers that every run ranks.") + kept)
  }
}
