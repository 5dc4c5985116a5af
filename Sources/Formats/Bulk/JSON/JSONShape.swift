/// Whether a text is JSON, and how its records stand in it.
enum JSONShape {
  /// The shape of a text by its head; nil when it does not begin like JSON.
  static func tell(_ text: UnsafeBufferPointer<UInt8>) -> BulkFile.Shape? {
    let body = text.drop { Blank.isASCII($0) }
    guard let first = body.first else { return nil }
    if first == UInt8(ascii: "[") { return .json }
    return first == UInt8(ascii: "{") ? .ndjson : nil
  }
}
