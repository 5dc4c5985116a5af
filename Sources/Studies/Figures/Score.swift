/// What a method gave to a métier in a bassin.
public struct Score: Equatable, Sendable {
  /// What the score rests on.
  public enum Status: String, Sendable, CaseIterable {
    /// Figures published in whole.
    case scored
    /// Figures of which a part is hidden or lacking, named in `missing`.
    case partial
    /// Nothing: no score.
    case undefined
  }

  /// The score, in the method's own unit; `nil` exactly when undefined.
  public let value: Double?
  /// What it rests on.
  public let status: Status
  /// Identifiers of the inputs that are hidden in part or lacking.
  public let missing: [String]

  /// A score resting on `missing.isEmpty` whole figures, or else in part.
  /// - Parameters:
  ///   - value: `nil` when the method gave none.
  ///   - missing: identifiers of the inputs hidden or lacking.
  public init(_ value: Double?, missing: [String]) {
    self.value = value
    self.missing = missing
    status = value == nil ? .undefined : missing.isEmpty ? .scored : .partial
  }
}
