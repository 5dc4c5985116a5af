/// Finds what a person means by a code or a name, accents, case, plurals and hyphens aside.
public struct NameIndex<Value: Hashable & Sendable>: Sendable {
  /// One thing that can be named.
  public struct Entry: Sendable {
    /// What is found.
    public let value: Value
    /// The name shown in suggestions.
    public let name: String
    /// Codes and other spellings, each as good as the name.
    public let aliases: [String]

    /// An entry answering to `name` and to each of `aliases`.
    public init(value: Value, name: String, aliases: [String]) {
      self.value = value
      self.name = name
      self.aliases = aliases
    }
  }

  /// What was found.
  public enum Match: Sendable {
    /// Exactly one answer.
    case found(Entry)
    /// Several entries fit, best first.
    case ambiguous([Entry])
    /// None fits; the nearest names, best first.
    case unknown(nearest: [Entry])
  }

  let entries: [Entry]
  /// For each entry, its name and aliases.
  let spellings: [[Spelling]]

  /// An index over `entries`.
  ///
  /// Complexity: O(total length of the names).
  public init(_ entries: [Entry]) {
    self.entries = entries
    spellings = entries.map { ([$0.name] + $0.aliases).map(Spelling.init) }
  }
}
