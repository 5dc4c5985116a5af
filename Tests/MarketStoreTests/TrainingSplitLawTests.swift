import MarketStore
import Nomenclatures
import Testing

/// What must hold of every order, on orders drawn at random.
@Suite struct TrainingSplitLawTests {
  /// A cell of the market, whatever the lot and the pathway.
  private struct Cell: Hashable {
    let bassin: BassinCode
    let metier: MetierCode
    let niveau: String
  }

  private func splits(_ order: RandomOrder) -> [TrainingSplit] {
    var all: [TrainingSplit] = []
    for millesime in [2018, 2019] as [Millesime] {
      for bassins in TrainingSplit.Bassins.allCases {
        for rome in TrainingSplit.Rome.allCases {
          for lots in [TrainingSplit.Lots.equal, .proportional(order.hours)] {
            var split = TrainingSplit(millesime: millesime)
            (split.bassins, split.rome, split.lots) = (bassins, rome, lots)
            all.append(split)
          }
        }
      }
    }
    return all
  }

  @Test("the totals declared are conserved, whatever the assumptions", arguments: 1...4)
  func conservation(seed: UInt64) throws {
    let order = try RandomOrder(seed: seed, lots: 141)
    for split in splits(order) {
      let entries = order.shares(split).entries(order: 2019)
      let low = entries.rows.reduce(entries.unresolvedLow) { $0 + $1.low }
      let high = entries.rows.reduce(entries.unresolvedHigh) { $0 + $1.high }
      #expect(abs(low - 16_000) <= 1e-9 * 16_000)
      #expect(abs(high - 23_100) <= 1e-9 * 23_100)
      #expect(entries.rows.allSatisfy { $0.low >= 0 && $0.low <= $0.high })
      #expect(
        Set(entries.rows.map { "\($0.bassin) \($0.metier) \($0.niveau)" }).count
          == entries.rows.count)
    }
  }

  @Test("places alone are those of the shares, and hold a lot whole", arguments: 1...3)
  func places(seed: UInt64) throws {
    let order = try RandomOrder(seed: seed, lots: 60)
    for split in splits(order) {
      let shares = order.shares(split)
      let places = split.places(
        of: order.lots, bassins: order.bassins, weights: SeekerWeights(order.seekers))
      #expect(places == shares.lots.map(\.places))
      for (lot, places) in zip(shares.lots, places) where lot.withoutPlace == 0 {
        #expect(abs(places.reduce(0) { $0 + $1.share } - lot.share) <= 1e-12 * lot.share)
      }
    }
  }

  @Test("removing a lot changes exactly the cells that it reaches", arguments: 1...3)
  func removal(seed: UInt64) throws {
    let order = try RandomOrder(seed: seed, lots: 40)
    let split = TrainingSplit(millesime: 2019)
    let whole = order.shares(split)
    for place in stride(from: 0, to: 40, by: 7) {
      var fewer = order
      let removed = whole.lots[place]
      fewer.lots.remove(at: place)
      // The other lots share the total among them: each grows by 40/39 and nothing else changes.
      let before = sums(whole)
      let after = sums(fewer.shares(split)).mapValues { $0 * (39.0 / 40) }
      let changed = Set(
        before.keys.filter { abs(before[$0, default: 0] - after[$0, default: 0]) > 1e-15 })
      let reached = Set(removed.cells.filter { $0.share > 0 }.map(Self.cell))
      #expect(changed == reached)
      #expect(Set(after.keys).isSubset(of: Set(before.keys)))
    }
  }

  @Test("lots that name bassins lead nothing to T25, lots of the région do")
  func brieCrecois() throws {
    let order = try RandomOrder(seed: 5, lots: 141)
    let shares = order.shares(TrainingSplit(millesime: 2019))
    for (lot, part) in zip(order.lots, shares.lots) where !part.cells.isEmpty {
      #expect(part.cells.contains { $0.bassin == "1153" } == (lot.portee == .region))
    }
  }

  @Test("equal weights by lot are the equal split")
  func proportionalToNothing() throws {
    let order = try RandomOrder(seed: 6, lots: 30)
    var split = TrainingSplit(millesime: 2019)
    split.lots = .proportional(order.hours.mapValues { _ in 384 })
    let (a, b) = (order.shares(split), order.shares(TrainingSplit(millesime: 2019)))
    let pairs = zip(a.lots.flatMap(\.cells), b.lots.flatMap(\.cells))
    #expect(pairs.allSatisfy { abs($0.share - $1.share) <= 1e-15 })
  }

  private static func cell(_ cell: TrainingShares.Cell) -> Cell {
    Cell(bassin: cell.bassin, metier: cell.metier, niveau: cell.niveau)
  }

  private func sums(_ shares: TrainingShares) -> [Cell: Double] {
    shares.lots.flatMap(\.cells).reduce(into: [:]) { $0[Self.cell($1), default: 0] += $1.share }
  }
}
