import Nomenclatures

/// Names of the régions of 2016.
///
/// Source: Insee, code officiel géographique.
enum RegionNames {
  private static let names: [RegionCode: String] = [
    "01": "Guadeloupe", "02": "Martinique", "03": "Guyane", "04": "La Réunion", "06": "Mayotte",
    "11": "Île-de-France", "24": "Centre-Val de Loire", "27": "Bourgogne-Franche-Comté",
    "28": "Normandie", "32": "Hauts-de-France", "44": "Grand Est", "52": "Pays de la Loire",
    "53": "Bretagne", "75": "Nouvelle-Aquitaine", "76": "Occitanie",
    "84": "Auvergne-Rhône-Alpes", "93": "Provence-Alpes-Côte d'Azur", "94": "Corse",
  ]

  /// The région's name, or words that give its code.
  static func name(of region: RegionCode, _ say: Language) -> String {
    if region == .horsRegion { return say("hors région", "no région") }
    if region == "FR" { return "France" }
    return names[region] ?? say("région \(region)", "région \(region)")
  }
}
