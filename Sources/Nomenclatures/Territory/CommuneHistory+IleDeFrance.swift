extension CommuneHistory {
  /// Mergers in Île-de-France of communes that the files of places and journeys still name and that
  /// the table of 2019 does not: what is used until Insee's list of events is imported.
  ///
  /// `Source:` Insee, code officiel géographique; each former commune lies, by La Poste's coordinates,
  /// on its successor's ground, and in the same bassin in the table of 2024
  /// (`Tests/IngestionTests/Reference/places.py`).
  public static let ileDeFrance = CommuneHistory(mergers: [
    // Veneux-les-Sablons, into Moret-Loing-et-Orvanne
    Merger(former: "77491", successor: "77316", since: 2017),
    // Gadancourt, into Avernes
    Merger(former: "95259", successor: "95040", since: 2018),
  ])
}
