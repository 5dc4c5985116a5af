import CNettle

/// SHA-256 of bytes, as 64 hexadecimal digits in lower case.
///
/// - Source: FIPS 180-4, by GNU Nettle.
public func sha256(of bytes: UnsafeRawBufferPointer) -> String {
  var context = sha256_ctx()
  nettle_sha256_init(&context)
  if let start = bytes.bindMemory(to: UInt8.self).baseAddress {
    nettle_sha256_update(&context, bytes.count, start)
  }
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
  nettle_sha256_digest(&context, digest.count, &digest)
  let digits = Array("0123456789abcdef".utf8)
  let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

/// SHA-256 of a file, as 64 hexadecimal digits in lower case.
///
/// - Throws: `FormatError` when it cannot be read.
public func sha256(ofFile path: String) throws -> String {
  try FileBytes.map(path: path, name: Place.fileName(of: path)).sha256
}

/// SHA-256 of bytes, as 64 hexadecimal digits in lower case.
public func sha256(of bytes: [UInt8]) -> String {
  bytes.withUnsafeBytes { sha256(of: $0) }
}
