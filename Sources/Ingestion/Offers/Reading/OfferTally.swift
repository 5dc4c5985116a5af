import MarketStore
import Nomenclatures

/// What was met in one file, whatever became of it: what the notes tell.
struct OfferTally: Equatable {
  /// Offers by the way that led to their bassin.
  var ways: [Int] = Array(repeating: 0, count: TerritoryIndex.Way.allCases.count)
  /// Offers in a département that no table at hand speaks of.
  var outside = 0
  /// Offers of another région than the one asked for.
  var otherRegions = 0
  /// Offers of a ROME code that the passage does not know, by code: the first hundred codes.
  var orphans: [String: Int] = [:]
  /// All offers of such a code.
  var orphanOffers = 0
  /// Offers of which the métier is told by weights that are an estimate.
  var estimated = 0
  /// Offers without an identifier: none of them is held for a duplicate.
  var withoutID = 0
  /// Offers that do not say how many posts they are for: counted for one.
  var withoutPosts = 0
  /// Offers for no post at all, as written.
  var zeroPosts = 0
  /// Offers whose last update is absent or unreadable: that of their posting stands for it.
  var withoutUpdate = 0
  /// Refused offers, by kind.
  var rejected: [Reject.Kind: Int] = [:]

  static let orphanLimit = 100

  mutating func add(orphan code: String) {
    orphanOffers += 1
    if orphans[code] != nil || orphans.count < Self.orphanLimit { orphans[code, default: 0] += 1 }
  }

  /// All refused offers.
  var rejectedOffers: Int { rejected.values.reduce(0, +) }

  static func += (a: inout OfferTally, b: OfferTally) {
    for way in a.ways.indices { a.ways[way] += b.ways[way] }
    a.outside += b.outside
    a.otherRegions += b.otherRegions
    a.orphans.merge(b.orphans, uniquingKeysWith: +)
    a.orphanOffers += b.orphanOffers
    a.estimated += b.estimated
    a.withoutID += b.withoutID
    a.withoutPosts += b.withoutPosts
    a.zeroPosts += b.zeroPosts
    a.withoutUpdate += b.withoutUpdate
    a.rejected.merge(b.rejected, uniquingKeysWith: +)
  }
}
