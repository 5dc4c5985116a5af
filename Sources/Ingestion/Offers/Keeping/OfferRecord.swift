/// One offer as it is kept between reading and counting: 32 bytes.
struct OfferRecord: BitwiseCopyable {
  /// Its identifier: the bytes themselves, mixed, up to eight of them; a hash of 64 bits beyond.
  var key: UInt64
  /// Last update, milliseconds since 1970 in UTC.
  var stamp: Int64
  /// Rank of the file in the import (24 bits), then first byte of the record in it (40 bits).
  var position: UInt64
  /// What is counted of it.
  var content: OfferContent

  /// Whether this record holds over `other`, of the same identifier: the last update, then the one
  /// that comes last.
  func holds(over other: OfferRecord) -> Bool {
    stamp != other.stamp ? stamp > other.stamp : position > other.position
  }

  /// Rank of its file.
  var file: Int { Int(position >> 40) }

  /// The position of a record.
  static func position(file: Int, offset: Int) -> UInt64 {
    UInt64(file) << 40 | UInt64(offset) & 0xFF_FFFF_FFFF
  }

  /// The key of an identifier.
  static func key(_ id: OfferText) -> UInt64 {
    if let word = id.word { return mix(word) }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 &+ UInt64(id.count)
    var place = 0
    while place < id.count {
      let end = min(id.count, place + 8)
      let part = OfferText(rebasing: id[place..<end]).word ?? 0
      hash = mix(hash ^ part) &* 0x9FB2_1C65_1E98_DF25
      place = end
    }
    return mix(hash)
  }

  /// A bijection that spreads bits (SplitMix64's finaliser).
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What is counted of an offer, in 64 bits.
struct OfferContent: BitwiseCopyable, Equatable {
  let bits: UInt64

  /// An offer that is counted nowhere: without a bassin at hand, or of an orphan code.
  static let nowhere = OfferContent(bits: .max)

  init(bits: UInt64) { self.bits = bits }

  /// - Precondition: `spot` below 4 096, `origin` below 8 192, `month` (since January 1900) below
  ///   4 096, `posts` at most `mostPosts`.
  init(
    spot: Int, origin: Int, month: Int, posts: Int, isLasting: OfferAnswer,
    isFullTime: OfferAnswer, lacksCandidates: OfferAnswer, isSandwich: Bool
  ) {
    precondition(
      spot < 1 << 12 && origin < 1 << 13 && month < 1 << 12 && posts <= Self.mostPosts,
      "spot \(spot), origin \(origin), month \(month), \(posts) posts")
    let flags =
      isLasting.rawValue | isFullTime.rawValue << 2 | lacksCandidates.rawValue << 4
      | (isSandwich ? 1 << 6 : 0)
    bits =
      UInt64(month) << 49 | UInt64(spot) << 37 | UInt64(origin) << 24 | UInt64(flags) << 17
      | UInt64(posts)
  }

  /// Most posts that one offer may be for.
  static let mostPosts = 100_000
  /// Number of different `flags`.
  static let flagCount = 128

  var month: Int { Int(bits >> 49) }
  var spot: Int { Int(bits >> 37) & 0xFFF }
  var origin: Int { Int(bits >> 24) & 0x1FFF }
  var flags: Int { Int(bits >> 17) & 0x7F }
  var posts: Int { Int(bits) & 0x1FFFF }
}
