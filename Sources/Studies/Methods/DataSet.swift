/// A set of figures that fills the roles of methods: which tool reads what.
///
/// Two data sets share the roles that both can fill, volume and ratio; a role that the one asked for
/// cannot fill keeps what the method reads by itself.
public enum DataSet: String, Hashable, Sendable, Codable, CaseIterable {
  /// The employers' survey: projects, difficulty, change; projects for each job seeker.
  case bmo
  /// Offers registered with Pôle emploi in 2021, and job seekers.
  case offres2021 = "offres-2021"
}

extension DataSet {
  /// The data set of this name; `nil` for none.
  /// - Throws: `StudyError` naming those known.
  static func named(_ name: String?) throws -> DataSet? {
    guard let name else { return nil }
    if let found = DataSet(rawValue: name.lowercased()) { return found }
    let known = allCases.map(\.rawValue).joined(separator: ", ")
    throw StudyError(
      .unknownName,
      french: "jeu de données « \(name) » inconnu ; attendu : \(known)",
      english: "unknown data set \"\(name)\"; expected one of \(known)")
  }
}
