/// One offer, as drawn. What real answers lack, it lacks: a share of offers names no commune (then a
/// postal code, a département or only « France »), most name no qualification, working time or want
/// of candidates; one in a hundred repeats an earlier id with a later or an earlier update.
struct Offer {
  enum Place {
    case town, postalOnly, departement, country
  }
  enum Contract {
    case lasting, fixed(months: Int), fixedWithoutLength, temporary(days: Int), seasonal(
      months: Int)
  }

  var id: [UInt8]
  var title: Int
  var description: Int
  var town: Market.Town
  var place: Place
  var rome: [UInt8]
  var qualification: UInt8?
  var contract: Contract
  /// Whether full-time; `nil` when not said.
  var isFullTime: Bool?
  var isSandwich: Bool
  var posts: Int
  var lacksCandidates: Bool?
  /// Seconds since 2023-07-01T00:00:00Z.
  var created: Int
  var updated: Int
}

/// Offers one after the other.
struct OfferStream {
  private let market: Market
  private var draws: Draws
  private var rank = 0

  init(market: Market, seed: UInt64) {
    self.market = market
    draws = Draws(seed: seed)
  }

  mutating func next() -> Offer {
    defer { rank += 1 }
    let isRepeated = rank > 1000 && draws.happens(10)
    let created = draws.below(366 * 86_400)
    return Offer(
      id: Self.id(isRepeated ? draws.below(rank) : rank), title: draws.below(Texts.titles.count),
      description: draws.below(Texts.descriptions.count), town: market.towns.draw(&draws),
      place: place(), rome: market.romes.draw(&draws),
      qualification: draws.happens(250) ? 0x31 + UInt8(draws.below(9)) : nil, contract: contract(),
      isFullTime: draws.happens(300) ? draws.happens(850) : nil, isSandwich: draws.happens(12),
      posts: draws.happens(960) ? 1 : draws.below(20),
      lacksCandidates: draws.happens(130) ? draws.happens(200) : nil, created: created,
      updated: created + draws.below(90 * 86_400))
  }

  /// Seven characters of base 32, another for each rank.
  private static func id(_ rank: Int) -> [UInt8] {
    let letters = Array("0123456789BCDFGHJKLMNPQRSTVWXYZA".utf8)
    var left = (rank &* 0x2545_F491) & 0x7_FFFF_FFFF
    return (0..<7).map { _ in
      defer { left >>= 5 }
      return letters[left & 31]
    }
  }

  private mutating func place() -> Offer.Place {
    switch draws.below(1000) {
    case ..<920: .town
    case ..<940: .postalOnly
    case ..<980: .departement
    default: .country
    }
  }

  private mutating func contract() -> Offer.Contract {
    switch draws.below(1000) {
    case ..<600: .lasting
    case ..<800: .fixed(months: 1 + draws.below(24))
    case ..<810: .fixedWithoutLength
    case ..<960: .temporary(days: 1 + draws.below(90))
    default: .seasonal(months: 1 + draws.below(8))
    }
  }
}
