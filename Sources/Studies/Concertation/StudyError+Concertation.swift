import MarketStore
import Nomenclatures

extension StudyError {
  /// An amendment that no file could hold, from a recipe.
  static func badAmendment(_ amendment: Amendment) -> StudyError {
    StudyError(
      .badRecipe,
      french: "recette, amendement de la ligne \(amendment.line) : \(amendment.asked.french) ; "
        + "attendu une valeur qui convienne à l'action, une instance, un motif et une source de "
        + "\(Amendment.longestText) caractères au plus ; corriger la recette",
      english:
        "recipe, amendment of line \(amendment.line): \(amendment.asked.english); expected a "
        + "figure that suits the action, an author, a reason and a source of "
        + "\(Amendment.longestText) characters at most; correct the recipe")
  }

  /// Amendments of lists that are not those of bassins and métiers.
  static func amendmentsElsewhere(_ found: String) -> StudyError {
    StudyError(
      .unknownName,
      french: "--amendments : listes par \(found) ; attendu des listes par bassin et métier, dont "
        + "les amendements parlent ; retirer l'une des deux options",
      english: "--amendments: lists by \(found); expected lists by bassin and métier, which "
        + "amendments speak of; remove one of the two options")
  }
}

extension AmendmentSet {
  /// The file among the sources of a result on a market.
  func source(beside key: SliceKey) -> SourceRecord {
    SourceRecord(
      source: "amendements", millesime: key.millesime, region: key.region,
      nomenclature: key.nomenclature,
      file: FileRecord(
        name: file, sha256: sha256, sheet: nil, rows: rows.count, importedAt: nil,
        producer: "fourni par l'utilisateur", licence: "non précisée"))
  }
}
