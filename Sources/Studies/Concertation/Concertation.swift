public import Nomenclatures

/// What became of the amendments of a file: applied in order, nothing overwritten.
///
/// Source: Île-de-France, Pacte régional d'investissement dans les compétences 2019-2022: statistics
/// give a first estimate, which branches, then territories, amend.
public struct Concertation: Equatable, Sendable {
  /// What an amendment did.
  public enum Effect: String, Sendable, CaseIterable {
    /// It changed a list, or a need.
    case applied
    /// It changed nothing.
    case withoutEffect
    /// Its bassin or its métier is unknown here.
    case unknownName
    /// It changes what this study does not show: a need, where lists are not ranked on it.
    case elsewhere
  }

  /// An amendment with what it meant and did.
  public struct Outcome: Equatable, Sendable {
    /// The row of the file.
    public let amendment: Amendment
    /// The bassin; `nil` for all of them, or when it is unknown.
    public let bassin: BassinName?
    /// The métier; `nil` when it is unknown.
    public let metier: MetierName?
    /// What it did.
    public let effect: Effect
    /// Number of bassins where it changed something.
    public let bassins: Int
  }

  /// Something to look at again.
  public struct Finding: Equatable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
      /// A bassin that nothing answers to.
      case unknownBassin
      /// A métier that nothing answers to.
      case unknownMetier
      /// It undoes what an earlier one asked.
      case contradiction
      /// Nothing to change.
      case withoutEffect
    }

    /// What it is.
    public let kind: Kind
    /// Line of the file.
    public let line: Int
    /// Line of the amendment that it contradicts; `nil` for another kind.
    public let other: Int?
    /// `file, line : what was found ; what was expected ; what to do`.
    public let french: String
    /// The same in English.
    public let english: String
  }

  /// Name of the file.
  public let file: String
  /// SHA-256 of the file.
  public let sha256: String
  /// The latest estimate that it makes: 2 (branches) or 3 (territories).
  public let estimate: Int
  /// The amendments, in the order in which they were applied.
  public let outcomes: [Outcome]
  /// What is to be looked at again, by line.
  public let findings: [Finding]
}

/// The three estimates of one list, side by side.
public struct ConcertedList<Figures: Equatable & Sendable>: Equatable, Sendable {
  /// One métier that one of the estimates lists, or that an amendment speaks of.
  public struct Row: Equatable, Sendable {
    /// The métier.
    public let metier: MetierName
    /// Its place at each of the three estimates, from 1, beyond the list too; `nil` when it has none.
    public let places: [Int?]
    /// Whether each of the three estimates lists it.
    public let listed: [Bool]
    /// Its need at each of the three; empty where lists are not about needs.
    public let needs: [Double?]
    /// Lines of the amendments that moved it.
    public let amendments: [Int]
    /// Its figures, those of the statistics; `nil` when there are none.
    public let figures: Figures?

    /// A row made of these parts.
    public init(
      metier: MetierName, places: [Int?], listed: [Bool], needs: [Double?], amendments: [Int],
      figures: Figures?
    ) {
      self.metier = metier
      self.places = places
      self.listed = listed
      self.needs = needs
      self.amendments = amendments
      self.figures = figures
    }
  }

  /// Number of names of each of the three estimates.
  public let lengths: [Int]
  /// Those of the third, in order, then those that it no longer lists.
  public let rows: [Row]
}
