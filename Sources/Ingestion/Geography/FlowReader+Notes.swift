import MarketStore
import Nomenclatures

extension FlowReader {
  /// What to know of the flows.
  func notes(_ flows: JourneyFlows) -> [QualityNote] {
    let total = Int((flows.workers.reduce(0, +) + flows.outside).rounded())
    let (cities, merged) = (ways[.arrondissement] ?? 0, ways[.merged] ?? 0)
    let least = Int(flows.leastFlow.rounded())
    return [
      flows.isPartial
        ? QualityNote(
          .partialFlows, total, "\(least)",
          Bilingual(
            "\(total) actifs seulement : flux de \(least) et plus"
              + (flows.hasJourneysInsideCommunes ? "" : ", aucun à l'intérieur d'une commune"),
            "\(total) workers only: flows of \(least) and more"
              + (flows.hasJourneysInsideCommunes ? "" : ", none inside a commune"))) : nil,
      QualityNote(
        .outsideTable, outsideRows, outsideCommunes.min()?.rawValue,
        Bilingual(
          "\(outsideRows) lignes (\(Int(outside.rounded())) actifs) dont un bout n'est dans aucun bassin de la "
            + "table, gardées à part",
          "\(outsideRows) rows (\(Int(outside.rounded())) workers) with an end in no bassin of the table, "
            + "kept apart")),
      QualityNote(
        .arrondissements, cities, nil,
        Bilingual(
          "\(cities) arrondissements ramenés à leur ville",
          "\(cities) arrondissements taken for their city")),
      QualityNote(
        .mergedCommunes, merged, nil,
        Bilingual(
          "\(merged) communes fusionnées ramenées à la nouvelle",
          "\(merged) merged communes taken for the new one")),
    ].compactMap { $0 }
  }
}
