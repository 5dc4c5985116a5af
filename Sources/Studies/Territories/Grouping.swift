/// What the lists of a study are made by.
public enum Grouping: String, Hashable, Sendable, Codable, CaseIterable {
  /// One list for each bassin.
  case bassin
  /// One list for each département: sums of bassins.
  case departement
  /// One list of the whole région: the sum of its bassins.
  case region
  /// The filières of the regional training order, in the région and in each bassin.
  case filiere
  /// One list for each class of bassins: sums of bassins that resemble each other.
  case classe = "class"
}
