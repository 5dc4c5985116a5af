/// Which decision moves the lists.
public struct SensitivityResult: FramedResult, Equatable, Sendable {
  /// A decision that the method leaves to whoever uses it.
  public enum Factor: String, Sendable, CaseIterable {
    /// How far figures are drawn towards those of larger wholes.
    case shrinkage
    /// What each indicator weighs.
    case weights
    /// On what scale indicators are brought, and by what mean together.
    case normalisation
    /// How training reaches people who live elsewhere.
    case reach
  }

  /// One way to decide.
  public struct Level: Equatable, Sendable {
    /// What was decided, e.g. `region`, `0.94/0.02/0.02/0.01`.
    public let name: String
    /// Whether it is the method's own.
    public let isOwn: Bool
    /// Mean share of the names of a list that stay when this alone is decided so, 0…1.
    public let overlap: Double
  }

  /// One decision.
  public struct Row: Equatable, Sendable {
    /// Which.
    public let factor: Factor
    /// Share of what varies in the lists that it accounts for alone, 0…1.
    public let first: Double
    /// Share that it accounts for with its interactions, 0…1; exactly 0 for one that moves nothing.
    public let total: Double
    /// The ways to decide that were tried.
    public let levels: [Level]
    /// Whether the store holds nothing that it would act on.
    public let isInert: Bool
  }

  /// What was asked, of which figures, by which method.
  public let frame: StudyFrame
  /// The decisions, the one that moves most first.
  public let rows: [Row]
  /// Number of combinations that were run.
  public let runs: Int
  /// Length of the lists.
  public let top: Int
  /// Number of bassins.
  public let bassins: Int
  /// Names, bassin by bassin, that every combination lists.
  public let kept: Int
  /// Names, bassin by bassin, that some combination lists.
  public let listed: Int
}
