import Foundation
public import Nomenclatures

/// How offers are to be read.
public struct OfferOptions: Equatable, Sendable {
  /// Whether an identifier counts once, by its last update.
  public var dedupes = true
  /// Memory that offers may take while duplicates are looked for, in bytes; what exceeds it goes to a
  /// temporary file.
  public var dedupeMemory = 2 << 20

  /// The only région of which offers are counted; all of them when there is none.
  ///
  /// An offer of another région is set aside unread but for its identifier and last update, which may
  /// still take the place of an earlier one of the région.
  public var region: RegionCode?

  /// Least and most of `dedupeMemory`.
  public static let memoryRange = (1 << 20)...(1 << 40)

  /// Duplicates looked for, in 2 MiB.
  public init() {}

  /// Folder of temporary files.
  static var folder: String { NSTemporaryDirectory() }
}
