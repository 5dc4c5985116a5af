/// How a training order is looked at again, or a budget spent.
public struct PlaceRecipe: Equatable, Sendable, Codable {
  /// Hours to spend; `nil` for the order in which to look at the lots again.
  public var hours: Int?
  /// Hours of one entry: 6 138 388 hours for about 16 000 entries.
  ///
  /// Source: Île-de-France, Pacte régional d'investissement dans les compétences 2019-2022, PRFE.
  public var hoursPerEntry = 384
  /// Entries that every bassin must have within its employers' reach.
  public var floor = 0
  /// Entries of one group: entries are bought by whole groups.
  public var session = 1
  /// The most entries of one métier in one bassin; `nil` for no bound.
  public var most: Int?
  /// By how much a lot is enlarged to see what that changes, a share of itself.
  public var step = 0.1
  /// Needs that one entry answers, 0…1.
  public var rate = 1.0
  /// Noise of the survey: the variance of a need of mean μ is φ μ + ψ μ².
  public var phi = 15.0
  /// See `phi`.
  public var psi = 0.05

  /// Hours that may be spent.
  public static let hoursRange = 0...1_000_000_000
  /// Hours that an entry may take.
  public static let hoursPerEntryRange = 1...100_000
  /// Entries that a floor or a bound may name.
  public static let entriesRange = 0...1_000_000
  /// Entries that a group may hold.
  public static let groupRange = 1...1_000_000

  /// Hours that the smallest purchase takes: one group.
  public var hoursOfGroup: Int { session * hoursPerEntry }

  /// The standard terms: look at the lots again.
  public init() {}

  /// Hours to see what more of them would buy.
  static let furtherHours = 10_000

  /// Refuses what means nothing.
  /// - Throws: `StudyError` naming the figure.
  func check() throws {
    let whole: [(String, Int, ClosedRange<Int>)] = [
      ("hours", hours ?? 0, Self.hoursRange),
      ("hoursPerEntry", hoursPerEntry, Self.hoursPerEntryRange),
      ("floor", floor, Self.entriesRange), ("session", session, Self.groupRange),
      ("most", most ?? 0, Self.entriesRange),
    ]
    for (name, value, range) in whole where !range.contains(value) {
      throw StudyError.badAssumption(
        name, "\(value)", "\(range.lowerBound)…\(range.upperBound)")
    }
    let least: [(String, Double, Double)] = [("step", step, 0), ("phi", phi, 1), ("psi", psi, 0)]
    for (name, value, bound) in least where !(value >= bound && value.isFinite) {
      throw StudyError.badAssumption(name, "\(value)", "≥ \(bound)")
    }
    if let most, most < session {
      throw StudyError.badAssumption("most", "\(most)", "≥ session (\(session))")
    }
    if let hours, hours > 0, hours < hoursOfGroup {
      throw StudyError.badAssumption(
        "hours", "\(hours)", "≥ session × hoursPerEntry (\(hoursOfGroup))")
    }
    guard rate > 0, rate <= 1 else {
      throw StudyError.badAssumption("rate", "\(rate)", "> 0, ≤ 1")
    }
  }
}
