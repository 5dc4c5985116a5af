/// The block function Philox4x32-10: 128 bits that look random, from a counter of 128 bits and a
/// key of 64. No state: the same counter and key always give the same block.
///
/// Source: Salmon et al. (2011), doi:10.1145/2063384.2063405; checked against the known answers
/// that Random123 publishes (`tests/kat_vectors`).
package enum Philox4x32 {
  /// Four words of 32 bits, the first one first.
  package typealias Block = SIMD4<UInt32>

  /// The block of a counter under a key, after ten rounds.
  package static func block(counter: Block, key: SIMD2<UInt32>) -> Block {
    var (block, key) = (counter, key)
    for round in 0..<10 {
      if round > 0 { key = key &+ SIMD2(0x9E37_79B9, 0xBB67_AE85) }
      block = mixed(block, key)
    }
    return block
  }

  private static func mixed(_ block: Block, _ key: SIMD2<UInt32>) -> Block {
    let first = UInt32(0xD251_1F53).multipliedFullWidth(by: block[0])
    let second = UInt32(0xCD9E_8D57).multipliedFullWidth(by: block[2])
    return Block(
      second.high ^ block[1] ^ key[0], second.low, first.high ^ block[3] ^ key[1], first.low)
  }
}
