import Nomenclatures
import Studies

extension Document {
  /// The decisions, the one that moves the lists most first, then each way to decide.
  init(_ result: SensitivityResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    self.init(
      title: say(
        "Quelle décision déplace les listes, \(region), BMO \(result.millesime)",
        "Which decision moves the lists, \(region), BMO \(result.millesime)"),
      lead: [words.lead(result)],
      sections: [.indices(result, words), .levels(result, words)],
      footer: words.sources(result.sources)
        + [
          words.millesime(result.millesime, result.nomenclature, result.region),
          words.indices(result),
        ])
  }
}

extension Document.Section {
  fileprivate static func indices(_ result: SensitivityResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .labels(say("Décision", "Decision")), .figures(say("Seule", "Alone")),
      .figures(say("Avec interactions", "With interactions")),
    ])
    for row in result.rows {
      table.add([
        words.factor(row.factor), words.numerals.percent(row.first, places: 1),
        words.numerals.percent(row.total, places: 1),
      ])
    }
    return Self(
      heading: say("Part de ce qui varie", "Share of what varies"), table: table,
      notes: result.rows.filter(\.isInert).map { words.inert($0.factor, result.millesime) })
  }

  fileprivate static func levels(_ result: SensitivityResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .labels(say("Décision", "Decision")), .labels(say("Choix", "Choice")),
      .figures(say("Noms gardés", "Names kept")),
    ])
    for row in result.rows {
      for level in row.levels {
        table.add([
          words.factor(row.factor), words.level(level.name, row.factor),
          level.isOwn
            ? say("celui de la méthode", "the method's own")
            : words.numerals.percent(level.overlap),
        ])
      }
    }
    return Self(heading: say("Une décision à la fois", "One decision at a time"), table: table)
  }
}

extension Words {
  fileprivate func lead(_ result: SensitivityResult) -> String {
    say(
      "\(number(result.runs, "combinaison", "combinaisons")) de quatre décisions, listes de "
        + "\(result.top) métiers de \(number(result.bassins, "bassin", "bassins")) : "
        + "\(numerals.count(result.listed)) noms cités au moins une fois, "
        + "\(numerals.count(result.kept)) toujours.",
      "\(number(result.runs, "combination", "combinations")) of four decisions, lists of "
        + "\(result.top) métiers of \(number(result.bassins, "bassin", "bassins")): "
        + "\(numerals.count(result.listed)) names listed at least once, "
        + "\(numerals.count(result.kept)) always.")
  }

  fileprivate func factor(_ factor: SensitivityResult.Factor) -> String {
    switch factor {
    case .shrinkage: say("Ramener vers la région", "Drawing towards the région")
    case .weights: say("Poids des indices", "Weights of the evidence")
    case .normalisation: say("Échelle et moyenne", "Scale and mean")
    case .reach: say("Matrice spatiale", "Spatial matrix")
    }
  }

  /// Why a decision acts on nothing.
  fileprivate func inert(_ factor: SensitivityResult.Factor, _ year: Millesime) -> String {
    let why =
      factor == .reach
      ? say(
        "le magasin n'a pas, assez près de \(year), la commande de formation et les demandeurs "
          + "d'emploi dont l'écart est fait",
        "the store has not, near enough to \(year), the training order and the job seekers that the "
          + "gap is made of")
      : say(
        "le magasin n'a pour \(year) qu'un indice, dont l'ordre reste le même",
        "the store has one indicator alone for \(year), whose order stays the same")
    return self.factor(factor)
      + say(
        " : \(why) ; elle n'agit sur rien (0 exactement).",
        ": \(why); it acts on nothing (exactly 0).")
  }

  /// A way to decide, with the word that recipes have for it.
  fileprivate func level(_ name: String, _ factor: SensitivityResult.Factor) -> String {
    guard say == .french else { return name }
    return switch (factor, name) {
    case (.weights, _): name.replacing(".", with: ",")
    case (.shrinkage, "none"): "chiffres bruts (none)"
    case (.shrinkage, "region"): "vers la région (region)"
    case (.shrinkage, _): "vers la région, elle-même vers la famille (hierarchy)"
    case (.reach, "local"): "dans le bassin (local)"
    case (.reach, "2sfca"): "par les trajets, en deux temps (2sfca)"
    case (.reach, _): "par les trajets, poids équilibrés (balanced)"
    case (.normalisation, "percentile, geometric"): "rangs centiles, moyenne géométrique"
    case (.normalisation, "percentile, arithmetic"): "rangs centiles, moyenne arithmétique"
    case (.normalisation, "minMax, arithmetic"): "min–max, moyenne arithmétique"
    case (.normalisation, _): "centrée réduite, moyenne arithmétique"
    }
  }

  fileprivate func indices(_ result: SensitivityResult) -> Document.Footnote {
    Document.Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "indices de Sobol de la présence de chaque métier dans chaque liste, toutes les combinaisons "
          + "ayant été calculées, chacune aussi probable : rien n'est tiré au sort. Ils dépendent des "
          + "choix mis en balance. Noms gardés : part des \(result.top) noms que cette seule décision "
          + "laisse en place.",
        "Sobol's indices of each métier's presence in each list, all combinations having been run, "
          + "each as likely: nothing is drawn. They depend on the choices that are weighed. Names "
          + "kept: share of the \(result.top) names that this decision alone leaves in place."))
  }
}
