/// What a store refuses, or cannot do.
///
/// Both texts are shaped `where: what was found; what was expected; what to do`.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The family of an error, which decides the exit code.
  public enum Kind: Equatable, Sendable, CaseIterable {
    /// No file, or one that cannot be read.
    case noSuchStore
    /// The file is something else than a store.
    case notAStore
    /// The store was written by a later version of the program.
    case newerVersion
    /// The store is ours, but what it holds breaks its own rules.
    case damaged
    /// Another program kept the store locked too long.
    case busy
    /// The file or its folder is not there to be written, cannot be, or the disk is full.
    case cannotWrite
    /// The store holds no such slice.
    case noSuchSlice
    /// The millésime stands in the store under another nomenclature.
    case otherNomenclature
    /// Two files of one batch give the same slice or reference table.
    case conflict
  }

  /// What kind of error this is.
  public let kind: Kind
  /// The message in French.
  public let french: String
  /// The message in English.
  public let english: String

  /// An error with its two texts.
  public init(kind: Kind, french: String, english: String) {
    self.kind = kind
    self.french = french
    self.english = english
  }

  /// The message in English.
  public var description: String { english }
}
