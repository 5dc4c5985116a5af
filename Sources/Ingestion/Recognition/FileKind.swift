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
  /// Training on offer, an LHÉO document.
  case lheo
  /// What certifications lead to.
  case certifinfo
  /// Hours or entries by lot of the training order.
  case effectifs
  /// A passage from one nomenclature to another: Dares' SAS formats or CSV, or one's own CSV.
  case passage
  /// Mean employment of each métier, which gives passages their weights, with the classes that say
  /// why it is hard to hire.
  case emploiFAP = "emploi-fap"
  /// Labels of the ROME.
  case rome
  /// Offers registered and job seekers, by ROME × bassin.
  case poleEmploi = "pole-emploi"
  /// The bassin of each commune, one year.
  case communes = "communes-bassins"
  /// The communes of each postal code.
  case codesPostaux = "codes-postaux"
  /// Events on communes, of which the mergers are read.
  case fusions = "fusions-communes"
  /// Communes as a GeoJSON file draws them.
  case contours
  /// Journeys from home to work between communes.
  case mobilites
  /// Job offers, « Offres d'emploi v2 » of France Travail: pages, NDJSON, CSV.
  case offres
  /// What the instances of the concertation ask to change of a list.
  case amendements

  /// The columns of its counts, for a file that gives a year's figures; `nil` for any other.
  var counts: [ColumnRole]? {
    switch self {
    case .bmo: [.met, .xmet, .smet]
    case .poleEmploi: [.offres, .demandeurs]
    case .emploiFAP: [.employment]
    default: nil
    }
  }

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
    case .lheo: Bilingual("offre de formation LHÉO", "LHÉO training on offer")
    case .certifinfo: Bilingual("certifications CertifInfo", "CertifInfo certifications")
    case .effectifs: Bilingual("effectifs par lot", "hours or entries by lot")
    case .passage: Bilingual("table de passage", "passage between nomenclatures")
    case .emploiFAP:
      Bilingual(
        "emploi moyen et causes de difficulté par métier",
        "mean employment and causes of difficulty by métier")
    case .rome: Bilingual("intitulés de la ROME", "labels of the ROME")
    case .poleEmploi:
      Bilingual("offres et demandeurs par bassin", "offers and job seekers by bassin")
    case .communes: Bilingual("communes par bassin", "communes by bassin")
    case .codesPostaux: Bilingual("codes postaux", "postal codes")
    case .fusions: Bilingual("événements sur les communes", "events on communes")
    case .contours: Bilingual("contours des communes", "outlines of communes")
    case .mobilites: Bilingual("mobilités professionnelles", "journeys to work")
    case .offres: Bilingual("offres d'emploi v2", "job offers v2")
    case .amendements: Bilingual("amendements de la concertation", "amendments of the concertation")
    }
  }
}
