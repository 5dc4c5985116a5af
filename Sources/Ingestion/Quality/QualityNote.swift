/// Something that a reader of the figures should know, and that refuses no row.
public struct QualityNote: Equatable, Sendable, Codable {
  /// What it is about.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Rows that repeat the bassin, métier and département of another; summed, as the official
    /// sums do.
    case repeatedKeys
    /// Rows that name no bassin, kept apart.
    case withoutBassin
    /// Bassins that stand in several régions.
    case bassinsInSeveralRegions
    /// Labels that the file does not give, taken from elsewhere.
    case missingLabels
    /// Columns that are read by nobody.
    case ignoredColumns
    /// What told the ROME codes of sessions of training.
    case romeWays
    /// What told the bassins of sessions, other than their commune.
    case placeWays
    /// Sessions without a date of beginning.
    case undated
    /// Sessions outside the communes known.
    case elsewhere
    /// Sessions that lead to no code of the ROME.
    case unresolved
    /// Sessions placed by where one applies.
    case inscriptionOnly
    /// Actions taught in several places.
    case severalPlaces
    /// Trainings without a session.
    case withoutSession
    /// Codes that are none of the ROME.
    case refusedCodes
    /// Figures that are an estimate, with what they rest on.
    case estimate
    /// What rests on weights that are an estimate.
    case estimatedWeights
    /// Codes that the passage does not know.
    case orphanCodes
    /// Métiers that no code leads to.
    case unreachedMetiers
    /// Codes that the nomenclature at hand does not have.
    case unknownCodes
    /// Published classes that the file leaves blank.
    case missingClasses
    /// The version of a nomenclature, told by what the file holds.
    case version
    /// Bassins that a table names in several ways.
    case bassinsWithSeveralNames
    /// Flows that a file leaves out.
    case partialFlows
    /// Rows that speak of places in no bassin of the table.
    case outsideTable
    /// Arrondissements taken for their city.
    case arrondissements
    /// Communes that merged, taken for the new one.
    case mergedCommunes
    /// Bassins of which the file lacks communes, so that they have no outline.
    case withoutOutline
    /// Holes in the ground that the outlines cover.
    case gaps
    /// Events that are no mergers.
    case otherEvents
    /// What the outlines are: how many, of how many communes.
    case outlines
  }

  /// What it is about.
  public let kind: Kind
  /// How many rows, or things, it speaks of.
  public let count: Int
  /// One of them, as it stands.
  public let example: String
  /// What to know.
  public let text: Bilingual
}
