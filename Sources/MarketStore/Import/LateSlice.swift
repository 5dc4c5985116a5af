/// A slice that is made only when the store takes it in, so that many of them never stand in memory
/// together.
public struct LateSlice: Sendable {
  /// What the slice is about.
  public let key: SliceKey
  /// Makes it, inside the transaction; again when the transaction has to be begun again.
  public let make: @Sendable () throws -> MarketSlice

  /// A slice of that key.
  /// - Precondition: what `make` gives has the key and the provenance announced.
  public init(key: SliceKey, make: @escaping @Sendable () throws -> MarketSlice) {
    self.key = key
    self.make = make
  }
}
