import Nomenclatures

/// What is told of a resource: what it is, where it comes from, how it was derived.
struct ResourceStory {
  let title: String
  let description: String
  let source: String
  let derivation: String
  /// Who publishes it, when several origins do.
  var producer: String?
  /// Date of the source's last update, where known.
  var updated: String?

  private static let pacte =
    "Pacte régional d'investissement dans les compétences 2019-2022 (CR 2019-011)"

  static let bassins = ResourceStory(
    title: "Bassins d'emploi d'Île-de-France",
    description: "25 bassins, leurs codes BMO et Pacte ; T25 (Brie-Créçois) existe depuis 2019.",
    source: "Région Île-de-France, \(pacte)",
    derivation: "Transcription du document ; codes BMO rapprochés ; since d'après BMO.",
    updated: "2019")

  static let order = ResourceStory(
    title: "Commande régionale de formation 2019",
    description: "Les 141 lots de l'annexe 2, tels qu'imprimés ; aucun ne porte d'effectif.",
    source: "Région Île-de-France, \(pacte), annexe 2",
    derivation: "Codes du Pacte remplacés par les codes BMO ; texte du territoire laissé.",
    updated: "2019")

  static let surveyLabels = ResourceStory(
    title: "Libellés des bassins et des métiers de BMO, par millésime",
    description: "Noms imprimés chaque année ; ils changent, les codes seuls rapprochent.",
    source: "Enquête Besoins en main-d'œuvre, fichiers détaillés",
    derivation: "Premier libellé de chaque code, pour la région.",
    producer: "Pôle emploi, France Travail")

  static func labels(_ nomenclature: NomenclatureID) -> ResourceStory {
    let level = nomenclature == .fap2009 ? "225" : "228"
    return ResourceStory(
      title: "\(nomenclature.rawValue), niveau \(level)",
      description: "Codes et intitulés des familles professionnelles, au niveau de BMO.",
      source: "Dares, Familles professionnelles, \(nomenclature.rawValue)",
      derivation: "Codes, intitulés et domaines extraits du fichier publié.")
  }

  static func survey(_ millesime: Millesime, _ region: RegionCode) -> ResourceStory {
    ResourceStory(
      title: "BMO \(millesime), région \(region)",
      description: millesime < BMOLayout.firstSuppression
        ? "Projets de recrutement par bassin et métier ; rien n'est masqué ce millésime-là."
        : "Projets de recrutement par bassin et métier ; un effectif de 1 à 4 est masqué (*).",
      source: "Enquête Besoins en main-d'œuvre \(millesime), fichier détaillé",
      derivation: millesime < 2019
        ? "Lignes de la région, précision du fichier."
        : "Lignes de la région, additionnées sur les départements ; parts masquées en bornes.")
  }
}
