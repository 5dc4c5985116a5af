import Formats

extension Reject {
  /// Where it stands.
  var place: Place {
    Place(
      file: file, sheet: sheet, row: row > 0 ? row : nil, column: column > 0 ? column : nil)
  }

  /// The whole message: where, what was found, what was expected.
  public var message: Bilingual {
    let shown = value.isEmpty ? "" : " « \(value) »"
    let label = kind.label
    return Bilingual(
      "\(place.french) : \(label.french)\(shown) ; attendu \(expected.french)",
      "\(place.english): \(label.english)\(value.isEmpty ? "" : " \"\(value)\""); expected "
        + expected.english)
  }
}

extension Reject.Kind {
  /// What people read for this sort of fault.
  public var label: Bilingual {
    switch self {
    case .foreignRow: Bilingual("ligne étrangère au tableau", "a row that is no data")
    case .otherYear: Bilingual("autre année", "another year")
    case .missingCode: Bilingual("code absent", "no code")
    case .malformedCode: Bilingual("code mal formé", "malformed code")
    case .unknownMetier: Bilingual("code métier inconnu", "unknown métier code")
    case .emptyCount: Bilingual("effectif vide", "empty count")
    case .notANumber: Bilingual("effectif illisible", "unreadable count")
    case .negativeCount: Bilingual("effectif négatif", "negative count")
    case .excessiveCount: Bilingual("effectif démesuré", "count out of proportion")
    case .otherDecimalMark: Bilingual("autre signe décimal", "another decimal mark")
    case .unexpectedSuppression: Bilingual("secret inattendu", "unexpected suppression")
    case .difficultAboveProjects:
      Bilingual(
        "plus de projets difficiles que de projets", "more difficult projects than projects")
    case .seasonalAboveProjects:
      Bilingual(
        "plus de projets saisonniers que de projets", "more seasonal projects than projects")
    case .malformedDate: Bilingual("date mal formée", "malformed date")
    case .unknownLot: Bilingual("lot inconnu de la commande", "a lot that the order does not have")
    case .repeatedKey: Bilingual("ligne répétée", "repeated row")
    case .unknownTarget: Bilingual("code d'arrivée inconnu", "unknown code to lead to")
    case .malformedWeight: Bilingual("poids mal formé", "malformed weight")
    case .unevenWeights: Bilingual("poids de somme autre que 1", "weights that do not sum to 1")
    case .unknownNomenclature: Bilingual("nomenclature inattendue", "unexpected nomenclature")
    case .malformedClass: Bilingual("classe mal formée", "malformed class")
    case .contradictoryRow: Bilingual("contradiction", "contradiction")
    case .missingGround: Bilingual("pas de contour", "no outline")
    case .foreignPlace: Bilingual("lieu hors de France", "place outside France")
    case .crossedRing: Bilingual("contour qui se croise", "outline that crosses itself")
    case .shortRow: Bilingual("ligne incomplète", "incomplete line")
    case .missingDate: Bilingual("offre sans date", "an offer without a date")
    case .unreadableDate: Bilingual("date illisible", "unreadable date")
    case .unplaced: Bilingual("offre sans bassin", "an offer without a bassin")
    case .truncatedRecord: Bilingual("enregistrement tronqué", "a truncated record")
    case .notARecord: Bilingual("ligne qui n'est pas du JSON", "a line that is not JSON")
    case .unevenRecord:
      Bilingual("nombre de champs inattendu", "an unexpected number of fields")
    case .damagedBytes: Bilingual("octets abîmés", "damaged bytes")
    case .unknownRound: Bilingual("tour inconnu", "unknown round")
    case .unknownAction: Bilingual("action inconnue", "unknown action")
    case .malformedValue:
      Bilingual("valeur sans rapport avec l'action", "value unfit for its action")
    case .missingText: Bilingual("texte absent", "no text")
    case .longText: Bilingual("texte trop long", "text too long")
    }
  }
}
