/// The région: in how many of its bassins each métier stands among the first.
public struct SynthesisResult: FramedResult, Equatable, Sendable {
  /// One métier.
  public struct Row: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Number of bassins that rank it among their first.
    public let bassins: Int
    /// Number of bassins of the région that year.
    public let total: Int
    /// Projets de recrutement, whole région.
    public let projets: CountFigure?
    /// Projets judged difficult, whole région.
    public let projetsDifficiles: CountFigure?
    /// Share of bassins, 0…1.
    public var share: Double { total == 0 ? 0 : Double(bassins) / Double(total) }
    /// The share in the Pacte's words.
    public var tier: Tier { Tier(share: share) }

    /// A value made of these parts.
    public init(
      metier: MetierName, bassins: Int, total: Int, projets: CountFigure?,
      projetsDifficiles: CountFigure?
    ) {
      self.metier = metier
      self.bassins = bassins
      self.total = total
      self.projets = projets
      self.projetsDifficiles = projetsDifficiles
    }
  }

  /// What was asked, of which figures, by which method.
  public let frame: StudyFrame
  /// Length of the lists that were counted; 0 for the whole of them.
  public let top: Int
  /// Every métier of the région, most bassins first, then by difficult projects, then by code.
  public let rows: [Row]
  /// The names of the lists that were counted, and those that the regional list of the same length
  /// does not hold.
  public let differing: Differing
  /// How bassins were added up; `nil` when the lists are those of bassins.
  public let territories: Territories?

  /// What the lists are made by.
  public var grouping: Grouping { recipe.by ?? .bassin }

  /// How far lists differ from the regional one.
  public struct Differing: Equatable, Sendable {
    /// Names of all lists.
    public let names: Int
    /// Those that the regional list of the same length does not hold.
    public let differing: Int

    /// So many names, of which so many differ.
    public init(names: Int, differing: Int) {
      self.names = names
      self.differing = differing
    }
  }

  /// A value made of these parts.
  public init(
    frame: StudyFrame, top: Int, rows: [Row], differing: Differing = .init(names: 0, differing: 0),
    territories: Territories? = nil
  ) {
    self.frame = frame
    self.top = top
    self.rows = rows
    self.differing = differing
    self.territories = territories
  }
}
