import Formats
import Foundation
import MarketStore

/// Takes official files into a store: all of them, or none.
public struct FileImport: Sendable {
  /// Paths of the files.
  public var paths: [String]
  /// Path of the store; it is made when it does not exist.
  public var storePath: String
  /// Path of the embedded data, for the reference tables that the store lacks.
  public var embeddedPath: String?
  /// Path of a file of hours or entries by lot, by which the training order is split.
  public var effectifsPath: String?
  /// What the user says of the files in place of the guesses.
  public var overrides = ReadingOverrides()
  /// Whether good rows enter in spite of refused ones.
  public var allowsRejects = false
  /// Day and time of the import, ISO 8601 in UTC.
  public var importedAt: String?
  /// Told of rows as they are read, from any thread.
  public var progress: (@Sendable (Int) -> Void)?
  /// How offers are to be read.
  public var offers = OfferOptions()
  /// Told of the bytes of offers read, from any thread.
  public var byteProgress: (@Sendable (Int) -> Void)?

  /// An import of `paths` into the store at `storePath`.
  public init(paths: [String], storePath: String) {
    self.paths = paths
    self.storePath = storePath
  }

  /// Reads and checks every file, then changes the store in one transaction.
  ///
  /// Refused rows are in the report; unless they are allowed, they leave the store as it was.
  /// - Throws: `IngestionError` for a file that cannot be read, `StoreError` for the store; the
  ///   store is then as it was.
  public func run() throws -> ImportReport {
    let held = try openStore()
    let files = try open()
    let statuses = try statuses(files, held)
    let (readings, references) = try read(files, statuses, held)
    let report = zip(files.indices, files).map { place, file in
      ImportReport.File(
        path: file.path, recognition: file.recognition(read: readings[place]),
        status: statuses[place],
        quality: readings[place]?.quality, rejects: readings[place]?.rejects ?? [])
    }
    if !allowsRejects, report.contains(where: { $0.rejects.contains(where: \.stops) }) {
      return ImportReport(files: report, outcome: nil)
    }
    // What reading took is gone; slices come next.
    FreedMemory.giveBack()
    let outcome = try apply(files.indices.compactMap { readings[$0] }, references)
    return ImportReport(files: report, outcome: outcome)
  }

  /// The files, the one of hours by lot last.
  private func open() throws -> [OpenedFile] {
    let paths = try FolderPaths.expanded(paths)
    let files = try SideBySide.map(paths, weight: { _ in 0 }) { [overrides] path in
      try OpenedFile.open(path, overrides)
    }
    guard let effectifsPath else { return files }
    var overrides = overrides
    overrides.kind = .effectifs
    return files + [try OpenedFile.open(effectifsPath, overrides)]
  }

  /// The store, when there is one.
  private func openStore() throws -> Store? {
    guard FileManager.default.fileExists(atPath: storePath) else {
      _ = try Store.open(path: storePath, access: .readWrite)
      return nil
    }
    return try Store.open(path: storePath, access: .readOnly)
  }

  /// Offers are one set: all its files are read unless the store holds the whole of it.
  private func statusOfOffers(
    _ files: [OpenedFile], _ store: Store?
  ) throws -> ImportReport.File.Status {
    let hashes = files.compactMap { $0.offers?.sha256 }
    guard let store, !hashes.isEmpty, !hashes.contains(""), offers.dedupes,
      overrides == ReadingOverrides()
    else {
      return .read
    }
    return try store.holds(sha256: SetHash.of(hashes)) ? .alreadyHeld : .read
  }

  private func statuses(
    _ files: [OpenedFile], _ store: Store?
  ) throws -> [ImportReport.File.Status] {
    var seen: Set<String> = []
    let offers = try statusOfOffers(files, store)
    let statuses = try files.map { file -> ImportReport.File.Status in
      let hash = file.recognition.sha256
      guard hash.isEmpty || seen.insert(hash).inserted else { return .repeated }
      if file.offers != nil { return offers }
      guard overrides == ReadingOverrides(), let store else { return .read }
      return try store.holds(sha256: hash) ? .alreadyHeld : .read
    }
    // An order that is read splits its total anew: so must the hours by lot that go with it.
    let splits = zip(files, statuses).contains { $0.recognition.kind == .commande && $1 == .read }
    return zip(files, statuses).map { file, status in
      splits && file.recognition.kind == .effectifs && status == .alreadyHeld ? .read : status
    }
  }
}
