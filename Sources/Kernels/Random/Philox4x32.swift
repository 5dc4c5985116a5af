/// The block function Philox4x32-10: 128 bits that look random, from a counter of 128 bits and a
/// key of 64. No state: the same counter and key always give the same block.
///
/// Source: Salmon et al. (2011), doi:10.1145/2063384.2063405; checked against the known answers
/// that Random123 publishes (`tests/kat_vectors`).
package enum Philox4x32 {
  /// Four words of 32 bits, the first one first.
  package typealias Block = SIMD4<UInt32>

  /// The block of a counter under a key, after ten rounds.
  ///
  /// Word by word: lanes of a vector would have to be taken apart at every multiplication.
  @inline(__always) package static func block(counter: Block, key: SIMD2<UInt32>) -> Block {
    var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
    var (low, high) = (key[0], key[1])
    for _ in 0..<10 {
      let first = UInt64(a) &* 0xD251_1F53
      let second = UInt64(c) &* 0xCD9E_8D57
      (a, b, c, d) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ b ^ low, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ d ^ high, UInt32(truncatingIfNeeded: first)
      )
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
    }
    return Block(a, b, c, d)
  }
}
