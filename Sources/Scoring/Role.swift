/// What an input of a method stands for, whatever fills it: an opaque name that methods ask for and
/// that studies fill with an indicator.
public struct Role: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let rawValue: String
  /// A role of the given name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A role of the given name.
  public init(_ name: String) { rawValue = name }
  /// The name.
  public var description: String { rawValue }
}
