import MarketStore
import Nomenclatures

extension StudyError {
  static func noOrder(_ key: SliceKey) -> StudyError {
    missing(
      key, "aucune commande de formation à \(MarketSides.greatestGap) ans au plus",
      "no training order at most \(MarketSides.greatestGap) years away")
  }

  static func noPassage(_ key: SliceKey) -> StudyError {
    missing(
      key, "aucun passage du ROME vers la \(key.nomenclature.rawValue)",
      "no passage from the ROME to \(key.nomenclature.rawValue)")
  }

  static func noSeekers(_ key: SliceKey) -> StudyError {
    missing(
      key, "aucun demandeur d'emploi à \(MarketSides.greatestGap) ans au plus",
      "no job seekers at most \(MarketSides.greatestGap) years away")
  }

  private static func missing(_ key: SliceKey, _ french: String, _ english: String) -> StudyError {
    StudyError(
      .noData,
      french:
        "écart, BMO \(key.millesime), région \(key.region) : \(french) ; attendu une commande, "
        + "des demandeurs et un passage ; choisir un autre millésime avec --year, ou importer les "
        + "fichiers",
      english: "gap, BMO \(key.millesime), région \(key.region): \(english); expected an order, "
        + "seekers and a passage; choose another year with --year, or import the files")
  }
}
