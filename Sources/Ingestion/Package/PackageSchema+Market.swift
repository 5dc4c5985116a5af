import MarketStore

/// The columns of the resources of the other sides of the market.
extension PackageSchema {
  private static func number(_ name: String, _ description: String) -> Field {
    Field(name: name, type: "number", description: description)
  }

  private static let bassin = text("bassin", "Code BMO du bassin d'emploi")
  private static let commune = text("commune", "Code Insee de la commune")

  static let seekers: [Field] =
    [
      bassin, text("metier", "Code ROME, version 3"),
      number("offres", "Offres enregistrées par Pôle emploi dans l'année"),
      number("demandeurs", "Demandeurs d'emploi de catégories A, B et C, moyenne de l'année"),
    ]
    + classes

  static let difficulties: [Field] =
    [text("metier", "Code de la famille professionnelle")] + classes

  static let tensions: [Field] = [
    text("departement", "Code Insee du département"),
    text("fap87", "Famille de métiers, trois premiers caractères des codes de la FAP 2009"),
    number("tension", "Indicateur composite publié, centré et réduit, de signe quelconque"),
    Field(
      name: "classe", type: "integer",
      description: "Tension : classe publiée, 1 à 5 ; vide si aucune"),
  ]

  private static let classes = [
    (PublishedClass.tension, "Tension"), (.intensiteEmbauches, "Intensité d'embauches"),
    (.manqueMainOeuvre, "Manque de main-d'œuvre disponible"),
    (.nonDurabilite, "Non-durabilité de l'emploi"),
    (.conditionsTravail, "Conditions de travail contraignantes"),
    (.inadequationGeographique, "Inadéquation géographique"),
    (.lienFormationEmploi, "Lien entre formation et emploi"),
  ].map { name, label in
    Field(
      name: name.rawValue, type: "integer",
      description: "\(label) : classe publiée, 1 à 5 ; vide si aucune")
  }

  static let passage = [
    text("origin", "Code de départ"),
    text("qualification", "Qualification de l'emploi, un chiffre ; vide si elle n'est pas connue"),
    text("target", "Code d'arrivée"),
    number("weight", "Part du code de départ qui y va ; les parts d'un départ font 1"),
    text(
      "basis",
      "direct, qualification et given sont des faits ; employment et uniform sont estimés"),
  ]

  static let communes = [
    commune, bassin, text("bassinName", "Nom du bassin, tel qu'imprimé cette année-là"),
  ]

  static let postalCodes = [text("postal", "Code postal"), commune]

  static let mergers = [
    text("former", "Code Insee disparu"), text("successor", "Code de la commune qui le tient"),
    Field(name: "since", type: "year", description: "Première année de la nouvelle commune"),
  ]

  static let outlines = [
    bassin,
    text("wkt", "Contour, MULTIPOLYGON en Well-Known Text, longitude puis latitude (WGS 84)"),
  ]

  static let flows = [
    text("home", "Code BMO du bassin de résidence"), text("work", "Code BMO du bassin de travail"),
    number("workers", "Actifs occupés, d'après les seuls trajets que le fichier donne"),
  ]

  static let entries = [
    bassin, text("metier", "Code de la famille professionnelle"),
    text("niveau", "Niveau de la nomenclature de 1969 ; vide si le lot n'en imprime pas"),
    number("low", "Entrées estimées, total bas"), number("high", "Entrées estimées, total haut"),
  ]

  static let filieres = [
    text("metier", "Code de la famille professionnelle"),
    text("filiere", "Filière, tel que la commande imprime son domaine"),
    number("share", "Part de la filière dans ce que la commande mène au métier ; elles font 1"),
  ]
}
