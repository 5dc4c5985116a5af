public import Nomenclatures

/// The filières of a regional training order, in the région and in its bassins, by one method.
///
/// A métier that several filières lead to counts in each for its share, so that the filières and what
/// none of them holds add up to the whole.
public struct FiliereResult: FramedResult, Equatable, Sendable {
  /// How the scores of métiers make that of their filière.
  public enum Combination: String, Sendable, CaseIterable {
    /// Σ share × score: the method's score is a count, and counts add up.
    case sum
    /// Σ share × projects × score / Σ share × projects: the mean of the scores, each weighing by the
    /// projects that it brings.
    case mean
  }

  /// A métier in a filière.
  public struct Member: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Share of the métier that the filière holds, above 0, at most 1.
    public let share: Double
    /// Part of the filière's expected projects that it brings, 0…1.
    public let weight: Double
    /// Its own score and rank among métiers there; `nil` when the method does not rank it.
    public let standing: (score: Score, rank: Int)?
    /// What it brings to the score of the filière; 0 when it has no score.
    public let contribution: Double

    /// A métier with its part in a filière.
    public init(
      metier: MetierName, share: Double, weight: Double, standing: (score: Score, rank: Int)?,
      contribution: Double
    ) {
      self.metier = metier
      self.share = share
      self.weight = weight
      self.standing = standing
      self.contribution = contribution
    }

    /// Whether both say the same.
    public static func == (a: Member, b: Member) -> Bool {
      a.metier == b.metier && a.share == b.share && a.weight == b.weight
        && a.contribution == b.contribution && a.standing?.score == b.standing?.score
        && a.standing?.rank == b.standing?.rank
    }
  }

  /// One filière in one place.
  public struct Row: Equatable, Sendable {
    /// The filière, as the order prints it; `nil` for the métiers that none holds.
    public let filiere: String?
    /// Place among the filières, from 1; `nil` without a score, and for what no filière holds.
    public let rank: Int?
    /// What the method makes of it.
    public let score: Score
    /// Projets de recrutement.
    public let projets: CountFigure?
    /// Projets judged difficult.
    public let projetsDifficiles: CountFigure?
    /// Share of the projets judged difficult, 0…1: a ratio of the two sums.
    public let tauxDifficulte: RateFigure?
    /// Whether it also stands in the regional list of the same length.
    public let isInRegionalList: Bool
    /// Its métiers, those that bring most projects first.
    public let members: [Member]

    /// Why the figures stand for part of the market only: the mark that half or more of the projects
    /// bear.
    public var representativite: Representativite? {
      Representativite.allCases.first { mark in
        members.filter { $0.metier.representativite == mark }.reduce(0) { $0 + $1.weight } >= 0.5
      }
    }

    /// A value made of these parts.
    public init(
      filiere: String?, rank: Int?, score: Score, projets: CountFigure?,
      projetsDifficiles: CountFigure?, tauxDifficulte: RateFigure?, isInRegionalList: Bool,
      members: [Member]
    ) {
      self.filiere = filiere
      self.rank = rank
      self.score = score
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
      self.tauxDifficulte = tauxDifficulte
      self.isInRegionalList = isInRegionalList
      self.members = members
    }
  }

  /// The filières of one bassin, or of the région under its own code.
  public struct List: Equatable, Sendable {
    /// The bassin, or the région.
    public let bassin: BassinName
    /// Whether it is the région.
    public let isRegion: Bool
    /// The first filières, in order.
    public let rows: [Row]
    /// The métiers that no filière holds, together; `nil` when there are none.
    public let outside: Row?
    /// Number of filières that the method could rank there.
    public let ranked: Int
    /// Names of `rows` that the regional list of the same length does not hold.
    public var differing: Int { rows.count { !$0.isInRegionalList } }

    /// A value made of these parts.
    public init(bassin: BassinName, isRegion: Bool, rows: [Row], outside: Row?, ranked: Int) {
      self.bassin = bassin
      self.isRegion = isRegion
      self.rows = rows
      self.outside = outside
      self.ranked = ranked
    }
  }

  /// What was asked, of which figures, by which method.
  public let frame: StudyFrame
  /// The lists: the région first unless bassins were asked for.
  public let lists: [List]
  /// How scores of métiers make those of filières.
  public let combination: Combination
  /// Year of the training order whose filières these are.
  public let order: Millesime
  /// The file of the order.
  public let file: FileRecord

  /// A value made of these parts.
  public init(
    frame: StudyFrame, lists: [List], combination: Combination, order: Millesime, file: FileRecord
  ) {
    self.frame = frame
    self.lists = lists
    self.combination = combination
    self.order = order
    self.file = file
  }
}
