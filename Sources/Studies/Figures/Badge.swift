/// How likely a name is to stand among the first of next year's list.
public enum Badge: String, Hashable, Sendable, Codable, CaseIterable {
  /// 0.8 and more.
  case stable
  /// 0.5 to below 0.8.
  case toConfirm = "à confirmer"
  /// Below 0.5.
  case fragile

  /// The badge of a probability, 0…1.
  public init(probability: Double) {
    self = probability >= 0.8 ? .stable : probability >= 0.5 ? .toConfirm : .fragile
  }
}
