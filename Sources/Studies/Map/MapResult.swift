public import Kernels
public import Nomenclatures

/// One indicator on the bassins of a région.
public struct MapResult: Equatable, Sendable {
  /// A figure of one bassin.
  public struct Figure: Equatable, Sendable {
    /// What the value rests on.
    public enum Status: String, Sendable, CaseIterable {
      /// Figures published in whole.
      case observed
      /// A sum of which hidden parts count for their expected value, or what a model makes.
      case estimated
      /// Nothing published but bounds.
      case suppressed
    }

    /// What the value rests on.
    public let status: Status
    /// The value, in the unit of the indicator; `nil` when suppressed.
    public let value: Double?
    /// Least value that the source allows; `nil` where no bound is known.
    public let lower: Double?
    /// Greatest value that the source allows; `nil` where no bound is known.
    public let upper: Double?

    /// A figure.
    public init(status: Status, value: Double?, lower: Double?, upper: Double?) {
      self.status = status
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// One bassin.
  public struct Area: Equatable, Sendable {
    /// The bassin.
    public let bassin: BassinName
    /// Its ground.
    public let outline: BassinOutline
    /// Its figure; `nil` when nobody observed any.
    public let figure: Figure?

    /// A bassin with its figure.
    public init(bassin: BassinName, outline: BassinOutline, figure: Figure?) {
      self.bassin = bassin
      self.outline = outline
      self.figure = figure
    }
  }

  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// What is shown.
  public let indicator: MapIndicator
  /// How it is drawn.
  public let style: MapRecipe.Style
  /// The métier; `nil` for all of them together.
  public let metier: MetierName?
  /// The method behind a rank or a score.
  public let method: MethodCard?
  /// Year of the survey.
  public let millesime: Millesime
  /// Région.
  public let region: RegionCode
  /// Version of the métiers' codes.
  public let nomenclature: NomenclatureID
  /// Where the figures come from.
  public let sources: [SourceRecord]
  /// The file of the outlines, with the year of the bassins.
  public let outlines: (file: FileRecord, millesime: Millesime)
  /// The bassins, sorted by code.
  public let areas: [Area]
  /// The classes of the values that are drawn; `nil` for symbols, or without any value.
  public let classes: ValueClasses?

  /// A value made of these parts; classes are those of the recipe.
  public init(
    recipe: Recipe, indicator: MapIndicator, style: MapRecipe.Style, metier: MetierName?,
    method: MethodCard?, millesime: Millesime, region: RegionCode, nomenclature: NomenclatureID,
    sources: [SourceRecord], outlines: (file: FileRecord, millesime: Millesime), areas: [Area]
  ) {
    self.recipe = recipe
    self.indicator = indicator
    self.style = style
    self.metier = metier
    self.method = method
    self.millesime = millesime
    self.region = region
    self.nomenclature = nomenclature
    self.sources = sources
    self.outlines = outlines
    self.areas = areas
    classes =
      style == .symbols
      ? nil
      : Self.classes(
        areas.compactMap { $0.figure?.value }, into: recipe.classes ?? MapStudy.standardClasses,
        by: ValueClasses.Rule(recipe.map?.breaks ?? .quantiles), of: indicator)
  }

  /// Two results are the same when all they show is.
  public static func == (one: Self, other: Self) -> Bool {
    one.recipe == other.recipe && one.areas == other.areas && one.sources == other.sources
      && one.outlines == other.outlines
  }

  /// The classes of values; none of a change straddles zero.
  private static func classes(
    _ values: [Double], into count: Int, by rule: ValueClasses.Rule, of indicator: MapIndicator
  ) -> ValueClasses? {
    indicator.unit == .change
      ? ValueClasses(values, into: count, by: rule, about: 0)
      : ValueClasses(values, into: count, by: rule)
  }

  /// Number of classes of falls, the first ones, when the values are changes; `nil` for others.
  public var falls: Int? {
    indicator.unit == .change ? classes.map { $0.bounds.dropFirst().count { $0 <= 0 } } : nil
  }

  /// The class of a figure, from 0; `nil` without a value or without classes.
  public func place(of figure: Figure?) -> Int? {
    guard let value = figure?.value else { return nil }
    return classes?.place(of: value)
  }
}

extension ValueClasses.Rule {
  fileprivate init(_ breaks: MapRecipe.Breaks) {
    switch breaks {
    case .quantiles: self = .quantiles
    case .jenks: self = .natural
    case .egales: self = .equal
    }
  }
}
