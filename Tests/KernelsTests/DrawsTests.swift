import Kernels
import Testing

@Suite struct DrawsTests {
  /// `philox4x32 10` lines of Random123's tests/kat_vectors: counter, key, block.
  static let knownAnswers: [(SIMD4<UInt32>, SIMD2<UInt32>, SIMD4<UInt32>)] = [
    (
      SIMD4(repeating: 0), SIMD2(repeating: 0),
      SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      SIMD4(repeating: 0xffff_ffff), SIMD2(repeating: 0xffff_ffff),
      SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
      SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ]

  @Test func blocksAreTheKnownAnswers() {
    for (counter, key, block) in Self.knownAnswers {
      #expect(Philox4x32.block(counter: counter, key: key) == block)
    }
  }

  @Test func keysStandWhereTheDocumentationSays() {
    var draws = Draws(
      seed: 0x299f_31d0_a409_3822, replicate: 0x0370_7344, cell: 0x1319_8a2e_85a3_08d3,
      firstBlock: 0x243f_6a88)
    #expect(draws.nextWord() == 0x94fd_cceb_d16c_fe09)
    #expect(draws.nextWord() == 0x2412_6ea1_5001_e420)
  }

  @Test func streamsGoOnWithTheNextBlock() {
    var draws = Draws(seed: 5, replicate: 3, cell: 9)
    var later = Draws(seed: 5, replicate: 3, cell: 9, firstBlock: 1)
    _ = (draws.nextWord(), draws.nextWord())
    #expect(draws.nextWord() == later.nextWord())
    #expect(draws.nextWord() == later.nextWord())
  }

  @Test func uniformIsTheHighBits() {
    var draws = Draws(seed: 0, replicate: 0, cell: 0)
    // First word of the first known answer: 0xe169c58d6627e8d5.
    #expect(
      draws.uniform() == Double(0xe169_c58d_6627_e8d5 as UInt64 >> 11) / 9_007_199_254_740_992)
  }

  @Test func anyKeyMakesAnotherStream() {
    let streams = [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 1 << 32)].map {
      var draws = Draws(seed: UInt64($0.0), replicate: $0.1, cell: $0.2)
      return [draws.nextWord(), draws.nextWord()]
    }
    #expect(Set(streams).count == streams.count)
  }

  @Test func integersBelowABoundAreExactlyAsLikely() {
    for bound in UInt8(1)...255 {
      var counts = [Int](repeating: 0, count: Int(bound))
      for word in UInt8.min...UInt8.max {
        if let value = unbiased(word, below: bound) { counts[Int(value)] += 1 }
      }
      #expect(Set(counts) == [256 / Int(bound)], "below \(bound)")
    }
  }

  @Test func integersFillTheirRangeEvenly() {
    var counts = [Int](repeating: 0, count: 10)
    for cell in 0..<1000 {
      var draws = Draws(seed: 2024, replicate: 7, cell: cell)
      for _ in 0..<100 { counts[draws.integer(below: 10)] += 1 }
    }
    let distance = counts.reduce(0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    #expect(distance < ReferenceValues.chiSquare9At999)
  }

  @Test func uniformsOfNeighbouringCellsAreUnrelated() throws {
    let (here, beside) = (0..<10_000).reduce(into: ([Double](), [Double]())) { series, cell in
      var (a, b) = (
        Draws(seed: 1, replicate: 0, cell: cell), Draws(seed: 1, replicate: 0, cell: cell + 1)
      )
      series.0.append(a.uniform())
      series.1.append(b.uniform())
    }
    // Four standard deviations: 4/√n for a correlation, 4/√(12 n) for a mean.
    #expect(abs(try #require(pearson(here, beside))) < 0.04)
    #expect(abs(here.reduce(0, +) / 10_000 - 0.5) < 4 / (120_000.0).squareRoot())
    #expect(here.allSatisfy { (0..<1).contains($0) })
  }
}
