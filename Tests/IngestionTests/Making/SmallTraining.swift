import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures

/// What training is read with: a few communes, a passage, job seekers, two lots and certifications.
/// Figures that follow from them are worked by hand in the tests.
enum SmallTraining {
  static let communes = CommuneTable(
    millesime: 2019,
    entries: [
      .init(commune: "75056", bassin: "1107"), .init(commune: "93066", bassin: "1147"),
      .init(commune: "93001", bassin: "1147"),
    ],
    bassins: [
      .init(code: "1107", name: "Paris", region: "11"),
      .init(code: "1147", name: "Plaine Commune", region: "11"),
    ])

  static let postalCodes = PostalTable(entries: [
    .init(postal: "75019", commune: "75056"), .init(postal: "93200", commune: "93066"),
  ])

  static let bassins = [
    Bassin(code: "1107", codePacte: "T1", name: "Paris", aliases: [], region: "11", since: 2017),
    Bassin(
      code: "1147", codePacte: "T6", name: "Plaine Commune", aliases: [], region: "11",
      since: 2017),
  ]

  static let passage = Passage(
    from: .rome3, to: .fap2009,
    arrows: [
      .init(origin: .init("F1703"), target: "B2Z40", weight: 1, basis: .direct),
      .init(origin: .init("G1603"), target: "S2Z61", weight: 1, basis: .direct),
    ])

  /// Job seekers of F1703: 30 in Paris, 10 in Plaine Commune.
  static func seekers(_ provenance: Provenance) -> MarketSlice {
    MarketSlice(
      key: SliceKey(source: .poleEmploi, millesime: 2021, region: "11", nomenclature: .rome3),
      bassins: [.init(code: "1107", name: "Paris"), .init(code: "1147", name: "Plaine Commune")],
      metiers: [.init(code: "F1703", label: "Maçonnerie", famille: "")],
      bassinPlaces: [0, 1], metierPlaces: [0, 0],
      columns: [.demandeurs: CountColumn([.observed(30), .observed(10)])], provenance: provenance)
  }

  /// A store that holds all of it.
  static func fill(_ path: String) throws {
    let source = Provenance(
      fileName: "essai.csv", sha256: String(repeating: "a", count: 64), sheet: nil, rows: 1,
      importedAt: nil, producer: "Essai", licence: "Licence Ouverte")
    var batch = ImportBatch()
    batch.communes = [Sourced(communes, source)]
    batch.postalCodes = [Sourced(postalCodes, source)]
    batch.bassins = [(bassins, source)]
    batch.passages = passage.map { [Sourced($0, source)] } ?? []
    batch.slices = [seekers(source)]
    batch.certifications = [Sourced(certifications, source)]
    _ = try Store.open(path: path, access: .readWrite).apply(batch)
  }

  /// 100 leads to G1603; 200 to F1703 and G1603; 300, of the same Formacode as 200, to F1703.
  static let certifications = CertificationTable(entries: [
    .init(code: "100", rncp: "9100", formacode: "11111", nsf: "", rome: ["G1603"]),
    .init(code: "200", rncp: "", formacode: "22222", nsf: "", rome: ["F1703", "G1603"]),
    .init(code: "300", rncp: "", formacode: "22222", nsf: "", rome: ["F1703"]),
  ])

  static let order = """
    ligne_id;domaine;portee;bassins;nsf_codes;certification;niveaux;rome_codes;parcours
    A2-001;Bâtiment;region;;232;;V;F1703;C
    A2-002;Service;region_sauf;T6;334;;V|IV;G1603;C|P

    """
}

/// A document of LHÉO, its trainings given as XML.
enum SmallLHEO {
  static let namespaces = [
    "2.0": "http://www.lheo.org/2.0", "2.2": "http://www.lheo.org/2.2",
    "2.3": "http://lheo.gouv.fr/2.3",
  ]

  static func catalogue(_ formations: String, _ version: String = "2.3") -> String {
    let space = namespaces[version] ?? ""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lheo xmlns=\"\(space)\"><offres>\n"
      + formations + "</offres></lheo>\n"
  }

  static func formation(_ domaine: String, _ actions: String, certification: String = "") -> String
  {
    "<formation numero=\"F\"><domaine-formation>\(domaine)</domaine-formation>"
      + "<certification>\(certification)</certification>\(actions)"
      + "<organisme-formation-responsable><potentiel><code-FORMACODE>11111</code-FORMACODE>"
      + "</potentiel></organisme-formation-responsable></formation>\n"
  }

  static func action(_ lieu: String, _ sessions: String, places: String = "") -> String {
    let financeur =
      places.isEmpty
      ? ""
      : "<organisme-financeur><nb-places-financees>\(places)</nb-places-financees></organisme-financeur>"
    let taught =
      lieu.isEmpty
      ? ""
      : "<lieu-de-formation><coordonnees><adresse>\(lieu)</adresse></coordonnees></lieu-de-formation>"
    return "<action>\(taught)\(sessions)\(financeur)</action>"
  }

  static func session(_ debut: String, _ inscription: String = "") -> String {
    "<session><periode><debut>\(debut)</debut><fin>99999999</fin></periode><adresse-inscription>"
      + "<adresse>\(inscription)</adresse></adresse-inscription></session>"
  }

  static let stDenis =
    "<codepostal>93200</codepostal><code-INSEE-commune>93066</code-INSEE-commune>"
  static func rome(_ codes: String...) -> String {
    codes.map { "<code-ROME>\($0)</code-ROME>" }.joined()
  }
}
