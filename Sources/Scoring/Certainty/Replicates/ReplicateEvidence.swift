public import Kernels

/// What else a score rests on beside the counts that are drawn: other inputs, normalised, whose
/// weights may vary from one replicate to the next.
///
/// The score of a replicate is the weighted mean Σ w x of the inputs, the first of which is the
/// logarithm of the percentile rank (within the row, ties sharing) of the part that was drawn: the
/// logarithm of a weighted geometric mean when the other inputs are logarithms too.
public struct ReplicateEvidence: Equatable, Sendable {
  /// The other inputs, of one shape, finite everywhere.
  public let inputs: [Matrix]
  /// The weights, that of the drawn counts first, then one for each input.
  public let weights: [Double]
  /// How closely weights keep to these: sum of the Dirichlet law's parameters; `nil` holds them.
  public let concentration: Double?

  /// Evidence.
  /// - Precondition: one weight more than inputs, none negative, the first above 0.
  public init(inputs: [Matrix], weights: [Double], concentration: Double? = nil) {
    precondition(
      weights.count == inputs.count + 1 && weights.allSatisfy { $0 >= 0 } && weights[0] > 0,
      "weights \(weights) for \(inputs.count) inputs")
    precondition(
      inputs.allSatisfy { $0.elements.allSatisfy(\.isFinite) }, "inputs that are not finite")
    self.inputs = inputs
    self.weights = weights
    self.concentration = concentration
  }
}
