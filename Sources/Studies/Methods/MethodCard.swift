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

  /// A figure that the method uses.
  public struct Input: Equatable, Sendable {
    /// Role that the figure plays in the method.
    public let role: String
    /// Identifier of the indicator that plays it, or of the figure that would.
    public let indicator: String
    /// Where the figure comes from; `nil` when no file at hand gives it.
    public let source: String?
    /// Unit of the figure; `nil` when no file at hand gives it.
    public let unit: String?
    /// What the figure is.
    public let label: Text
    /// Whether the method means nothing without it.
    public let isRequired: Bool
    /// Its weight, where the method weighs its figures.
    public let weight: Double?

    /// Whether a file at hand gives the figure.
    public var isAtHand: Bool { source != nil }

    /// An input.
    public init(
      role: String, indicator: String, source: String?, unit: String?, label: Text,
      isRequired: Bool = true, weight: Double? = nil
    ) {
      self.role = role
      self.indicator = indicator
      self.source = source
      self.unit = unit
      self.label = label
      self.isRequired = isRequired
      self.weight = weight
    }
  }

  /// A number or word that the method depends on.
  public struct Parameter: Equatable, Sendable {
    /// What a recipe may give instead of the standard value.
    public enum Choice: Equatable, Sendable {
      /// Nothing else.
      case fixed
      /// A number of the range.
      case number(ClosedRange<Double>)
      /// One of these words.
      case words([String])
    }

    /// Name in the recipe.
    public let name: String
    /// Value when the recipe gives none.
    public let standard: RecipeValue
    /// What a recipe may give instead.
    public let choice: Choice
    /// What it is, and where the value comes from.
    public let meaning: Text

    /// A parameter.
    public init(name: String, standard: RecipeValue, choice: Choice, meaning: Text) {
      self.name = name
      self.standard = standard
      self.choice = choice
      self.meaning = meaning
    }
  }

  /// Name to give to `--method`.
  public let name: String
  /// What it computes, in one sentence.
  public let summary: Text
  /// Where it comes from.
  public let origin: Origin
  /// The paper, note or document.
  public let source: Text
  /// The figures it uses.
  public let inputs: [Input]
  /// The numbers and words it depends on.
  public let parameters: [Parameter]
  /// What the score is.
  public let score: Text
  /// What one must not conclude from it.
  public let caution: Text
  /// The data set that it reads when none is asked for.
  public let data: String
}
