import MarketStore
import Nomenclatures
import Testing

/// The split of a small order, each figure by hand.
@Suite struct TrainingSplitTests {
  private func shares(_ change: (inout TrainingSplit) -> Void = { _ in }) throws -> TrainingShares {
    var split = TrainingSplit(millesime: 2019)
    change(&split)
    return split.shares(
      of: SmallOrder.lots, bassins: SmallOrder.bassins, seekers: SmallOrder.seekers,
      passage: try #require(SmallOrder.passage))
  }

  /// What a lot leads to a métier of a bassin, all levels and pathways, as a share of the lot.
  private func part(
    _ shares: TrainingShares, _ lot: String, _ bassin: BassinCode, _ metier: MetierCode
  ) throws -> Double {
    let lot = try #require(shares.lot(lot))
    let cells = lot.cells.filter { $0.bassin == bassin && $0.metier == metier }
    return cells.reduce(0) { $0 + $1.share } / lot.share
  }

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 }

  @Test("a lot of the whole région follows seekers, expected where a cell is not published")
  func wholeRegion() throws {
    // F1703: 30 and 20 published; in 1153, 50 × 50 / 200 = 12.5. Sum 62.5.
    let shares = try shares()
    #expect(close(try part(shares, "L1", "1107", "B2Z40"), 0.48))
    #expect(close(try part(shares, "L1", "1147", "B2Z40"), 0.32))
    #expect(close(try part(shares, "L1", "1153", "B2Z40"), 0.2))
    #expect(shares.lots.allSatisfy { close($0.share, 0.25) })
  }

  @Test("« région sauf » reaches the bassins it lists; ROME codes, levels and pathways are equal")
  func wholeRegionBut() throws {
    // All of it in 1147: G1603 ½; K1304 ½, of which ¾ and ¼. Each over 2 levels × 2 pathways.
    let lot = try #require(try shares().lot("L2"))
    #expect(Set(lot.cells.map(\.bassin)) == ["1147"])
    #expect(lot.cells.count == 12)
    let found = lot.cells.filter { $0.niveau == "VI" && $0.parcours == "P" }.map {
      ($0.metier, $0.share)
    }
    #expect(found.map(\.0) == ["S2Z61", "T2A60", "T2B60"])
    #expect(zip(found.map(\.1), [0.5, 0.375, 0.125]).allSatisfy { close($0, $1 / 16) })
  }

  @Test("a code that the région does not publish is left out of the seekers, not of the lot")
  func unpublishedCode() throws {
    // K1304 alone: 70 published; in 1147, 100 × 120 / 150 = 80. Sum 150. Codes take halves.
    let shares = try shares()
    #expect(close(try part(shares, "L3", "1107", "A0Z40"), 70 / 150 / 2))
    #expect(close(try part(shares, "L3", "1147", "A0Z40"), 80 / 150 / 2))
    #expect(close(try part(shares, "L3", "1107", "T2A60"), 70 / 150 / 2 * 0.75))
    #expect(close(try part(shares, "L3", "1147", "T2B60"), 80 / 150 / 2 * 0.25))
    #expect(try #require(shares.lot("L3")).cells.allSatisfy { $0.bassin != "1153" })
  }

  @Test("without any published code bassins count by all their seekers; orphans stay unresolved")
  func noPublishedCode() throws {
    // Seekers of all codes: 100, 100, 50. A1405 has half of it, Z9999 the other.
    let shares = try shares()
    #expect(close(try part(shares, "L4", "1107", "A0Z40"), 0.2))
    #expect(close(try part(shares, "L4", "1153", "A0Z40"), 0.1))
    let lot = try #require(shares.lot("L4"))
    #expect(lot.unresolved.map(\.rome) == ["Z9999"])
    #expect(close(lot.unresolvedShare, 0.125))
    #expect(close(shares.unresolvedShare, 0.125))
    #expect(lot.cells.allSatisfy { $0.niveau.isEmpty && $0.parcours.isEmpty })
  }

  @Test("before 2019 the bassin T25 is reached by no lot")
  func bassinsOf2018() throws {
    // L1: 30 and 20 of 50. The expected seekers of other cells do not change.
    let shares = try shares { $0.millesime = 2018 }
    #expect(shares.lots.allSatisfy { $0.cells.allSatisfy { $0.bassin != "1153" } })
    #expect(close(try part(shares, "L1", "1107", "B2Z40"), 0.6))
    #expect(close(try part(shares, "L3", "1147", "A0Z40"), 80 / 150 / 2))
  }

  @Test("each other assumption")
  func assumptions() throws {
    let equal = try shares { $0.bassins = .equal }
    #expect(close(try part(equal, "L1", "1153", "B2Z40"), 1 / 3))
    // L2 in 1147: K1304 80 expected, G1603 80 published: halves. L3 in 1107: A1405 has no seeker
    // published anywhere, K1304 takes all.
    let byCode = try shares { $0.rome = .seekers }
    #expect(close(try part(byCode, "L2", "1147", "S2Z61"), 0.5))
    #expect(close(try part(byCode, "L3", "1107", "T2A60"), 70 / 150 * 0.75))
    #expect(close(try part(byCode, "L3", "1107", "A0Z40"), 0))
    let hours = try shares { $0.lots = .proportional(["L1": 30, "L2": 10, "L3": 0]) }
    #expect(hours.lots.map(\.share) == [0.75, 0.25, 0, 0])
  }

  @Test("a lot that reaches no bassin of the year keeps its share, unresolved")
  func noBassin() throws {
    let lot = SmallOrder.lot("L", .bassins, ["1153"], ["F1703"], ["V"], ["C"], "")
    let shares = TrainingSplit(millesime: 2018).shares(
      of: [lot], bassins: SmallOrder.bassins, seekers: nil,
      passage: try #require(SmallOrder.passage))
    #expect(shares.lots.map(\.withoutPlace) == [1])
    #expect(shares.entries(order: 2019).unresolvedHigh == 23_100)
  }

  @Test("métiers by filière: what each domain brings to a métier")
  func filieres() throws {
    // T2A60: L2 brings ½ × ¾ = 0.375 of its share, L3 the same: halves. A0Z40: L3 and L4, one
    // domain. B2Z40: L1 alone.
    let table = try shares().filieres(order: 2019)
    let rows = table.rows.filter { $0.metier == "T2A60" }
    #expect(rows.map(\.filiere) == ["Agriculture", "Service"])
    #expect(rows.allSatisfy { close($0.share, 0.5) })
    #expect(table.main(of: "A0Z40") == "Agriculture")
    #expect(table.main(of: "B2Z40") == "TP/Bâtiment")
    #expect(table.main(of: "S1Z40") == nil)
  }

  @Test("entries by bassin, métier and level add the pathways up")
  func entries() throws {
    // L1 in 1107: ¼ × 0.48 of 16 000 and of 23 100.
    let entries = try shares().entries(order: 2019)
    let row = try #require(entries.rows.first { $0.bassin == "1107" && $0.metier == "B2Z40" })
    #expect(abs(row.low - 1920) <= 1e-9)
    #expect(abs(row.high - 2772) <= 1e-9)
    #expect(abs(entries.unresolvedLow - 2000) <= 1e-9)
  }
}
