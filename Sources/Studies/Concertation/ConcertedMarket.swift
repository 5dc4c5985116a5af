import Indicators
import MarketStore
import Nomenclatures

/// The concertation of every bassin of a market.
struct ConcertedMarket {
  /// What one bassin's list becomes.
  struct Bassin {
    /// The three estimates.
    let estimates: [AmendedOrder]
    /// Places, in the outcomes, of the amendments that moved each métier.
    let moves: [MetierCode: [Int]]
  }

  /// What became of the amendments.
  let concertation: Concertation
  /// The amendments, names understood.
  let meant: MeantAmendments
  /// The bassins.
  private let lists: [BassinCode: Bassin]
  /// Needs of each estimate.
  private let needs: AmendedNeeds?

  /// - Parameters:
  ///   - meant: the amendments.
  ///   - market: the bassins, those that are not shown too: findings do not depend on what is.
  ///   - length: names of a list at the first estimate; 0 for the whole ranking.
  ///   - needs: the needs that amendments changed; `nil` where lists are not about needs.
  ///   - ranking: the ranking of a bassin with the needs of an estimate (1, 2, 3).
  ///
  /// Complexity: O(amendments × bassins × métiers).
  init(
    _ meant: MeantAmendments, _ market: RegionalMarket, file: AmendmentSet, length: Int,
    needs: AmendedNeeds? = nil, ranking: (BassinCode, Int) -> [MetierCode]
  ) {
    var lists: [BassinCode: Bassin] = [:]
    var touched = needs?.touched ?? [:]
    for bassin in market.axes.bassins {
      let items = meant.items(of: bassin)
      var estimates: [AmendedOrder] = []
      var moves = needs?.moves(of: bassin) ?? [:]
      for estimate in 1...3 {
        let order = ranking(bassin, estimate)
        var list = AmendedOrder(order, length: length == 0 ? order.count : length)
        for item in items where item.amendment.round.rawValue <= estimate {
          let hasMoved = list.apply(item.amendment.action, item.amendment.value, to: item.metier)
          guard hasMoved, item.amendment.round.rawValue == estimate else { continue }
          moves[item.metier, default: []].append(item.place)
          touched[item.place, default: 0] += 1
        }
        estimates.append(list)
      }
      lists[bassin] = Bassin(estimates: estimates, moves: moves)
    }
    self.lists = lists
    self.meant = meant
    self.needs = needs
    concertation = Concertation(meant, market, file, touched: touched, hasNeeds: needs != nil)
  }

  /// The three estimates of a bassin side by side.
  func list<Figures>(
    of bassin: BassinCode, figures: (MetierCode) -> Figures?
  ) -> ConcertedList<Figures> {
    guard let own = lists[bassin] else { return ConcertedList(lengths: [0, 0, 0], rows: []) }
    let last = own.estimates[2]
    let shown = own.estimates.flatMap { $0.order.prefix($0.length) } + own.moves.keys
    let now = last.order.prefix(last.length)
    let gone = Set(shown).subtracting(now).sorted { a, b in
      let (first, second) = (rank(a, own), rank(b, own))
      return (first, a) < (second, b)
    }
    let rows = (now + gone).map { metier in
      ConcertedList<Figures>.Row(
        metier: meant.name(of: metier), places: own.estimates.map { $0.place(of: metier) },
        listed: own.estimates.map { $0.lists(metier) },
        needs: needs?.values(bassin, metier) ?? [],
        amendments: (own.moves[metier] ?? []).sorted().map { meant.amendments[$0].line },
        figures: figures(metier))
    }
    return ConcertedList(lengths: own.estimates.map(\.length), rows: Array(rows))
  }

  /// The first place that a métier has among the estimates, far beyond all when it has none.
  private func rank(_ metier: MetierCode, _ own: Bassin) -> Int {
    own.estimates.lazy.compactMap { $0.place(of: metier) }.first ?? .max
  }
}
