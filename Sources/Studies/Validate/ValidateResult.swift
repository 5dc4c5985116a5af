public import Nomenclatures

/// What each way to foretell was worth, once the next year had come.
public struct ValidateResult: Equatable, Sendable {
  /// What is foretold.
  public enum Target: String, Sendable, CaseIterable {
    /// The difficulty rate of each cell.
    case rate
    /// The difficult projects of each cell, hence the list of each bassin.
    case projects
  }

  /// One way, one target, one pair of years, one territory.
  public struct Row: Equatable, Sendable {
    /// The method or baseline.
    public let method: String
    /// What was foretold.
    public let target: Target
    /// What rates were drawn towards; `nil` where there are none.
    public let shrink: String?
    /// Région, or `FR` for all of them.
    public let scope: String
    /// The year foretold from.
    public let from: Millesime
    /// The year foretold.
    public let to: Millesime
    /// Why it was not evaluated; `nil` when it was.
    public let reason: String?
    /// Cells compared (rates) or bassins (lists).
    public let cells: Int
    /// Spearman's correlation, over the cells (rates) or within bassins, their mean (lists).
    public var rankCorrelation: Double?
    /// Pearson's correlation over the cells; rates only.
    public var correlation: Double?
    /// Correlation of distances to the métier's mean: what bassins add; rates only.
    public var withinMetier: Double?
    /// Root mean squared error, each cell for one.
    public var rmse: Double?
    /// The same, each cell for its projects; rates only.
    public var weightedRmse: Double?
    /// Gain of the 20 first; lists only.
    public var ndcg20: Double?
    /// Share of the 20 first that next year's 20 first hold; lists only.
    public var overlap20: Double?
    /// Share of what came within the intervals of 90 %.
    public var coverage90: Double?
    /// The same by class of size.
    public var coverageBySize: [Double?] = []
  }

  /// What one way does better than another, and between what bounds it may lie.
  public struct Difference: Equatable, Sendable {
    /// What is compared: `correlation` or `overlap20`.
    public let figure: String
    /// The way.
    public let method: String
    /// The one it is held against.
    public let against: String
    /// Région, or `FR`.
    public let scope: String
    /// The year foretold from.
    public let from: Millesime
    /// The year foretold.
    public let to: Millesime
    /// The difference.
    public let value: Double
    /// Where the middle 90 % begins, over bassins drawn again.
    public let low: Double
    /// Where it ends.
    public let high: Double
  }

  /// Of the names that bore a badge, how many next year's list holds.
  public struct Calibration: Equatable, Sendable {
    /// The badge.
    public let badge: Badge
    /// Région, or `FR`.
    public let scope: String
    /// The year foretold from.
    public let from: Millesime
    /// The year foretold.
    public let to: Millesime
    /// Names that bore it.
    public let names: Int
    /// Those in next year's list.
    public let held: Int
    /// Mean probability that was given to them, 0…1; `nil` when there are none.
    public let probability: Double?
    /// Middle 90 % of the share held, métiers drawn again; `nil` without a name.
    public let interval: ClosedRange<Double>?
  }

  /// What else than the survey tells how hard it is to hire.
  public enum Outside: String, Sendable, CaseIterable {
    /// Offers registered for each job seeker, by bassin.
    case offresParDemandeur
    /// Published class of tension, 1 to 5, by bassin; mean of the codes of a métier.
    case classeTension
    /// Published composite of tension, by département and larger family of métiers (FAP 87). The
    /// survey's own difficulty rate is half of it.
    case tensionDepartement
  }

  /// A year that could not be held against a source that the store has.
  public struct OutsideGap: Hashable, Sendable {
    /// Why not.
    public enum Reason: String, Sendable, CaseIterable {
      /// It is too many years from the survey.
      case tooFar
      /// It is in another nomenclature than the survey.
      case otherNomenclature
      /// No table of communes tells the département of bassins.
      case noCommunes
    }

    /// The source.
    public let source: Outside
    /// The year foretold from.
    public let from: Millesime
    /// Why not.
    public let reason: Reason
  }

  /// Rates foretold from one year, held against another source.
  public struct OutsideRow: Equatable, Sendable {
    /// The source.
    public let source: Outside
    /// Its year.
    public let sourceYear: Millesime
    /// The method or baseline.
    public let method: String
    /// What rates were drawn towards.
    public let shrink: String?
    /// Région, or `FR`.
    public let scope: String
    /// The year foretold from.
    public let from: Millesime
    /// Cells compared: volume published, figure in the source.
    public let cells: Int
    /// Spearman's correlation over the cells.
    public let rankCorrelation: Double?
    /// Correlation of ranks once each métier's (or family's) mean is taken away: what territories
    /// add.
    public let withinMetier: Double?

    /// Whether the source holds the very rates that are foretold from: what they agree on then proves
    /// nothing. Expected projects rest on the rates of the year before too.
    public var holdsTheSurvey: Bool {
      guard source == .tensionDepartement else { return false }
      let years = method == "projets-attendus" ? [0, 1] : [0]
      return years.contains(from.rawValue - sourceYear.rawValue)
    }
  }

  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// Every way, target, pair and territory.
  public let rows: [Row]
  /// What bassins and shrinkage add.
  public let differences: [Difference]
  /// What badges are worth.
  public let calibration: [Calibration]
  /// Rates held against other sources, where the store has some.
  public let outside: [OutsideRow]
  /// Years that a source of the store could not be held against.
  public let outsideGaps: [OutsideGap]
  /// What each pair taught, by territory.
  public let learnt: [String: [Learnt]]
  /// Where the figures come from.
  public let sources: [SourceRecord]
}
