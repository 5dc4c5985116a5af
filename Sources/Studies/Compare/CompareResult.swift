/// Two tools held against each other, and where their disagreement comes from.
public struct CompareResult: Equatable, Sendable {
  /// One of the two tools.
  public struct Tool: FramedResult, Equatable, Sendable {
    /// The method, its data, its year.
    public let frame: StudyFrame
    /// Names of the files that make it another than the plain method: its recipe, its store.
    public let files: [String]
    /// Whether its method retains some métiers only; else its selection is its first métiers.
    public let selects: Bool
    /// Whether its figures are drawn anew in the noise floor: those of the survey are, a full count
    /// is not.
    public let isNoisy: Bool

    /// A tool.
    public init(
      frame: StudyFrame, files: [String] = [], selects: Bool = false, isNoisy: Bool = true
    ) {
      self.frame = frame
      self.files = files
      self.selects = selects
      self.isNoisy = isNoisy
    }
  }

  /// Two tools in one place.
  public struct Comparison: Equatable, Sendable {
    /// The bassin; `nil` for the région as a whole.
    public let bassin: BassinName?
    /// How far the lists agree.
    public let agreement: ListAgreement
    /// Where their disagreement comes from.
    public let split: DisagreementParts
    /// The métiers that the tools place most differently, the greatest move first.
    public let moves: [Move]

    /// A comparison.
    public init(
      bassin: BassinName?, agreement: ListAgreement, split: DisagreementParts, moves: [Move]
    ) {
      self.bassin = bassin
      self.agreement = agreement
      self.split = split
      self.moves = moves
    }
  }

  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// The two tools, A first.
  public let tools: [Tool]
  /// What each tool reads, on its own data and on the other's.
  public let readings: [RoleReading]
  /// Over the cells of all bassins together.
  public let split: DisagreementParts
  /// Means over the bassins.
  public let agreement: ListAgreement
  /// The région as a whole: each tool on sums over its bassins.
  public let region: Comparison
  /// The bassins shown.
  public let bassins: [Comparison]
  /// Number of bassins that both tools rank.
  public let bassinCount: Int
  /// Why the tools could not be run on each other's data; `nil` when they were.
  public let obstacle: MethodCard.Text?

  /// A result made of these parts.
  public init(
    recipe: Recipe, tools: [Tool], readings: [RoleReading], split: DisagreementParts,
    agreement: ListAgreement, region: Comparison, bassins: [Comparison], bassinCount: Int,
    obstacle: MethodCard.Text? = nil
  ) {
    self.recipe = recipe
    self.tools = tools
    self.readings = readings
    self.split = split
    self.agreement = agreement
    self.region = region
    self.bassins = bassins
    self.bassinCount = bassinCount
    self.obstacle = obstacle
  }

  /// Whether the tools place every shared métier alike.
  public var isSame: Bool { split.distance == 0 }
}
