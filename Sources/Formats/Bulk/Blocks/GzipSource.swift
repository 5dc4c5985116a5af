import CZlib

/// The text of a gzip file, inflated as it is read: members one behind the other, checksums checked.
///
/// - Source: RFC 1952, by zlib.
final class GzipSource: ByteSource {
  private static let room = 128 << 10

  private let file: PlainSource
  private let name: String
  private let input: UnsafeMutablePointer<UInt8>
  private var stream = z_stream()
  private var isOver = false
  /// Whether a member is being read: its end is still to come.
  private var isInside = true
  private(set) var trouble: BulkFault.Kind?

  init(_ file: PlainSource, named name: String) throws {
    (self.file, self.name) = (file, name)
    input = .allocate(capacity: Self.room)
    // 16 more than the largest window: gzip only.
    let code = inflateInit2_(
      &stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw FormatError.noMemory }
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }

  var fingerprint: String? { stream.avail_in == 0 ? file.fingerprint : nil }

  /// Nothing: the bytes of the file are noted as they are inflated.
  func note(_ start: UnsafePointer<UInt8>, _ count: Int) {}

  var consumed: Int { file.consumed - Int(stream.avail_in) }

  func read(into start: UnsafeMutablePointer<UInt8>, _ room: Int) throws -> Int {
    stream.next_out = start
    stream.avail_out = UInt32(clamping: room)
    let asked = stream.avail_out
    while !isOver, stream.avail_out == asked { try step() }
    return Int(asked - stream.avail_out)
  }

  /// Inflates once, with more input when there is none.
  private func step() throws {
    guard try fillInput(atLeast: 1) else { return end(isInside ? .truncated : nil) }
    if !isInside { return try beginMember() }
    let code = inflate(&stream, Z_NO_FLUSH)
    switch code {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: isInside = false
    case Z_MEM_ERROR: throw FormatError.noMemory
    default: end(.damaged)
    }
  }

  /// Behind a member: another, padding of zeroes, or bytes that are no gzip.
  private func beginMember() throws {
    while stream.avail_in > 0, stream.next_in.pointee == 0 {
      stream.next_in += 1
      stream.avail_in -= 1
    }
    guard stream.avail_in > 0 else { return }
    guard try fillInput(atLeast: 2), stream.next_in[0] == 0x1F, stream.next_in[1] == 0x8B else {
      return end(.trailingBytes)
    }
    inflateReset(&stream)
    isInside = true
  }

  /// Has `count` bytes of input at hand.
  ///
  /// - Returns: false when the file ends before.
  private func fillInput(atLeast count: Int) throws -> Bool {
    while stream.avail_in < count {
      let left = Int(stream.avail_in)
      if left > 0 { input.update(from: stream.next_in, count: left) }
      let got = try file.read(into: input + left, Self.room - left)
      file.note(input + left, got)
      stream.next_in = input
      stream.avail_in = UInt32(left + got)
      if got == 0 { return false }
    }
    return true
  }

  private func end(_ kind: BulkFault.Kind?) {
    trouble = kind
    isOver = true
  }
}
