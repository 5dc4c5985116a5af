import Foundation
public import MarketStore

/// Makes the embedded store from a data package.
public enum Embedding {
  /// Builds the store at `output` from the package in `folder`, every hash verified.
  /// - Returns: what the store holds.
  /// - Throws: `IngestionError` when the package is damaged, `StoreError` when the store cannot be
  ///   written. A store that stood at `output` is replaced only when the new one is whole.
  ///
  /// Determinism: the same package gives a store of the same content, and the same bytes for one
  /// version of SQLite.
  public static func run(from folder: String, to output: String) throws -> ImportOutcome {
    let path = (folder as NSString).appendingPathComponent(DataPackage.fileName)
    let batch = try IngestionError.translating { try DataPackage.open(path: path).batch() }
    let draft = output + ".draft"
    try? FileManager.default.removeItem(atPath: draft)
    let outcome: ImportOutcome
    do {
      let store = try Store.open(path: draft, access: .readWrite)
      outcome = try store.apply(batch)
      try store.seal()
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
    guard rename(draft, output) == 0 else {
      throw IngestionError.cannotWrite(output, POSIXError(.init(rawValue: errno) ?? .EIO))
    }
    return outcome
  }
}
