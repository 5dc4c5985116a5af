import CZlib
import Formats
import Foundation
import TestSupport
import Testing

struct BulkGzipTests {
  private static let text = "a;b\n" + (0..<5000).map { "\($0);\"é\($0)\n\"\n" }.joined()

  @Test func `a gzip gives what the text gives`() throws {
    for text in [Self.text, "{\"a\":\"1\",\"b\":2}\n{\"a\":\"3\"}\n", "[{\"a\":1},{\"b\":2}]"] {
      let whole = try bulk(text, ["a", "b"])
      #expect(!whole.rows.isEmpty)
      for size in [1 << 20, 1000, 33] {
        #expect(try bulk(gzip(text), ["a", "b"], threads: 3, block: size) == whole)
      }
    }
    let folder = try TemporaryFolder()
    let file = try BulkFile.open(path: folder.write("f.csv", gzip(Self.text)), fields: ["a"])
    #expect(file.isCompressed && file.shape == .csv)
  }

  @Test func `several members are one text`() throws {
    let cut = Self.text.index(Self.text.startIndex, offsetBy: 20_000)
    let members = try gzip(String(Self.text[..<cut])) + gzip("") + gzip(String(Self.text[cut...]))
    let whole = try bulk(Self.text, ["a", "b"])
    #expect(try bulk(members, ["a", "b"]) == whole)
    #expect(try bulk(members + Data(count: 700), ["a", "b"]) == whole)
  }

  @Test func `bytes behind the end are told, with their place in the file`() throws {
    let packed = try gzip(Self.text)
    for tail in [Data("x".utf8), Data([0x1F]), Data([0, 0, 0x50]), Data("autre chose".utf8)] {
      let seen = try bulk(packed + tail, ["a", "b"])
      #expect(seen.rows.count == 5000)
      #expect(seen.kinds == [.trailingBytes])
      #expect(seen.faults[0].offset >= packed.count && seen.faults[0].line == nil)
      #expect(seen.tally.stoppedAt == nil)
    }
  }

  @Test func `a gzip cut short gives its whole records, and says where it stops`() throws {
    let packed = try gzip(Self.text)
    let whole = try bulk(Self.text, ["a", "b"])
    for twentieth in 1..<20 {
      let part = packed.prefix(packed.count * twentieth / 20)
      let seen = try bulk(Data(part), ["a", "b"], threads: 2, block: 3000)
      #expect(seen.kinds == [.truncated])
      #expect(seen.rows == Array(whole.rows.prefix(seen.rows.count)))
      let next = whole.rows[seen.rows.count]
      #expect(seen.faults == [BulkFault(.truncated, offset: next.offset, line: next.line)])
      #expect(seen.tally.stoppedAt == next.offset)
    }
    // Only the checksum at the end is missing: everything was read, nothing proves it.
    for missing in 1...8 {
      let seen = try bulk(Data(packed.dropLast(missing)), ["a", "b"])
      #expect(seen.rows.count == 5000)
      #expect(seen.kinds == [.truncated])
    }
    #expect(throws: FormatError.self) { try bulk(Data(packed.prefix(2)), ["a"]) }
  }

  @Test func `a flipped byte is never silent`() throws {
    let packed = try gzip(Self.text)
    for place in stride(from: 30, to: packed.count, by: packed.count / 60) {
      var bytes = packed
      bytes[place] ^= 0x10
      // Thrown when the very first block is hit.
      guard let seen = try? bulk(bytes, ["a", "b"]) else { continue }
      #expect(seen.faults.contains { $0.kind == .damaged || $0.kind == .truncated }, "\(place)")
    }
  }

  /// A text in gzip, by zlib.
  private func gzip(_ text: String) throws -> Data {
    var stream = z_stream()
    let code = deflateInit2_(
      &stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    try #require(code == Z_OK)
    defer { deflateEnd(&stream) }
    var (input, output) = (
      Array(text.utf8), [UInt8](repeating: 0, count: 2 * text.utf8.count + 100)
    )
    let size = try input.withUnsafeMutableBufferPointer { from in
      try output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        try #require(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        return to.count - Int(stream.avail_out)
      }
    }
    return Data(output[..<size])
  }
}
