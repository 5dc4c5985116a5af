public import MarketStore

/// What an import did, or would have done had no row been refused.
public struct ImportReport: Equatable, Sendable {
  /// What became of one file.
  public struct File: Equatable, Sendable {
    /// What was done with it.
    public enum Status: String, Sendable, Codable {
      /// It was read.
      case read
      /// The store holds all of it already; it was not read again.
      case alreadyHeld
      /// The same file came earlier in the same command.
      case repeated
    }

    /// Its path, as given.
    public let path: String
    /// What it is.
    public let recognition: Recognition
    /// What was done with it.
    public let status: Status
    /// What became of its rows; `nil` when it was not read.
    public let quality: QualityReport?
    /// The rows refused.
    public let rejects: [Reject]
  }

  /// The files, in the order given.
  public let files: [File]
  /// What changed in the store; `nil` when refused rows stopped the import.
  public let outcome: ImportOutcome?

  /// Every row refused, file after file.
  public var rejects: [Reject] { files.flatMap(\.rejects) }

  /// Number of rows refused, those too that are not listed.
  public var rejectedRows: Int { files.reduce(0) { $0 + ($1.quality?.rowsRejected ?? 0) } }

  /// Whether refused rows stopped the import, the store being left as it was.
  public var isStopped: Bool { outcome == nil }

  /// Whether the store was left as it was because it held everything.
  public var changedNothing: Bool {
    !(outcome?.changedSomething ?? false)
  }
}
