import MarketStore

/// What one file gave: what it brings to a store, what became of its rows, and those refused.
struct FileReading: Sendable {
  var batch = ImportBatch()
  let quality: QualityReport
  let rejects: [Reject]
}
