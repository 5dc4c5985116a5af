import Nomenclatures

/// One filière in one place: its métiers' figures, each for its share, added up.
struct FiliereSum {
  /// A métier observed there.
  struct Part {
    let metier: MetierName
    /// Share of the métier that the filière holds.
    let share: Double
    /// Its projects, times the share.
    let projets: CountFigure
    /// Those judged difficult, times the share.
    let projetsDifficiles: CountFigure?
    /// Its place in the ranking of métiers; `nil` when the method does not rank it.
    let item: PriorityLists.Item?
  }

  let filiere: String?
  let projets: CountFigure?
  let projetsDifficiles: CountFigure?
  let score: Score
  private let members: [FiliereResult.Member]

  init(filiere: String?, parts: [Part], combination: FiliereResult.Combination) {
    self.filiere = filiere
    projets = CountFigure.sum(parts.map(\.projets))
    projetsDifficiles = CountFigure.sum(parts.compactMap(\.projetsDifficiles))
    let weights = parts.map { Self.weight($0, combination) }
    let total = weights.reduce(0, +)
    let divisor = combination == .mean ? total : 1
    let contributions = zip(parts, weights).map { part, weight in
      divisor > 0 ? weight / divisor * (part.item?.score.value ?? 0) : 0
    }
    let isScored = total > 0 && parts.contains { $0.item?.score.value != nil }
    score = Score(
      isScored ? contributions.reduce(0, +) : nil,
      missing: parts.flatMap { $0.item?.score.missing ?? [] }.uniqued())
    let whole = projets?.expected ?? 0
    members = zip(parts, contributions).map { part, contribution in
      FiliereResult.Member(
        metier: part.metier, share: part.share,
        weight: whole > 0 ? (part.projets.expected ?? 0) / whole : 0,
        standing: part.item.map { ($0.score, $0.rank) }, contribution: contribution)
    }.sorted { (-$0.weight, $0.metier.code) < (-$1.weight, $1.metier.code) }
  }

  /// What a métier's score counts for; 0 without a score.
  private static func weight(_ part: Part, _ combination: FiliereResult.Combination) -> Double {
    guard part.item?.score.value != nil else { return 0 }
    return combination == .sum ? part.share : part.projets.expected ?? 0
  }

  /// The filière as results hand it on.
  func row(rank: Int?, isInRegionalList: Bool) -> FiliereResult.Row {
    FiliereResult.Row(
      filiere: filiere, rank: rank, score: score, projets: projets,
      projetsDifficiles: projetsDifficiles,
      tauxDifficulte: RateFigure(projetsDifficiles, of: projets),
      isInRegionalList: isInRegionalList, members: members)
  }
}
