public import Studies

/// A result with all its faces.
public struct Report: Sendable {
  /// A face.
  public enum Face: String, Sendable, CaseIterable {
    /// Aligned lines, for a terminal.
    case table
    /// Comma-separated values.
    case csv
    /// JSON with a versioned schema.
    case json
    /// Markdown.
    case markdown = "md"
  }

  /// How a report is to be shown.
  public struct Showing: Sendable {
    /// The language of the words.
    public var language = Language.french
    /// Columns of the terminal.
    public var width = 100
    /// Whether the terminal shows colours.
    public var hasColour = false
    /// Whether CSV is as Excel in French opens it right: byte order mark, `;`, decimal comma, CRLF.
    public var isForFrenchExcel = false
    /// In French, 100 columns, without colour.
    public init() {}
  }

  private let document: @Sendable (Words) -> Document
  private let schema: @Sendable (Language) -> Schema

  /// The priority métiers of each bassin.
  public init(_ result: RankResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// The filières of the training order.
  public init(_ result: FiliereResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// Why a métier stands where it does.
  public init(_ result: ExplainResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// The région.
  public init(_ result: SynthesisResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// What each way to foretell was worth.
  public init(_ result: ValidateResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// Classes of bassins or of métiers.
  public init(_ result: TypologyResult) {
    document = { Document(result, $0) }
    schema = { Schema(result, $0) }
  }

  /// What a store holds.
  public init(_ result: StatusResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// The methods.
  public init(_ result: MethodsResult) {
    document = { Document(result, $0) }
    schema = { Schema(result, $0) }
  }

  /// Need against training within reach.
  public init(_ result: GapResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// Two tools compared.
  public init(_ result: CompareResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// The training order looked at again.
  public init(_ result: PlaceResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// Several methods together.
  public init(_ result: ConsensusResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// The figures of a map.
  public init(_ result: MapResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// Which decision moves the lists.
  public init(_ result: SensitivityResult) {
    document = { Document(result, $0) }
    schema = { _ in Schema(result) }
  }

  /// A table and its data.
  public init(_ page: TablePage) {
    document = { _ in Document(page) }
    schema = { _ in Schema(page) }
  }

  /// The report as text, ending with a line break.
  ///
  /// Determinism: same result and showing, same bytes.
  public func text(_ face: Face, _ showing: Showing = Showing()) -> String {
    switch face {
    case .json: schema(showing.language).json
    case .csv:
      showing.isForFrenchExcel
        ? schema(showing.language).csvForFrenchExcel : schema(showing.language).csv
    case .markdown:
      MarkdownFace(language: showing.language).text(of: document(Words(showing.language)))
    case .table:
      TerminalFace(
        language: showing.language, width: showing.width, hasColour: showing.hasColour
      ).text(of: document(Words(showing.language)))
    }
  }
}
