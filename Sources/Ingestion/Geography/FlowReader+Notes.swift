import MarketStore
import Nomenclatures

extension FlowReader {
  /// What to know of the flows.
  func notes(_ flows: JourneyFlows) -> [QualityNote] {
    let total = Int((flows.workers.reduce(0, +) + flows.outside).rounded())
    let least = Int(flows.leastFlow.rounded())
    return [
      flows.isPartial
        ? QualityNote(
          .partialFlows, total, "\(least)",
          Bilingual(
            "actifs seulement : flux de \(least) et plus"
              + (flows.hasJourneysInsideCommunes ? "" : ", aucun à l'intérieur d'une commune"),
            "workers only: flows of \(least) and more"
              + (flows.hasJourneysInsideCommunes ? "" : ", none inside a commune"))) : nil,
      QualityNote(
        .outsideTable, outsideRows, outsideCommunes.min()?.rawValue,
        Bilingual(
          "lignes (\(Int(outside.rounded())) actifs) dont un bout n'est dans aucun bassin de la "
            + "table, gardées à part",
          "rows (\(Int(outside.rounded())) workers) with an end in no bassin of the table, "
            + "kept apart")),
      QualityNote(
        .arrondissements, ways[.arrondissement] ?? 0, nil,
        Bilingual("arrondissements ramenés à leur ville", "arrondissements taken for their city")),
      QualityNote(
        .mergedCommunes, ways[.merged] ?? 0, nil,
        Bilingual(
          "communes fusionnées ramenées à la nouvelle", "merged communes taken for the new one")),
    ].compactMap { $0 }
  }
}
