public import MarketStore

/// What kind of difficulty employers of a métier meet. A difficulty is not a need for training.
public enum DifficultyKind: String, Sendable, Codable, CaseIterable {
  /// The job asks for a training that few have.
  case formation
  /// The job is open to all, and hard or short: conditions and attractiveness.
  case conditions
  /// Too few people look for it.
  case vivier
  /// None of these alone.
  case mixte
  /// No source says why.
  case inconnu

  /// The share of difficult projects that a training would answer, when nothing else is known: a
  /// convention of ours, in the recipe, varied in every sensitivity analysis.
  public static let standardMultipliers: [String: Double] = [
    "formation": 1, "conditions": 0.25, "vivier": 0.5, "mixte": 0.5, "inconnu": 0.5,
  ]

  /// The kind that published classes of 1…5 tell: formation when the link between training and job
  /// is 4 or more; conditions when it is 2 or less and conditions of work or the want of lasting jobs
  /// are 4 or more; else vivier when labour is wanting at 4 or more; else mixte.
  ///
  /// - Parameter classes: as Dares publishes them; without a link between training and job, the kind
  ///   is `inconnu`.
  ///
  /// Source: ours, on Dares' explanatory indicators, « Les tensions sur le marché du travail ».
  public init(_ classes: [PublishedClass: Int]?) {
    guard let classes, let link = classes[.lienFormationEmploi] else {
      self = .inconnu
      return
    }
    let isHard = [.conditionsTravail, .nonDurabilite].contains { classes[$0] ?? 0 >= 4 }
    if link >= 4 {
      self = .formation
    } else if link <= 2, isHard {
      self = .conditions
    } else if classes[.manqueMainOeuvre] ?? 0 >= 4 {
      self = .vivier
    } else {
      self = .mixte
    }
  }
}
