import MarketStore
import Nomenclatures

/// An order drawn at random: 25 bassins of which one joins in 2019, lots of every kind, cells of job
/// seekers that are not published, codes that are published nowhere, orphans.
struct RandomOrder {
  var lots: [TrainingLot]
  let hours: [String: Double]
  let bassins: [Bassin]
  let seekers: MarketSlice
  let passage: Passage

  init(seed: UInt64, lots count: Int) throws {
    var draws = Draws(state: seed)
    bassins = (1129...1153).map { code in
      Bassin(
        code: BassinCode("\(code)"), codePacte: "", name: "", aliases: [], region: "11",
        since: code == 1153 ? 2019 : 2017)
    }
    let codes = (0..<60).map { "K\(1101 + $0)" }
    seekers = Self.seekers(bassins.map(\.code), codes.dropFirst(6), &draws)
    passage = try Self.passage(codes.dropLast(3), &draws)
    var lots: [TrainingLot] = []
    let former = bassins.map(\.code).dropLast()
    for place in 0..<count {
      let portee = draws.pick([TrainingLot.Portee.region, .bassins, .regionSauf])
      let listed = portee == .region ? [] : draws.some(of: Array(former))
      lots.append(
        SmallOrder.lot(
          "A2-\(place)", portee, listed, Array(draws.some(of: codes).prefix(8)),
          draws.some(of: ["VI", "V", "IV", "III"]), draws.some(of: ["C", "P", "AQ"]),
          draws.pick(["Agriculture", "Service", "Numérique"])))
    }
    self.lots = lots
    hours = Dictionary(uniqueKeysWithValues: lots.map { ($0.id, Double(draws.below(900))) })
  }

  func shares(_ split: TrainingSplit) -> TrainingShares {
    split.shares(of: lots, bassins: bassins, seekers: seekers, passage: passage)
  }

  private static func seekers(
    _ bassins: [BassinCode], _ codes: some Sequence<String>, _ draws: inout Draws
  ) -> MarketSlice {
    var cells: [(BassinCode, MetierCode, Double)] = []
    for bassin in bassins {
      for code in codes where draws.below(3) > 0 {
        cells.append((bassin, MetierCode(code), 5 + Double(draws.below(4000)) / 8))
      }
    }
    return SmallOrder.slice(cells)
  }

  private static func passage(_ codes: some Sequence<String>, _ draws: inout Draws) throws
    -> Passage
  {
    var arrows: [Passage.Arrow] = []
    for code in codes {
      let targets = draws.some(of: ["A0Z40", "B2Z40", "S2Z61", "T2A60", "T2B60"])
      for target in targets {
        arrows.append(
          .init(
            origin: .init(MetierCode(code)), target: MetierCode(target),
            weight: 1 / Double(targets.count), basis: .uniform))
      }
    }
    guard let passage = Passage(from: .rome3, to: .fap2009, arrows: arrows) else { throw Broken() }
    return passage
  }

  private struct Broken: Error {}
}

/// Draws of a linear congruential generator.
///
/// Source: Knuth, MMIX.
struct Draws {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// At least one of the items, each once, in order.
  mutating func some<Item>(of items: [Item]) -> [Item] {
    let found = items.filter { _ in below(3) == 0 }
    return found.isEmpty ? [pick(items)] : found
  }
}
