import Indicators
import MarketStore
import Nomenclatures

/// How a method was used: on which data, with which years, without what.
public struct MethodUse: Equatable, Sendable {
  /// Name of the data set.
  public let data: String
  /// Whether the recipe changed the method's indicators or parameters.
  public let isModified: Bool
  /// The figures that it would use and that nothing gave: the run is partial.
  public let missing: [Missing]
  /// The year of each source that it used, the survey first.
  public let dates: [MarketSides.Date]

  /// A figure that nothing gave.
  public struct Missing: Equatable, Sendable {
    /// Identifier of the indicator, or of the figure that no file gives.
    public let indicator: String
    /// What the figure is.
    public let label: MethodCard.Text

    /// A figure that nothing gave.
    public init(indicator: String, label: MethodCard.Text) {
      self.indicator = indicator
      self.label = label
    }
  }

  /// Pairs of sources whose years lie far apart.
  public var warnings: [MarketSides.Warning] { MarketSides(dates: dates, crossing: nil).warnings }

  /// A use made of these parts.
  public init(data: String, isModified: Bool, missing: [Missing], dates: [MarketSides.Date]) {
    self.data = data
    self.isModified = isModified
    self.missing = missing
    self.dates = dates
  }
}

extension MethodUse {
  /// How a plan was used on what was read.
  init(_ plan: MethodPlan, _ loaded: LoadedEvidence) {
    let missing = plan.inputs.filter { input in
      !(input.indicator?.needs.isSubset(of: loaded.evidence.sides) ?? false)
    }
    let key = loaded.evidence.survey.key
    var dates = [
      MarketSides.Date(
        side: .projets, millesime: key.millesime, nomenclature: key.nomenclature, use: .used)
    ]
    if plan.sides.contains(.registered), let seekers = loaded.seekers { dates.append(seekers.date) }
    if plan.sides.contains(.training), let training = loaded.training {
      dates.append(training.date)
    }
    self.init(
      data: plan.data.rawValue, isModified: plan.isModified,
      missing: missing.map { Missing(indicator: $0.id, label: $0.label) }, dates: dates)
  }
}
