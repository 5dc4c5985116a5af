/// What one must know of a method before trusting it. Plain text and data, nothing that runs.
public struct MethodCard: Equatable, Sendable {
  /// Where the method comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// Its source publishes it.
    case published
    /// Its source does not publish all of it; the rest is ours.
    case reconstruction
    /// Ours.
    case own
  }

  /// A text in the two languages people read.
  public struct Text: Equatable, Sendable {
    /// French.
    public let french: String
    /// English.
    public let english: String
    /// A text in both languages.
    public init(_ french: String, _ english: String) {
      self.french = french
      self.english = english
    }
  }

  /// A figure that the method needs.
  public struct Input: Equatable, Sendable {
    /// Role that the figure plays in the method.
    public let role: String
    /// Identifier of the indicator that plays it.
    public let indicator: String
    /// Where the figure comes from.
    public let source: String
    /// Unit of the figure.
    public let unit: String
    /// What the figure is.
    public let label: Text
  }

  /// A number that the method depends on.
  public struct Parameter: Equatable, Sendable {
    /// Name in the recipe.
    public let name: String
    /// Value when the recipe gives none.
    public let standard: Double
    /// What it is, and where the value comes from.
    public let meaning: Text
  }

  /// Name to give to `--method`.
  public let name: String
  /// What it computes, in one sentence.
  public let summary: Text
  /// Where it comes from.
  public let origin: Origin
  /// The paper, note or document.
  public let source: Text
  /// The figures it needs.
  public let inputs: [Input]
  /// The numbers it depends on.
  public let parameters: [Parameter]
  /// What the score is.
  public let score: Text
  /// What one must not conclude from it.
  public let caution: Text
}
