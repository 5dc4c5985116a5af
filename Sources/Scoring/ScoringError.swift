/// What prevents a method from scoring.
public enum ScoringError: Error, Equatable, CustomStringConvertible {
  /// The input lacks roles without which the method means nothing.
  case missingRoles([Role], required: [Role])

  /// Where, what was found, what was expected, what to do.
  public var description: String {
    switch self {
    case .missingRoles(let missing, let required):
      "scoring: no input for \(missing.map(\.rawValue).joined(separator: ", ")); "
        + "expected \(required.map(\.rawValue).joined(separator: ", ")); "
        + "give these roles a matrix, or choose a method that does without"
    }
  }
}
