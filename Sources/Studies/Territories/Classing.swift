public import Nomenclatures

/// Classes of bassins by which lists are made: who is in which, and where they come from.
///
/// A typology makes them, or a file; the recipe that holds them replays without either.
public struct Classing: Equatable, Sendable, Codable {
  /// One class.
  public struct Group: Equatable, Sendable, Codable {
    /// Its number, from 1.
    public var number: Int
    /// Its name.
    public var name: String
    /// Its bassins, each in one class only.
    public var bassins: [BassinCode]

    private enum CodingKeys: String, CodingKey {
      case number = "class"
      case name = "className"
      case bassins
    }

    /// A class of bassins.
    public init(number: Int, name: String, bassins: [BassinCode]) {
      self.number = number
      self.name = name
      self.bassins = bassins
    }
  }

  /// The classes.
  public var groups: [Group]
  /// Year of the figures that made them; `nil` when nothing tells.
  public var millesime: Millesime?
  /// Région that was classified, `FR` for all; `nil` when nothing tells.
  public var region: RegionCode?
  /// By what a typology made them; `nil` for those of a file.
  public var profile: TypologyProfile?
  /// Seed of that typology.
  public var seed: Int?
  /// Name of the file that gave them; `nil` for those of a typology.
  public var file: String?

  /// Classes, of which nothing else is known.
  public init(groups: [Group]) { self.groups = groups }

  /// The classes of a typology of bassins.
  /// - Parameter name: what each class is called.
  /// - Returns: `nil` when the typology classified something else.
  public init?(_ result: TypologyResult, name: (TypologyResult.Class) -> String) {
    guard result.individuals == .bassins else { return nil }
    let classes = result.classOfBassin
    groups = result.classes.map { group in
      Group(
        number: group.number, name: name(group),
        bassins: classes.filter { $0.value == group.number }.map(\.key).sorted())
    }
    (millesime, region) = (result.millesime, result.region)
    (profile, seed) = (result.profile, result.recipe.seed)
  }
}
