import Nomenclatures
import Studies

extension Document {
  /// The classes, what makes each, and what other numbers of classes would give.
  init(_ result: TypologyResult, _ words: Words) {
    let say = words.say
    let region = RegionNames.name(of: result.region, say)
    self.init(
      title: say(
        "Typologie des \(words.name(result.individuals)), \(region), BMO \(result.millesime)",
        "Typology of \(words.name(result.individuals)), \(region), BMO \(result.millesime)"),
      lead: [words.compared(result)],
      sections: [Section(classesOf: result, words)]
        + result.classes.map { Section($0, result, words) } + [Section(criteriaOf: result, words)],
      footer: Self.footer(result, words))
  }

  private static func footer(_ result: TypologyResult, _ words: Words) -> [Footnote] {
    var notes = words.sources(result.sources)
    notes.append(words.millesime(result.millesime, result.nomenclature, result.region))
    notes.append(words.typologyMethod(result))
    if let gap = result.recipe.gap, result.profile == .gap { notes.append(words.profile(gap)) }
    if let reading = words.reading(result) { notes.append(reading) }
    notes.append(words.typologyCaution(result))
    if !result.leftOut.isEmpty {
      notes.append(
        Footnote(
          label: words.say("Hors classes", "Left out"),
          text: words.say("aucun chiffre : ", "no figure: ")
            + result.leftOut.map(words.name).joined(separator: ", ")))
    }
    return notes
  }
}

extension Document.Section {
  /// One line a class.
  fileprivate init(classesOf result: TypologyResult, _ words: Words) {
    let say = words.say
    var table = Table([
      .figures(say("Classe", "Class")), .labels(say("Nom", "Name")),
      .figures(say("Effectif", "Members")), .figures(say("Poids", "Weight")),
      .figures(say("Stabilité", "Stability")), .figures("Silhouette"),
    ])
    for group in result.classes {
      let mark = group.isSmall ? say(" (petite)", " (small)") : ""
      table.add([
        "\(group.number)", words.name(group), words.numerals.count(group.size) + mark,
        words.numerals.percent(group.weightShare), words.decimal(group.stability),
        words.decimal(group.silhouette),
      ])
    }
    self.init(table: table)
  }

  /// Who is in a class, and what it has more and less of.
  fileprivate init(_ group: TypologyResult.Class, _ result: TypologyResult, _ words: Words) {
    let say = words.say
    let members = result.members.filter { $0.classNumber == group.number }
    let shown = members.prefix(40).map { words.name($0.individual) }.joined(separator: ", ")
    let more =
      members.count > 40 ? say(" … (tous en csv et en json)", " … (all in csv and json)") : ""
    var table = Table([
      .labels(words.traitTitle(result)), .figures(say("Dans la classe", "In the class")),
      .figures(say("Ensemble", "Overall")), .figures(say("Valeur-test", "Test value")),
    ])
    let typical =
      group.size > 1
      ? [
        say("Parangon : ", "Paragon: ") + words.name(group.paragon)
          + say(" ; le plus éloigné : ", "; most distant: ") + words.name(group.mostDistant) + "."
      ] : []
    for trait in group.over + group.under {
      table.add([
        words.name(trait.variable), words.mean(trait.classMean, of: result),
        words.mean(trait.mean, of: result), words.decimal(trait.testValue, places: 1),
      ])
    }
    self.init(
      heading: say("Classe \(group.number) : ", "Class \(group.number): ") + words.name(group),
      lines: [shown + more] + typical, table: table.rows.isEmpty ? nil : table)
  }

  /// What each number of classes would give.
  fileprivate init(criteriaOf result: TypologyResult, _ words: Words) {
    let say = words.say
    var table = Table([
      .figures(say("Classes", "Classes")), .figures(say("Inertie intra", "Inertia within")),
      .figures(say("Rapport au précédent", "Ratio to previous")), .figures("Silhouette"),
      .figures("Calinski-Harabasz"), .figures("Gap"), .figures(say("Erreur du gap", "Gap error")),
    ])
    for item in result.criteria {
      table.add([
        "\(item.classes)", words.numerals.percent(item.withinShare, places: 1),
        words.decimal(item.jump, places: 3), words.decimal(item.silhouette, places: 3),
        words.decimal(item.calinskiHarabasz), words.decimal(item.gap, places: 3),
        words.decimal(item.gapError, places: 3),
      ])
    }
    self.init(heading: say("Nombre de classes", "Number of classes"), table: table)
  }
}

extension Words {
  fileprivate func traitTitle(_ result: TypologyResult) -> String {
    switch result.individuals {
    case .bassins: say("Métier", "Métier")
    case .metiers: "Bassin"
    case .cells: say("Grandeur", "Figure")
    }
  }

  fileprivate func compared(_ result: TypologyResult) -> String {
    let axes = numerals.percent(result.axisShares.prefix(result.axes).reduce(0, +))
    return say(
      "\(number(result.members.count, "individu", "individus")) en "
        + "\(number(result.classes.count, "classe", "classes")), comparés par : "
        + "\(name(result.profile, of: result.individuals)) ; \(result.activeVariables) variables "
        + "actives, \(result.axes) axes, \(axes) de l'inertie.",
      "\(number(result.members.count, "individual", "individuals")) in "
        + "\(number(result.classes.count, "class", "classes")), compared by: "
        + "\(name(result.profile, of: result.individuals)); \(result.activeVariables) active "
        + "variables, \(result.axes) axes, \(axes) of the inertia."
    )
  }

  fileprivate func typologyMethod(_ result: TypologyResult) -> Footnote {
    let isShares =
      result.individuals != .cells && (result.profile == .projects || result.profile == .difficulty)
    let axes =
      isShares
      ? say("analyse des correspondances", "correspondence analysis")
      : say("analyse en composantes principales", "principal component analysis")
    let seed = result.recipe.seed.map { "\($0)" } ?? Self.absent
    return Footnote(
      label: say("Méthode", "Method"),
      text: say(
        "\(axes), arbre de Ward sur les premiers axes, coupe au plus grand saut d'inertie sauf nombre "
          + "donné, consolidation par k-means ; classes numérotées par poids décroissant, nommées "
          + "par leurs plus fortes valeurs-tests ; stabilité : similarité de Jaccard moyenne sur des "
          + "tirages avec remise (graine \(seed)).",
        "\(axes), Ward's tree on the first axes, cut at the greatest jump of inertia unless a number "
          + "is given, k-means consolidation; classes numbered by falling weight, named by their "
          + "strongest test values; stability: mean Jaccard similarity over draws with replacement "
          + "(seed \(seed))."))
  }

  /// Of what the profile `gap` is made, and what it mostly tells.
  fileprivate func profile(_ gap: GapRecipe) -> Footnote {
    let kappa = numerals.decimal(gap.softening, places: 0)
    return Footnote(
      label: say("Profil", "Profile"),
      text: say(
        "log((besoin + κ) / (entrées à portée des employeurs + κ)), κ = \(kappa), hypothèses de "
          + "faisceau gap (dans la recette) ; les petits bassins sont près de 0 par leur taille.",
        "log((need + κ) / (entries within employers' reach + κ)), κ = \(kappa), assumptions of "
          + "faisceau gap (in the recipe); small bassins are near 0 by their size."))
  }

  fileprivate func reading(_ result: TypologyResult) -> Footnote? {
    guard let group = result.classes.first, let trait = group.over.first else { return nil }
    return Footnote(
      label: say("Lecture", "Reading"),
      text: say(
        "dans la classe 1, \(quote(name(trait.variable))) vaut en moyenne "
          + "\(mean(trait.classMean, of: result)), contre \(mean(trait.mean, of: result)) dans "
          + "l'ensemble ; au-delà de 2, une valeur-test est rarement due au hasard.",
        "in class 1, \(quote(name(trait.variable))) is \(mean(trait.classMean, of: result)) on "
          + "average, against \(mean(trait.mean, of: result)) overall; beyond 2, a test value is "
          + "hardly chance."))
  }

  fileprivate func typologyCaution(_ result: TypologyResult) -> Footnote {
    let hidden = numerals.percent(result.hiddenShare, places: 1)
    return Footnote(
      label: say("Réserves", "Cautions"),
      text: say(
        "un couple que l'enquête n'observe pas compte pour aucun projet dans un profil ; les "
          + "parts masquées, à leur valeur attendue, font \(hidden) du total ; sur "
          + "beaucoup de variables, quelques valeurs-tests dépassent 2 par hasard ; stabilité "
          + "sous 0,5 : classe à ne pas retenir, 0,75 et plus : stable.",
        "a pair that the survey does not observe counts for no project in a profile; hidden parts, "
          + "at their expected values, are \(hidden) of the total; over many variables some test "
          + "values pass 2 by chance; stability below 0.5: a class not to be relied upon, 0.75 and "
          + "over: stable."))
  }
}
