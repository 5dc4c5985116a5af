public import Nomenclatures
public import Studies

/// What a person takes away: results as tables with their description, and notebooks that read them.
///
/// Each part is a result of its own; what a store cannot give is `nil`, and told in `leftOut`.
public struct Export: Sendable {
  /// What could not be made.
  public struct LeftOut: Sendable {
    /// The study, as the command is called.
    public let study: String
    /// Why, in French.
    public let reason: String
    /// What could not be made, and why.
    public init(study: String, reason: String) {
      self.study = study
      self.reason = reason
    }
  }

  /// The lists; the other parts are about the same région.
  public let rank: RankResult
  /// In how many bassins each métier is listed.
  public let synthesis: SynthesisResult
  /// The survey's own figures.
  public let figures: FiguresResult
  /// What the store holds.
  public let status: StatusResult
  /// Cards of the methods.
  public let methods: MethodsResult
  /// Need against training.
  public var gap: GapResult?
  /// Two methods.
  public var compare: CompareResult?
  /// Several methods together.
  public var consensus: ConsensusResult?
  /// The lists of each method, all of one year.
  public var lists: [RankResult] = []
  /// What certainty was worth.
  public var validate: ValidateResult?
  /// The bassins that have a notebook of their own; the first is that of the notebook on certainty.
  public let studied: [BassinCode]
  /// What could not be made.
  public var leftOut: [LeftOut] = []
  /// The program and its version, to cite.
  public let program: String

  /// An export of the parts that are always there.
  /// - Precondition: at least one bassin is studied.
  public init(
    rank: RankResult, synthesis: SynthesisResult, figures: FiguresResult, status: StatusResult,
    methods: MethodsResult, studied: [BassinCode], program: String
  ) {
    precondition(!studied.isEmpty, "no bassin to study; expected one at least")
    self.rank = rank
    self.synthesis = synthesis
    self.figures = figures
    self.status = status
    self.methods = methods
    self.studied = studied
    self.program = program
  }
}

/// One file of an export.
public struct ExportFile: Sendable {
  /// Its name in the folder, without any folder of its own.
  public let name: String
  /// What it holds, UTF-8.
  public let text: String
}

extension Export {
  /// Every file of the folder; the descriptor last.
  ///
  /// Determinism: same results, same bytes.
  public func files() -> [ExportFile] {
    let tables = self.tables.filter { !$0.schema.rows.isEmpty }
    var files = [ExportFile(name: "carte.md", text: PackageCard(self, tables).text)]
    for table in tables + [.dictionary(of: tables)] {
      files.append(ExportFile(name: table.name + ".csv", text: table.schema.csv))
      if table.hasJSON {
        files.append(ExportFile(name: table.name + ".json", text: table.schema.json))
      }
    }
    files += notebooks.map { ExportFile(name: $0.name + ".ipynb", text: $0.text) }
    let descriptor = PackageDescription(self, tables + [.dictionary(of: tables)], files)
    return files + [ExportFile(name: "datapackage.json", text: descriptor.json.indented)]
  }

  private var notebooks: [Notebook] {
    var notebooks = studied.map { Notebook.bassin($0, hasGap: gap != nil) }
    if compare != nil {
      notebooks.append(.methods(hasConsensus: consensus != nil && !lists.isEmpty))
    }
    if hasCertainty { notebooks.append(.certainty(studied[0], hasPast: hasPast)) }
    return notebooks
  }

  /// Whether ranks of the first bassin come with their certainty.
  var hasCertainty: Bool {
    rank.lists.contains { list in
      list.bassin.code == studied[0] && list.rows.contains { $0.chance != nil }
    }
  }

  private var hasPast: Bool { validate.map { !$0.calibration.isEmpty } ?? false }
}
