import Nomenclatures
import Reports
import Studies

extension Samples {
  /// An export of two métiers in one bassin, without what needs other files.
  static func export(
    label: String = "Cuisiniers", file: String = "ResMetBE18.xlsx", bassin: BassinCode = "1147"
  ) throws -> Export {
    let rank = rank(label: label, file: file)
    let metiers = rank.lists[0].rows.map(\.metier)
    var export = Export(
      rank: rank,
      synthesis: SynthesisResult(
        frame: rank.frame, top: 2,
        rows: metiers.map {
          .init(metier: $0, bassins: 1, total: 1, projets: nil, projetsDifficiles: nil)
        }),
      figures: figures(rank), status: status(rank),
      methods: try MethodsStudy.result(for: Recipe(study: .methods)), studied: [bassin],
      program: "faisceau 0")
    export.leftOut = [.init(study: "gap", reason: label)]
    return export
  }

  private static func figures(_ rank: RankResult) -> FiguresResult {
    let rows = rank.lists[0].rows
    return FiguresResult(
      recipe: Recipe(study: .figures), region: "11",
      surveys: [
        .init(
          millesime: 2018, nomenclature: .fap2009,
          rows: rows.map {
            .init(
              bassin: "1147", metier: $0.metier.code, projets: $0.projets,
              projetsDifficiles: $0.projetsDifficiles, projetsSaisonniers: nil)
          })
      ],
      bassins: rank.lists.map(\.bassin),
      metiers: [
        .init(
          nomenclature: .fap2009,
          entries: rows.map {
            .init(code: $0.metier.code, label: $0.metier.label, domaine: "S", domaineLabel: "")
          })
      ], sources: rank.sources)
  }

  private static func status(_ rank: RankResult) -> StatusResult {
    StatusResult(
      recipe: Recipe(study: .status), sources: rank.sources,
      rows: [
        .init(
          source: "bmo", millesime: 2018, scope: .region("11"), measure: "projets", cells: 2,
          suppressed: 0, partial: 1, visibleSum: 3012, expectedSum: nil)
      ], shares: [], extents: [], references: [])
  }
}
