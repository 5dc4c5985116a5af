import Nomenclatures

/// What is told of the resources of the other sides of the market.
extension ResourceStory {
  static let rome = ResourceStory(
    title: "ROME, version 3",
    description:
      "Codes et intitulés des métiers du répertoire opérationnel, sans les appellations.",
    source: "Pôle emploi, Répertoire opérationnel des métiers et des emplois, version 3",
    derivation: "Codes, intitulés et grands domaines extraits du fichier publié.")

  static func passage(_ from: NomenclatureID, _ to: NomenclatureID) -> ResourceStory {
    ResourceStory(
      title: "Passage de \(from.rawValue) vers \(to.rawValue)",
      description: "Table pondérée : les parts d'un code font 1. Là où le code demande une "
        + "qualification, ses parts sans qualification sont estimées (employment, uniform).",
      source: "Dares, table de passage FAP-2009 – ROME V3, formats $FAP9RSQ et $FAP9RAQ ; Dares, "
        + "métiers en tension 2019 (emploi moyen)",
      derivation: "Règle des formats ; parts estimées au prorata de l'emploi moyen national.")
  }

  static func seekers(_ millesime: Millesime, _ region: RegionCode) -> ResourceStory {
    ResourceStory(
      title: "Offres et demandeurs d'emploi \(millesime), région \(region)",
      description:
        "Par bassin et métier ROME ; un couple absent n'est pas un zéro. Les classes 1 à "
        + "5 sont celles que la source publie.",
      source: "Pôle emploi, tensions par métier ROME et bassin d'emploi \(millesime)",
      derivation: "Lignes de la région ; virgule décimale lue, rien d'arrondi.",
      updated: millesime.description)
  }

  static func difficulties(_ millesime: Millesime) -> ResourceStory {
    ResourceStory(
      title: "Pourquoi il est difficile de recruter \(millesime), France",
      description:
        "Par métier, pour la France entière : les classes 1 à 5 que la source publie, la "
        + "tension et ce qui l'explique. Un métier absent n'y est pas publié.",
      source: "Dares, les tensions sur le marché du travail \(millesime)",
      derivation: "Lignes nationales au niveau des 225 familles professionnelles ; classes "
        + "recopiées.", updated: millesime.description)
  }

  static func tensions(_ millesime: Millesime, _ region: RegionCode) -> ResourceStory {
    ResourceStory(
      title: "Tensions par département \(millesime), région \(region)",
      description: "Par département et famille de métiers (FAP 87) : l'indicateur composite que la "
        + "source publie, et sa classe 1 à 5 là où elle en donne une ; sans classe, c'est le chiffre "
        + "de la région qu'elle répète. Le taux de difficulté de l'enquête BMO y entre pour moitié.",
      source: "Dares, les tensions sur le marché du travail \(millesime)",
      derivation: "Lignes des départements de la région au niveau des 87 familles "
        + "professionnelles ; chiffres recopiés.", updated: millesime.description)
  }

  static func communes(_ millesime: Millesime) -> ResourceStory {
    ResourceStory(
      title: "Communes par bassin d'emploi \(millesime)",
      description: "Le bassin de chaque commune, dans la géographie de l'année.",
      source: "Pôle emploi, France Travail, communes des bassins d'emploi BMO \(millesime)",
      derivation: "Lignes de la région : code de la commune, code et nom du bassin.",
      updated: millesime.description)
  }

  static let postalCodes = ResourceStory(
    title: "Codes postaux des communes",
    description: "Un code postal peut servir plusieurs communes, et l'inverse.",
    source: "La Poste, base officielle des codes postaux",
    derivation: "Couples code postal, commune de la région.")

  static let mergers = ResourceStory(
    title: "Fusions de communes",
    description: "Codes disparus, et la commune qui en tient le territoire.",
    source: "Insee, code officiel géographique",
    derivation: "Déduit des codes en main : codes que les fichiers citent et que la table de 2019 "
      + "n'a plus, rattachés à la commune où La Poste les situe, dans le même bassin en 2024. "
      + "Années à confirmer par les événements sur les communes de l'Insee.")

  static func outlines(_ millesime: Millesime) -> ResourceStory {
    ResourceStory(
      title: "Contours des bassins d'emploi \(millesime)",
      description: "Un MULTIPOLYGON par bassin ; deux voisins ont la même limite commune.",
      source: "IGN et Insee, contours des communes d'Île-de-France 2018",
      derivation: "Communes fondues par bassin, limites communes ôtées, lignes simplifiées une "
        + "fois pour les deux côtés.", updated: "2018")
  }

  static func flows(_ millesime: Millesime) -> ResourceStory {
    ResourceStory(
      title: "Trajets domicile-travail entre bassins \(millesime)",
      description: "Somme des seuls trajets que le fichier donne (43 % des actifs) : ni trajets de "
        + "moins de 100 actifs, ni trajets internes à une commune. Zéro ne dit donc pas que "
        + "personne ne fait le trajet.",
      source: "Insee, recensement de la population \(millesime), mobilités professionnelles, flux "
        + "de 100 et plus",
      derivation: "Flux entre communes additionnés par bassin.", updated: millesime.description)
  }

  static func entries(_ order: Millesime) -> ResourceStory {
    ResourceStory(
      title: "Entrées en formation estimées, commande \(order)",
      description: "Estimation : la commande ne donne aucun effectif par lot. Total bas 16 000 "
        + "entrées, haut 23 100. Un seul financeur, la Région.",
      source: "Région Île-de-France, Pacte (CR 2019-011), annexe 2 ; Pôle emploi, demandeurs "
        + "d'emploi 2021 ; Dares, table de passage",
      derivation: "Total réparti également entre les lots, puis entre bassins au prorata des "
        + "demandeurs d'emploi, entre codes ROME également, puis par le passage.",
      producer: "Région Île-de-France, Pôle emploi, Dares", updated: order.description)
  }

  static func filieres(_ order: Millesime) -> ResourceStory {
    ResourceStory(
      title: "Filières de la commande \(order), par métier",
      description: "Les domaines imprimés par l'annexe 2, et leur part dans chaque métier auquel "
        + "un lot mène. Un métier absent est hors commande régionale.",
      source: "Région Île-de-France, Pacte (CR 2019-011), annexe 2 ; Dares, table de passage",
      derivation: "Part des lots de chaque domaine dans ce qui est mené au métier, même "
        + "répartition que les entrées estimées.",
      producer: "Région Île-de-France, Dares", updated: order.description)
  }
}
