import MarketStore
import Nomenclatures

/// The columns of each resource of our own schema.
enum PackageSchema {
  typealias Field = PackageDescriptor.Field

  static func fields(_ content: PackageContent) -> [Field] {
    switch content {
    case .bassins: bassins
    case .nomenclature: nomenclature
    case .figures: figures
    case .labels: labels
    case .order: order
    case .seekers: seekers
    case .passage: passage
    case .communes: communes
    case .postalCodes: postalCodes
    case .mergers: mergers
    case .outlines: outlines
    case .flows: flows
    case .entries: entries
    case .filieres: filieres
    case .difficulties: difficulties
    case .tensions: tensions
    }
  }

  /// Names of the columns.
  static func header(_ content: PackageContent) -> [String] { fields(content).map(\.name) }

  static func primaryKey(_ content: PackageContent) -> [String] {
    switch content {
    case .bassins: ["bassin"]
    case .nomenclature: ["metier"]
    case .figures, .seekers: ["bassin", "metier"]
    case .labels: ["millesime", "kind", "code"]
    case .order: ["lot"]
    case .passage: ["origin", "qualification", "target"]
    case .communes: ["commune"]
    case .postalCodes: ["postal", "commune"]
    case .mergers: ["former", "since", "successor"]
    case .outlines: ["bassin"]
    case .flows: ["home", "work"]
    case .entries: ["bassin", "metier", "niveau"]
    case .filieres: ["metier", "filiere"]
    case .difficulties: ["metier"]
    case .tensions: ["departement", "fap87"]
    }
  }

  static func text(_ name: String, _ description: String) -> Field {
    Field(name: name, type: "string", description: description)
  }

  private static let bassins = [
    text("bassin", "Code BMO du bassin d'emploi, quatre chiffres"),
    text("codePacte", "Code dans le Pacte régional (T1…T12, T25, O95, PSGP…)"),
    text("bassinName", "Nom"),
    text("aliases", "Autres graphies imprimées, séparées par |"),
    text("region", "Code Insee de la région"),
    Field(name: "since", type: "year", description: "Premier millésime BMO qui le connaît"),
  ]

  private static let nomenclature = [
    text("metier", "Code du métier : famille professionnelle au niveau de BMO, ou ROME"),
    text("label", "Intitulé"),
    text("domaine", "Domaine professionnel"),
    text("domaineLabel", "Intitulé du domaine professionnel"),
  ]

  private static let labels = [
    Field(name: "millesime", type: "year", description: "Millésime de BMO"),
    text("kind", "bassin ou metier"),
    text("code", "Code du bassin ou du métier"),
    text("label", "Libellé imprimé cette année-là"),
    text("famille", "Famille de métiers de l'enquête, une lettre ; vide pour un bassin"),
  ]

  private static let order = [
    text("lot", "Numéro du lot dans l'annexe 2 du Pacte"),
    text("domaine", "Domaine professionnel imprimé"),
    text("portee", "region, bassins ou region_sauf"),
    text("bassins", "Codes BMO des bassins, séparés par | ; vide pour toute la région"),
    text("nsf", "Codes NSF, séparés par |"),
    text("certification", "Certification visée, vide si aucune n'est imprimée"),
    text("niveaux", "Niveaux de la nomenclature de 1969, séparés par |"),
    text("rome", "Codes ROME, séparés par |"),
    text(
      "parcours", "C certifiant, P professionnalisant, AQ accès à la qualification, séparés par |"),
  ]

  private static let figures: [Field] =
    [
      text("bassin", "Code BMO du bassin d'emploi"),
      text("metier", "Code de la famille professionnelle"),
    ]
    + [
      (Measure.projets, "Projets de recrutement"),
      (.projetsDifficiles, "Projets jugés difficiles"),
      (.projetsSaisonniers, "Projets saisonniers"),
    ].flatMap { measure, label in
      let name = measure.rawValue
      return [
        Field(
          name: name, type: "number",
          description: "\(label) : somme des parts publiées ; vide si aucune ne l'est"),
        Field(
          name: name + "Hidden", type: "integer",
          description: "\(label) : nombre de parts masquées (*) ; vide si aucune"),
        Field(
          name: name + "Low", type: "number",
          description: "\(label) : borne basse du tout, s'il y a une part masquée"),
        Field(
          name: name + "High", type: "number",
          description: "\(label) : borne haute du tout, s'il y a une part masquée"),
      ]
    }
}
