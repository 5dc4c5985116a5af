/// What every column of the results means. One place for the dictionary of a package and for its
/// table schemas.
///
/// A word means the same wherever it stands, but for those that `particular` tells apart by schema.
package enum Glossary {
  /// What a field means; `nil` when nobody has said.
  /// - Parameter schema: name of the schema that it stands in, e.g. `faisceau.rank/1`.
  static func meaning(of key: String, in schema: String) -> Meaning? {
    let study = String(schema.split(separator: "/")[0].split(separator: ".").last ?? "")
    return particular[study]?[key] ?? common[key]
  }

  /// Whether a field of a schema has a definition.
  package static func isDefined(_ key: String, in schema: String) -> Bool {
    meaning(of: key, in: schema) != nil
  }

  /// What is said of a word that nobody has put here; no package should hold one.
  static func unknown(_ key: String) -> Meaning { Meaning(key, "Sans définition") }

  private static let common = byKey(
    [
      places, figures, lists, trend, estimates, expected, gap, agreement, ballots, files, methods,
    ].flatMap(\.self))

  private static let particular: [String: [String: Meaning]] = [
    "gap": byKey(gapOnly), "status": byKey(statusOnly), "compare": byKey(compareOnly),
    "consensus": byKey(consensusOnly), "synthesis": byKey(synthesisOnly),
    "validate": byKey(validateOnly), "methods": byKey(methodsOnly),
    "sources": byKey(sourcesOnly), "dictionary": byKey(dictionary), "place": byKey(placeOnly),
  ]

  private static func byKey(_ meanings: [Meaning]) -> [String: Meaning] {
    Dictionary(uniqueKeysWithValues: meanings.map { ($0.key, $0) })
  }
}

/// Places, métiers, years.
extension Glossary {
  private static let places = [
    Meaning(
      "bassin", "Code BMO du bassin d'emploi ; celui de la région pour une ligne régionale",
      .bassins),
    Meaning("bassinName", "Nom du bassin d'emploi", .bassins),
    Meaning("codePacte", "Code du bassin dans le Pacte régional (T1…T12, PSGP…)", .bassins),
    Meaning("region", "Code Insee de la région", .survey),
    Meaning("metier", "Code du métier : famille professionnelle au niveau de BMO", .metiers),
    Meaning("metierName", "Intitulé du métier", .metiers),
    Meaning("domaine", "Domaine professionnel : première lettre du code", .metiers),
    Meaning("domaineName", "Intitulé du domaine professionnel", .metiers),
    Meaning("filiere", "Filière : domaine de la commande régionale", .order),
    Meaning("millesime", "Année de l'enquête", unit: "année", .survey, least: 2000),
    Meaning(
      "nomenclature", "Version des codes de métiers ; deux versions ne se joignent pas", .metiers),
    .word(
      "scope", "Ce dont parle la ligne : un bassin, la région, ou tous les bassins ensemble",
      ["bassin", "region", "all"]),
  ]

  private static let figures: [Meaning] = [
    .count("projets", "Projets de recrutement"),
    .count("projetsDifficiles", "Projets de recrutement que l'employeur juge difficiles"),
    .count("projetsSaisonniers", "Projets de recrutement saisonniers"),
    .share("tauxDifficulte", "Part des projets jugés difficiles", .survey),
    Meaning(
      "offres",
      "Offres enregistrées dans l'année, amenées au métier par le passage ; vide si rien ne le dit",
      unit: "offres", .registered, least: 0),
    Meaning(
      "demandeurs",
      "Demandeurs d'emploi A, B et C, moyenne de l'année, amenés au métier par le passage",
      unit: "personnes", .registered, least: 0),
    Meaning(
      "entreesBasses", "Entrées en formation estimées, total bas", unit: "entrées", .order, least: 0
    ),
    Meaning(
      "entreesHautes", "Entrées en formation estimées, total haut", unit: "entrées", .order,
      least: 0),
    .word(
      "representativite",
      "Pourquoi les chiffres du métier ne disent qu'une part de son marché ; vide si rien n'est connu contre eux",
      ["agriculture", "secteur-public"]),
  ]

  private static let lists: [Meaning] = [
    Meaning("rank", "Rang du métier dans le bassin, 1 en tête", unit: "rang", least: 1),
    Meaning(
      "score",
      "Note donnée par la méthode, dans l'unité de la méthode ; vide si elle n'est pas définie"),
    .word(
      "status",
      "Sur quoi repose la note : chiffres publiés en entier (scored), masqués ou manquants en partie (partial), rien (undefined)",
      ["scored", "partial", "undefined"]),
    Meaning("missing", "Indicateurs masqués ou manquants, séparés par une espace"),
    Meaning("regional", "Si le métier est aussi dans la liste régionale de même longueur"),
    Meaning(
      "rankLow", "Rang que 5 % des répliques de l'enquête atteignent ou dépassent", unit: "rang",
      least: 1),
    Meaning("rankMedian", "Rang médian des répliques de l'enquête", unit: "rang", least: 1),
    Meaning(
      "rankHigh", "Rang que 95 % des répliques de l'enquête atteignent ou dépassent", unit: "rang",
      least: 1),
    .share("probabilityTop", "Part des répliques où le métier est dans la liste de l'an prochain"),
    .word(
      "badge", "Certitude : stable (0,8 et plus), à confirmer (0,5 à 0,8), fragile (moins de 0,5)",
      ["stable", "à confirmer", "fragile"]),
    Meaning("method", "Méthode qui a fait la ligne"),
    .word(
      "origin",
      "D'où vient la méthode : publiée, reconstruite d'après un document, propre à faisceau",
      ["published", "reconstruction", "own"]),
    Meaning("data", "Jeu de données de la méthode"),
  ]
}
