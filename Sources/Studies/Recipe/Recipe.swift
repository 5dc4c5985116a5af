public import Nomenclatures

/// What a study is to do. Same store and same recipe: same result.
///
/// What is left `nil` is chosen by the study, and stands in the recipe of its result.
public struct Recipe: Equatable, Sendable, Codable {
  /// Which study.
  public enum Study: String, Sendable, Codable, CaseIterable {
    /// What the store holds.
    case status
    /// The methods.
    case methods
    /// The priority métiers of each bassin.
    case rank
    /// Why a métier stands where it does.
    case explain
    /// The région: in how many bassins each métier is a priority.
    case synthesis
    /// Two methods or data sets, and why they disagree.
    case compare
    /// What several methods say together.
    case consensus
    /// What each way to foretell was worth, once the next year had come.
    case validate
    /// Need against training within reach.
    case gap
    /// The training order looked at again.
    case place
    /// Classes of bassins or of métiers.
    case typology
    /// The survey's own figures, every year of a région.
    case figures
    /// One indicator on the bassins.
    case map
    /// Which decision moves the lists.
    case sensitivity
  }

  /// Which study.
  public var study: Study
  /// Where the figures come from.
  public var source = "bmo"
  /// Name of the scoring method, e.g. `projets-difficiles`.
  public var method: String?
  /// Parameters of the method, by name; those not given take their default.
  public var parameters: [String: RecipeValue] = [:]
  /// Data set that fills the method's roles, e.g. `bmo`; see `DataSet`.
  public var data: String?
  /// The indicators of the method, as data; `nil` for the method's own.
  public var indicators: [IndicatorSetting]?
  /// Year of the figures.
  public var millesime: Millesime?
  /// Région.
  public var region: RegionCode?
  /// What lists are made by; `nil` for one list a bassin.
  public var by: Grouping?
  /// The classes of bassins that lists by class are made by.
  public var classing: Classing?
  /// Bassins to show, by code or as a person names them (by code in the recipe of a result); `nil`
  /// for every bassin of the région.
  public var bassins: [String]?
  /// Métier to explain, by code or as a person names it (by code in the recipe of a result).
  public var metier: String?
  /// Length of the lists; 0 for the whole of them.
  public var top: Int?
  /// What is assumed of training and its reach; for `gap` and `place`.
  public var gap: GapRecipe?
  /// How a budget of training is to be spent; for `place`.
  public var place: PlaceRecipe?
  /// The tools to compare, each a recipe of `rank`: two of them.
  public var tools: [Recipe]?
  /// The methods to bring together; `nil` for all that can run.
  public var methods: [String]?
  /// What a typology classifies.
  public var individuals: TypologyIndividuals?
  /// By what a typology classifies.
  public var profile: TypologyProfile?
  /// Number of classes; `nil` for the greatest jump of inertia.
  public var classes: Int?
  /// Number of replicates of the survey from which the certainty of ranks is told; `nil` for none.
  public var replicates: Int?
  /// Whether what changed since an earlier survey is told, for `rank`; `nil` for no.
  public var trend: Bool?
  /// The earlier survey that it is told since; `nil` for the nearest.
  public var since: Millesime?
  /// What a map shows and how; for `map`.
  public var map: MapRecipe?
  /// Seed of the draws; nothing depends on it where nothing is drawn.
  public var seed: Int?

  /// What the concertation asks to change; `nil` for the first estimate alone.
  public var amendments: AmendmentSet?

  /// A recipe for a study, all else left to it.
  public init(study: Study) { self.study = study }
}
