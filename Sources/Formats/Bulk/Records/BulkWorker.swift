/// Who takes the records of one thread. Each record, sound or not, goes to exactly one worker.
public protocol BulkWorker: Sendable {
  /// Takes a sound record.
  mutating func take(_ row: BulkRow)
  /// Takes note of a record, or of a stretch of the file, that is not sound.
  mutating func fault(_ fault: BulkFault)
}
