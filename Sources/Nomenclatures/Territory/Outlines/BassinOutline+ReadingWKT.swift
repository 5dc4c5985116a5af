extension BassinOutline {
  /// What is wrong with a well-known text.
  public struct WKTFault: Error, Equatable, Sendable {
    /// Where, in bytes from 0.
    public let byte: Int
    /// What was expected there, as it would stand.
    public let expected: String
  }

  /// The outline that a well-known text draws: `MULTIPOLYGON`, in degrees east then north.
  /// - Throws: `WKTFault` for anything else: an unclosed ring, a ring of fewer than four points, a
  ///   place that is not on Earth, text behind the end.
  public init(bassin: BassinCode, wkt: String) throws(WKTFault) {
    var reader = WKTReader(wkt)
    try self.init(bassin: bassin, polygons: reader.multipolygon())
  }
}

/// Reads a `MULTIPOLYGON` from its text.
private struct WKTReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func multipolygon() throws(BassinOutline.WKTFault) -> [BassinOutline.Polygon] {
    try expect("MULTIPOLYGON")
    passBlanks()
    var polygons: [BassinOutline.Polygon] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "E") {
      try expect("EMPTY")
    } else {
      polygons = try list { reader throws(BassinOutline.WKTFault) in
        let rings = try reader.list { reader throws(BassinOutline.WKTFault) in try reader.ring() }
        return BassinOutline.Polygon(outer: rings[0], holes: Array(rings.dropFirst()))
      }
    }
    passBlanks()
    guard index == bytes.count else { throw fault("end") }
    return polygons
  }

  /// `(item, item…)`, one item at least.
  private mutating func list<Item>(
    _ item: (inout WKTReader) throws(BassinOutline.WKTFault) -> Item
  ) throws(BassinOutline.WKTFault) -> [Item] {
    try expect("(")
    var items = [try item(&self)]
    while peek() == UInt8(ascii: ",") {
      index += 1
      items.append(try item(&self))
    }
    try expect(")")
    return items
  }

  private mutating func ring() throws(BassinOutline.WKTFault) -> BassinOutline.Ring {
    passBlanks()
    let start = index
    let points = try list { reader throws(BassinOutline.WKTFault) in
      let longitude = try reader.degrees(within: 180)
      let latitude = try reader.degrees(within: 90)
      return BassinOutline.Point(longitude: longitude, latitude: latitude)
    }
    guard points.count >= 4, points.first == points.last else {
      throw BassinOutline.WKTFault(byte: start, expected: "closed ring")
    }
    return points
  }

  private mutating func degrees(within bound: Double) throws(BassinOutline.WKTFault) -> Double {
    passBlanks()
    let start = index
    while index < bytes.count, Self.isNumber(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text), abs(value) <= bound else {
      throw BassinOutline.WKTFault(byte: start, expected: "degrees")
    }
    return value
  }

  private static func isNumber(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private mutating func expect(_ word: String) throws(BassinOutline.WKTFault) {
    passBlanks()
    guard bytes[index...].starts(with: word.utf8) else { throw fault(word) }
    index += word.utf8.count
  }

  private mutating func peek() -> UInt8? {
    passBlanks()
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func passBlanks() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  private func fault(_ expected: String) -> BassinOutline.WKTFault {
    BassinOutline.WKTFault(byte: index, expected: expected)
  }
}
