import Nomenclatures
import Reports
import Studies

/// The parts of a dossier of two métiers, made by hand; the other studies had nothing to work on.
enum SmallDossier {
  static func parts(
    label: String = "Cuisiniers", bassin: String = "Plaine Commune", codePacte: String? = "T6",
    reason: String = "aucune commande"
  ) -> DossierParts {
    let name = BassinName(code: "1147", name: bassin, codePacte: codePacte)
    let plain = Samples.rank(label: label)
    let list = RankResult.List(bassin: name, rows: plain.lists[0].rows, ranked: 3)
    let why = MethodCard.Text(reason, reason)
    return DossierParts(
      rank: RankResult(frame: plain.frame, lists: [list]),
      making: making(name, list.rows, label), before: .absent(why), synthesis: nil,
      gap: .absent(why), filieres: .absent(why), place: .absent(why), consensus: .absent(why),
      map: .absent(why))
  }

  static func page(_ parts: DossierParts = parts(), _ language: Language = .french) -> String {
    Dossier.all(of: parts).map { DossierPage($0, language).html }.joined()
  }

  private static func making(
    _ bassin: BassinName, _ rows: [RankResult.Row], _ label: String
  ) -> RankMaking {
    let cells = rows.enumerated().map { place, row in
      cell(row, values: [[0.75, 0.25], [0.25, nil]][place])
    }
    let text = MethodCard.Text(label, label)
    return RankMaking(
      terms: [
        .init(role: "expectedDifficult", indicator: "a", label: text, isRequired: true),
        .init(role: "growth", indicator: "b", label: text, isRequired: false),
      ], weighing: .init(weights: [0.9, 0.1], isGeometric: true, leastTerms: 1, scale: 1),
      lists: [.init(bassin: bassin, cells: cells)], total: 24,
      domaines: ["S": label, "V": "Santé"])
  }

  private static func cell(_ row: RankResult.Row, values: [Double?]) -> RankMaking.Cell {
    RankMaking.Cell(
      metier: row.metier, rank: row.rank, score: row.score, values: values, tieBreak: 12.5,
      projets: row.projets, projetsDifficiles: row.projetsDifficiles,
      tauxDifficulte: row.tauxDifficulte, regionalRank: 4, bassins: 7,
      waterfall: ScoreWaterfall(
        start: 0.5,
        steps: [
          .init(
            role: "expectedDifficult", indicator: "a", label: MethodCard.Text("indice A", "A"),
            value: 0.75, median: 0.5, change: 0.25)
        ], end: 0.75), domaine: String(row.metier.code.rawValue.prefix(1)), niveaux: ["V", "VI"])
  }
}
