public import Nomenclatures

/// The training order looked at again.
public struct PlaceResult: FramedResult, Equatable, Sendable {
  /// One lot.
  public struct Lot: Equatable, Sendable {
    /// Place in the order of review, from 1.
    public let rank: Int
    /// Number of the lot, e.g. `A2-001`.
    public let id: String
    /// Its professional domain.
    public let domaine: String
    /// What it leads to, as printed; empty when nothing is.
    public let certification: String
    /// The bassins of the région in which it is taught, sorted by code.
    public let taughtIn: [BassinCode]
    /// Number of bassins in which it is taught.
    public var bassins: Int { taughtIn.count }
    /// Its entries, estimated.
    public let entries: Double
    /// Need of every bassin × métier that it reaches.
    public let need: Double
    /// Needs no longer met when it is closed.
    public let closing: Double
    /// Needs met besides when it is enlarged by the step.
    public let enlarging: Double
  }

  /// One bassin × métier that the budget is spent on, or that has entries today.
  public struct Cell: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinName
    /// The métier.
    public let metier: MetierName
    /// Need for training.
    public let need: Double
    /// Entries within employers' reach today, estimated.
    public let before: Double
    /// Entries that the budget buys.
    public let entries: Int
    /// Hours of these.
    public let hours: Int
    /// Needs met on average, before and after.
    public let metBefore: Double
    /// See `metBefore`.
    public let metAfter: Double
  }

  /// A budget spent.
  public struct Spending: Equatable, Sendable {
    /// How the entries were found: `greedy` and `dynamicProgramming` are exact.
    public let method: String
    /// Hours spent.
    public let hours: Int
    /// Needs met on average by the budget.
    public let met: Double
    /// What no spending can exceed.
    public let upperBound: Double
    /// Needs met on average by the entries of today, for what they cost.
    public let metBefore: Double
    /// Hours of the entries of today, within the métiers and bassins of the study.
    public let hoursBefore: Double
    /// Needs met besides by `furtherHours` more.
    public let further: Double
    /// More hours.
    public let furtherHours: Int
    /// Bassin × métier pairs, sorted by bassin, then métier.
    public let cells: [Cell]
  }

  /// What was asked, of which figures.
  public let frame: StudyFrame
  /// The sides of the market, with their years.
  public let sides: MarketSides
  /// The census of the journeys; `nil` without any.
  public let journeys: Millesime?
  /// Inputs that are lacking or known in part.
  public let missing: [String]
  /// The lots, those of which an entry meets the least need first; empty when a budget is spent.
  public let lots: [Lot]
  /// The budget; `nil` when lots are looked at again.
  public let spending: Spending?
}
