public import Foundation

/// A ZIP archive of members stored as they are, made in memory.
///
/// Source: PKWARE APPNOTE 6.3, local headers, central directory, end record; CRC-32 of ISO 3309.
public struct StoredZIP {
  private var body = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  /// An empty archive.
  public init() {}

  /// Adds a member.
  public mutating func add(_ name: String, _ content: Data) {
    let offset = UInt32(body.count)
    let facts = Self.facts(name, content)
    body += Self.bytes(UInt32(0x0403_4B50)) + facts
    body += Data(name.utf8) + content
    directory += Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(UInt16(20)) + facts
    directory += Data(count: 10) + Self.bytes(offset) + Data(name.utf8)
    count += 1
  }

  /// The whole archive.
  public var data: Data {
    var end = Self.bytes(UInt32(0x0605_4B50)) + Data(count: 4) + Self.bytes(count)
    end += Self.bytes(count) + Self.bytes(UInt32(directory.count))
    end += Self.bytes(UInt32(body.count)) + Data(count: 2)
    return body + directory + end
  }

  /// What local header and directory both say of a member.
  private static func facts(_ name: String, _ content: Data) -> Data {
    let size = bytes(UInt32(content.count))
    let start = bytes(UInt16(20)) + Data(count: 4) + bytes(UInt16(0)) + bytes(UInt16(0x21))
    return start + bytes(crc32(content)) + size + size + bytes(UInt16(name.utf8.count))
      + Data(count: 2)
  }

  private static func bytes(_ value: some FixedWidthInteger) -> Data {
    withUnsafeBytes(of: value.littleEndian) { Data($0) }
  }

  private static func crc32(_ content: Data) -> UInt32 {
    ~content.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
  }
}
