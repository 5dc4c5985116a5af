import Nomenclatures

extension RecognizedTable {
  var millesimeFinding: Recognition.Finding? {
    guard let millesime else { return nil }
    return Recognition.Finding(
      aspect: .millesime, value: Bilingual(same: String(millesime.rawValue)), reason: yearReason,
      flag: "--year")
  }

  private var yearReason: Bilingual {
    if overrides.year != nil { return Bilingual("dit par --year", "said by --year") }
    let title = header.match.places[.bassin].map { header.match.headers[$0] } ?? ""
    if let year = head.year {
      let carried = header.match.year == nil ? "" : ", \(title)"
      return Bilingual(
        "colonne annee, ligne \(year.row)\(carried)", "column annee, row \(year.row)\(carried)")
    }
    if kind == .commande {
      return Bilingual("année du Pacte 2019-2022", "year of the Pacte 2019-2022")
    }
    if kind == .communes, header.match.year == nil {
      return Bilingual(
        "nom du fichier, faute d'année dans ses colonnes",
        "name of the file, its columns having no year")
    }
    if let place = header.match.places[.workers] {
      let workers = header.match.headers[place]
      return Bilingual("en-tête \(workers)", "header \(workers)")
    }
    return Bilingual("en-tête \(title)", "header \(title)")
  }

  var nomenclatureFinding: Recognition.Finding? {
    guard let nomenclature else { return nil }
    return Recognition.Finding(
      aspect: .nomenclature, value: Bilingual(same: nomenclature.rawValue),
      reason: nomenclatureReason, flag: nil)
  }

  private var nomenclatureReason: Bilingual {
    switch kind {
    case .bmo:
      Bilingual(
        "BMO passe à la FAP 2021 au millésime 2024", "BMO moves to the FAP 2021 with year 2024")
    case .poleEmploi:
      Bilingual("la ROME passe à la version 4 en 2023", "the ROME moves to version 4 in 2023")
    default: Bilingual("en-tête des libellés", "header of the labels")
    }
  }

  var decimal: Recognition.Finding? {
    guard kind.counts != nil else { return nil }
    if let mark = overrides.decimal {
      return Recognition.Finding(
        aspect: .decimalMark, value: mark.label,
        reason: Bilingual("dit par --decimal", "said by --decimal"), flag: "--decimal")
    }
    guard let seen = head.decimalMark else {
      return Recognition.Finding(
        aspect: .decimalMark, value: Bilingual("aucun encore", "none yet"),
        reason: Bilingual(
          "effectifs entiers ou numériques dans les premières lignes ; le premier vu vaudra",
          "whole or numeric counts in the first rows; the first one met will hold"),
        flag: "--decimal")
    }
    return Recognition.Finding(
      aspect: .decimalMark, value: seen.mark.label,
      reason: Bilingual("vu ligne \(seen.row)", "seen in row \(seen.row)"), flag: "--decimal")
  }
}
