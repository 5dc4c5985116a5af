/// Where the bytes of a text come from, in order.
protocol ByteSource: AnyObject {
  /// Puts up to `room` bytes at `start`.
  ///
  /// - Returns: how many; 0 at the end.
  func read(into start: UnsafeMutablePointer<UInt8>, _ room: Int) throws -> Int
  /// Adds to the fingerprint bytes that `read` gave, in their order. One call at a time, perhaps while
  /// another thread reads on.
  func note(_ start: UnsafePointer<UInt8>, _ count: Int)
  /// Bytes of the file itself consumed so far.
  var consumed: Int { get }
  /// XXH128 of the file itself; nil when it was not read and noted to its end.
  var fingerprint: String? { get }
  /// Trouble that ended the text before its time, or that stands behind its end.
  var trouble: BulkFault.Kind? { get }
}
