/// A text for people, in both languages.
public struct Wording: Hashable, Sendable {
  /// In French.
  public let french: String
  /// In English.
  public let english: String
  /// A text in both languages.
  public init(french: String, english: String) {
    self.french = french
    self.english = english
  }
}

/// What an indicator's figures are counted in.
public enum IndicatorUnit: String, Hashable, Sendable, Codable {
  /// Projets de recrutement, 0 and up.
  case projets
  /// A share, 0…1.
  case share
  /// Offers registered over a year, 0 and up.
  case offres
  /// Job seekers, mean over the year, 0 and up.
  case demandeurs
  /// One count for each unit of another, 0 and up.
  case ratio
  /// Change from the year before, as a part of it: −1 and up, 0 for none.
  case change
}

/// What a higher figure says of the priority of a métier.
public enum IndicatorDirection: String, Hashable, Sendable, Codable {
  /// Higher makes a métier more of a priority.
  case raisesPriority
  /// Higher makes it less of one.
  case lowersPriority
  /// It is shown beside, and takes no side.
  case descriptive
}
