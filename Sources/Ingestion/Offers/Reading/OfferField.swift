/// What is read of an offer, by its path in France Travail's « Offres d'emploi v2 ».
///
/// Coordinates are not read: some real offers have latitude and longitude swapped.
enum OfferField: Int, CaseIterable {
  case id, dateCreation, dateActualisation, romeCode, qualificationCode
  case commune, codePostal, libelle
  case typeContrat, typeContratLibelle, dureeConvertie, dureeLibelle
  case alternance, nombrePostes, manqueCandidats

  /// Path of the member in an offer, name of the column in a CSV.
  var path: String {
    switch self {
    case .id: "id"
    case .dateCreation: "dateCreation"
    case .dateActualisation: "dateActualisation"
    case .romeCode: "romeCode"
    case .qualificationCode: "qualificationCode"
    case .commune: "lieuTravail.commune"
    case .codePostal: "lieuTravail.codePostal"
    case .libelle: "lieuTravail.libelle"
    case .typeContrat: "typeContrat"
    case .typeContratLibelle: "typeContratLibelle"
    case .dureeConvertie: "dureeTravailLibelleConverti"
    case .dureeLibelle: "dureeTravailLibelle"
    case .alternance: "alternance"
    case .nombrePostes: "nombrePostes"
    case .manqueCandidats: "offresManqueCandidats"
    }
  }

  /// Every path, in the order of the cases.
  static let paths = allCases.map(\.path)

  /// Without these nothing can be counted; a place may be told by any of the three.
  static let required: [[OfferField]] = [
    [.dateCreation], [.romeCode], [.commune, .codePostal, .libelle],
  ]
}
