import Indicators
import MarketStore

extension StudyError {
  static func needsMetier(_ indicator: MapIndicator) -> StudyError {
    StudyError(
      .badRequest,
      french: "indicateur « \(indicator.id) » : aucun métier ; il n'a de sens que pour un métier ; "
        + "en donner un avec --metier",
      english: "indicator \"\(indicator.id)\": no métier; it has a meaning for one métier only; "
        + "give one with --metier")
  }

  static func unsuited(_ style: MapRecipe.Style, _ indicator: MapIndicator) -> StudyError {
    let isCount = style == .choropleth
    return StudyError(
      .badRequest,
      french: isCount
        ? "indicateur « \(indicator.id) » : un nombre, qui croît avec la taille du bassin ; une carte "
          + "en couleurs montrerait les grands bassins ; attendu des symboles proportionnels ; retirer "
          + "--style, choisir un taux, ou passer outre avec --force"
        : "indicateur « \(indicator.id) » : ni un nombre ni une quantité qui s'ajoute ; attendu des "
          + "couleurs ; retirer --style, choisir un nombre, ou passer outre avec --force",
      english: isCount
        ? "indicator \"\(indicator.id)\": a count, which grows with the bassin; a map in colours would "
          + "show the large bassins; expected proportional symbols; remove --style, choose a rate, or "
          + "override with --force"
        : "indicator \"\(indicator.id)\": no count that adds up; expected colours; remove --style, "
          + "choose a count, or override with --force")
  }

  static func noClasses(_ indicator: MapIndicator) -> StudyError {
    StudyError(
      .badRequest,
      french: "indicateur « \(indicator.id) » : symboles proportionnels, sans classes ; retirer "
        + "--classes et --breaks, ou choisir un taux",
      english: "indicator \"\(indicator.id)\": proportional symbols, without classes; remove "
        + "--classes and --breaks, or choose a rate")
  }

  static func tooManyClasses(_ classes: Int, _ range: ClosedRange<Int>) -> StudyError {
    let (least, most) = (range.lowerBound, range.upperBound)
    return StudyError(
      .badRequest,
      french: "carte : \(classes) classes ; attendu \(least) à \(most), que l'œil distingue ; "
        + "changer --classes",
      english: "map: \(classes) classes; expected \(least) to \(most), which the eye tells apart; "
        + "change --classes")
  }

  static func nothingToMap(_ indicator: any Indicator, _ key: SliceKey) -> StudyError {
    StudyError(
      .noData,
      french: "indicateur « \(indicator.id) », BMO \(key.millesime) : rien à côté de l'enquête ; "
        + "attendu l'enquête de l'année d'avant, ou des offres et demandeurs à trois ans au plus ; "
        + "choisir un autre millésime avec --year",
      english: "indicator \"\(indicator.id)\", BMO \(key.millesime): nothing beside the survey; "
        + "expected the survey of the year before, or offers and job seekers three years away at "
        + "most; choose another year with --year")
  }

  static func noOutlines(_ key: SliceKey) -> StudyError {
    StudyError(
      .noData,
      french: "région \(key.region), BMO \(key.millesime) : aucun jeu de contours ne couvre ses "
        + "bassins ; attendu les contours d'une année ; importer un fichier GeoJSON des communes "
        + "(faisceau import)",
      english: "région \(key.region), BMO \(key.millesime): no set of outlines covers its bassins; "
        + "expected those of a year; import a GeoJSON file of the communes (faisceau import)")
  }
}
