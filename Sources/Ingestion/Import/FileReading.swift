import MarketStore

/// What one file gave: what it brings to a store, what became of its rows, and those refused.
struct FileReading: Sendable {
  var batch = ImportBatch()
  /// Mean employment of the métiers, for the weights of a passage of the same command.
  var employment: Employment?
  /// What tells the file from another, when only its reading tells.
  var identity: String?
  let quality: QualityReport
  let rejects: [Reject]
}
