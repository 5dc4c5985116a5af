public import Nomenclatures

/// Need held against the training within reach, by bassin.
public struct GapResult: FramedResult, Equatable, Sendable {
  /// A figure under the assumptions asked for, and between which bounds it stays under all those of
  /// `GapVariants.combinations`.
  public struct Range: Equatable, Sendable {
    /// Under the assumptions asked for.
    public let value: Double
    /// Least of all.
    public let low: Double
    /// Greatest of all.
    public let high: Double

    /// A figure with its bounds.
    public init(value: Double, low: Double, high: Double) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// Entries of the training order, estimated.
  public struct Supply: Equatable, Sendable {
    /// Inside the bassin.
    public let inside: Double
    /// Accessible aux habitants: within reach of those who live there.
    public let residents: Double
    /// À portée des employeurs: of those, where they work.
    public let employers: Range

    /// Entries.
    public init(inside: Double, residents: Double, employers: Range) {
      self.inside = inside
      self.residents = residents
      self.employers = employers
    }
  }

  /// One métier, or one filière, in one bassin.
  public struct Row: Equatable, Sendable {
    /// The métier; `nil` in a row of a filière.
    public let metier: MetierName?
    /// The filière of the order: that which holds most of the métier; `nil` hors commande régionale.
    public let filiere: String?
    /// Place in the bassin, from 1; `nil` when it is not ranked: hors commande, or a filière.
    public let rank: Int?
    /// Least and greatest place over the assumptions; `nil` as `rank`.
    public let ranks: ClosedRange<Int>?
    /// Whether it stays among the first under every assumption tried.
    public let isSteady: Bool
    /// Projets judged difficult, as published; `nil` in a row of a filière.
    public let projetsDifficiles: CountFigure?
    /// Difficult projects that make the need: expected next year, or surveyed.
    public let difficult: Double
    /// The kind of difficulty; `nil` in a row of a filière.
    public let kind: DifficultyKind?
    /// Need for training: difficult projects × the multiplier of the kind.
    public let need: Double
    /// Entries of the order.
    public let supply: Supply
    /// Need less entries within employers' reach.
    public let gap: Range

    /// « Entrées PRFE estimées pour 100 projets difficiles », within employers' reach; `nil` without a
    /// difficult project.
    public var entriesPer100: Double? {
      difficult > 0 ? 100 * supply.employers.value / difficult : nil
    }
  }

  /// Entries that go from one bassin to the employers of another.
  public struct Flow: Equatable, Sendable {
    /// The other bassin.
    public let bassin: BassinName
    /// Entries, estimated.
    public let entries: Double

    /// A flow.
    public init(bassin: BassinName, entries: Double) {
      self.bassin = bassin
      self.entries = entries
    }
  }

  /// One bassin.
  public struct List: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinName
    /// The first métiers by gap, or the filières.
    public let rows: [Row]
    /// Number of métiers ranked.
    public let ranked: Int
    /// Métiers that no lot leads to, the greatest need first.
    public let outside: [Row]
    /// All the métiers ranked together.
    public let whole: Row
    /// Share of residents who work inside, as assumed; `nil` without journeys.
    public let within: Double?
    /// Share of residents whose journey the file shows; `nil` without journeys.
    public let visible: Double?
    /// Where the entries within reach of its employers come from; when it alone was asked for.
    public let origins: [Flow]
    /// To whose employers the entries inside it go; when it alone was asked for.
    public let takers: [Flow]
    /// The three estimates side by side; `nil` without amendments.
    public let concerted: ConcertedList<Row>?
  }

  /// What was asked, of which figures.
  public let frame: StudyFrame
  /// The bassins, in the order of their codes or as asked for.
  public let lists: [List]
  /// The sides of the market, with their years.
  public let sides: MarketSides
  /// The census of the journeys; `nil` without any.
  public let journeys: Millesime?
  /// Inputs that are lacking or known in part: `trajets`, `difficultes`, `effectifs`.
  public let missing: [String]
  /// Entries of the whole order: low, used, high.
  public let totals: [Double]
  /// How much of the lists one assumption changes.
  public let variants: [Variant]
  /// Length of the lists that the variants are held against.
  public let compared: Int
  /// What became of the amendments; `nil` without any.
  public let concertation: Concertation?
}

extension GapResult {
  /// One assumption changed, and what the first métiers of the bassins become.
  public struct Variant: Equatable, Sendable {
    /// What is changed.
    public enum Name: Equatable, Sendable {
      case reach(GapRecipe.Reach)
      /// Supply within reach of residents in place of employers.
      case residents
      case insideShare(Double)
      case total(GapRecipe.Total)
      case bassins(GapRecipe.Parts)
      case rome(GapRecipe.Parts)
      case difficult(GapRecipe.Difficult)
      /// Every kind of difficulty counted whole.
      case noKinds
      case softening(Double)
    }

    /// What is changed.
    public let name: Name
    /// Share of the first métiers of all bassins that stay among the first, 0…1.
    public let kept: Double
    /// The same where it is the least.
    public let leastKept: Double
    /// The bassin where it is.
    public let leastIn: BassinName?
  }

  /// Share of the first métiers listed that stay so under every assumption tried; `nil` by filière.
  public var steadyShare: Double? {
    let first = lists.flatMap(\.rows).filter { ($0.rank ?? .max) <= compared }
    return first.isEmpty ? nil : Double(first.count { $0.isSteady }) / Double(first.count)
  }
}
