public import Kernels

/// The plainest method: the score is one input as it is.
public struct DirectScore: ScoringMethod {
  /// The input that is the score.
  public let role: Role
  /// Width of the scale of that input.
  public let scale: Double

  /// A method that scores by `role`.
  public init(role: Role, scale: Double = 1) {
    self.role = role
    self.scale = scale
  }

  /// The one role.
  public var requiredRoles: [Role] { [role] }

  /// The matrix of the role, unchanged.
  public func components(_ input: [Role: MaskedMatrix]) throws -> [ScoreComponent] {
    try filled(from: input)
  }

  /// The figure itself.
  public func score(of values: [Double?], roles: [Role]) -> Double? { values.first ?? nil }
}
