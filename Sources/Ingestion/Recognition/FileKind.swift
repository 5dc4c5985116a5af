/// The official files that this program reads.
public enum FileKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Enquête Besoins en main-d'œuvre, detailed results of one year.
  case bmo
  /// Labels of the FAP 2009, a SAS program of formats.
  case fap2009 = "fap-2009"
  /// Labels of the FAP 2021, a CSV.
  case fap2021 = "fap-2021"
  /// The bassins of the Pacte, with their BMO codes.
  case bassins
  /// The regional training order, annexe 2 of the Pacte.
  case commande = "commande-regionale"
  /// A data package of this program, by its `datapackage.json`.
  case package = "data-package"
  /// One resource of a data package of this program.
  case resource = "data-resource"
  /// Job offers, « Offres d'emploi v2 » of France Travail: pages, NDJSON, CSV.
  case offres

  /// What people read.
  public var label: Bilingual {
    switch self {
    case .bmo: Bilingual("enquête Besoins en main-d'œuvre", "BMO survey")
    case .fap2009: Bilingual("intitulés de la FAP 2009", "labels of the FAP 2009")
    case .fap2021: Bilingual("intitulés de la FAP 2021", "labels of the FAP 2021")
    case .bassins: Bilingual("bassins du Pacte", "bassins of the Pacte")
    case .commande: Bilingual("commande régionale de formation", "regional training order")
    case .package: Bilingual("paquet de données Faisceau", "Faisceau data package")
    case .resource: Bilingual("ressource d'un paquet Faisceau", "resource of a Faisceau package")
    case .offres: Bilingual("offres d'emploi v2", "job offers v2")
    }
  }
}
