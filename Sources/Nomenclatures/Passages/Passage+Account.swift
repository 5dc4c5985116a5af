extension Passage {
  /// What a passage holds, to be told to whoever brings it.
  public struct Account: Equatable, Sendable {
    /// Codes that it knows without qualification.
    public var codes = 0
    /// Codes, of these, that need a qualification to be led to one métier.
    public var ambiguous = 0
    /// Codes, of these, whose weights are equal for want of employment.
    public var uniform: [MetierCode] = []
    /// Métiers that some code leads to.
    public var targets = 0
  }

  /// The account of this passage.
  ///
  /// Complexity: O(arrows).
  public var account: Account {
    var account = Account()
    let plain = Dictionary(grouping: arrows.filter { $0.origin.qualification == nil }, by: \.origin)
    account.codes = plain.count
    account.ambiguous = plain.values.count { $0.count > 1 }
    account.uniform = plain.filter { $0.value.contains { $0.basis == .uniform } }
      .map(\.key.code).sorted()
    account.targets = Set(arrows.map(\.target)).count
    return account
  }

  /// Whether the weights of a code without qualification are an estimate.
  public func isEstimated(_ code: MetierCode) -> Bool {
    arrows(from: Origin(code)).contains(where: \.basis.isEstimated)
  }
}
