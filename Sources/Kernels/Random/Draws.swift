/// A stream of draws that belongs to one replicate of one cell under one seed.
///
/// A stream depends on nothing but its three keys: cells and replicates can be drawn in any order,
/// on any number of threads, and give the same figures. Two streams of which any key differs share
/// no block.
///
/// It is no `RandomNumberGenerator` on purpose: what the standard library makes of one may change
/// with its version, and a result must not.
///
/// Determinism: the same draws on every machine.
/// Source: counter-based generation after Salmon et al. (2011), doi:10.1145/2063384.2063405. The
/// key of Philox4x32-10 is the seed; its counter is the block's number (32 bits), the cell (64
/// bits) and the replicate (32 bits), low words first.
public struct Draws: Sendable {
  private let key: SIMD2<UInt32>
  private var counter: Philox4x32.Block
  private var block = Philox4x32.Block()
  private var secondHalfLeft = false

  /// The stream of one replicate of one cell.
  /// - Precondition: `replicate` is in 0..<2³², `cell` is not negative.
  public init(seed: UInt64, replicate: Int, cell: Int) {
    self.init(seed: seed, replicate: replicate, cell: cell, firstBlock: 0)
  }

  package init(seed: UInt64, replicate: Int, cell: Int, firstBlock: UInt32) {
    precondition(
      UInt32(exactly: replicate) != nil && cell >= 0,
      "replicate \(replicate) and cell \(cell), expected 0..<2³² and 0 or more")
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32))
    counter = SIMD4(
      firstBlock, UInt32(truncatingIfNeeded: cell), UInt32(cell >> 32), UInt32(replicate))
  }

  /// The next 64 bits: two words of a block, the first one low.
  /// - Precondition: fewer than 2³³ were taken.
  public mutating func nextWord() -> UInt64 {
    if secondHalfLeft {
      secondHalfLeft = false
      return UInt64(block[3]) << 32 | UInt64(block[2])
    }
    block = Philox4x32.block(counter: counter, key: key)
    counter[0] += 1
    secondHalfLeft = true
    return UInt64(block[1]) << 32 | UInt64(block[0])
  }

  /// A double in [0, 1), one of 2⁵³ equally spaced ones, each as likely.
  public mutating func uniform() -> Double {
    Double(nextWord() >> 11) * 0x1p-53
  }

  /// An integer in 0..<`bound`, each exactly as likely.
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "an integer below \(bound)")
    while true {
      if let value = unbiased(nextWord(), below: UInt64(bound)) { return Int(value) }
    }
  }
}

/// The integer below `bound` that a random word stands for, or `nil` for the few words that must be
/// refused so that every integer is met equally often.
///
/// Source: Lemire (2019), doi:10.1145/3230636.
package func unbiased<Word: FixedWidthInteger & UnsignedInteger>(
  _ word: Word, below bound: Word
) -> Word? where Word.Magnitude == Word {
  let product = word.multipliedFullWidth(by: bound)
  if product.low < bound, product.low < (0 &- bound) % bound { return nil }
  return product.high
}
