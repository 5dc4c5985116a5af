import CXXHash
import Testing

/// The digits that `xxhsum -H2` 0.8.1 prints of the first bytes of (7i² + ⌊i/251⌋) mod 256, i = 0, 1…,
/// on both sides of the sizes where XXH3 takes another way (240 bytes, a stripe of 1 024).
struct FingerprintTests {
  private static let printed: [(count: Int, digits: String)] = [
    (0, "99aa06d3014798d86001c324468d497f"), (1, "a6cd5e9392000f6ac44bdff4074eecdb"),
    (240, "0985c8df63549acaae48975e6aacc567"), (241, "ca5613eb42e0986ef4277769141e8b3d"),
    (1024, "f6e18b41196d51f461b8d2d71ad5991f"), (1025, "12d80eb96474db3912100ff0352629be"),
    (100_000, "e3781beefded95ad10269a30dae4c00c"),
  ]
  private static let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: 7 * $0 * $0 + $0 / 251) }

  private func digits(_ count: Int, level: Int32, piece: Int) -> String {
    guard let hash = xf_open(level) else { return "no memory" }
    defer { xf_close(hash) }
    Self.bytes.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: count, by: piece) {
        guard let base = all.baseAddress else { return }
        xf_add(hash, base + start, min(piece, count - start))
      }
    }
    let digest = xf_digest_of(hash)
    return [digest.high, digest.low].map { half in
      let text = String(half, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  /// Levels that this machine lacks are taken for the best it has.
  @Test(arguments: [XF_LEVEL_PLAIN, XF_LEVEL_AVX2, XF_LEVEL_AVX512])
  func `every kind of processor gives what xxhsum prints`(level: Int) {
    for (count, expected) in Self.printed {
      for piece in [61, 256, 4096, 100_000] {
        #expect(digits(count, level: Int32(level), piece: piece) == expected, "\(count), \(piece)")
      }
    }
  }
}
