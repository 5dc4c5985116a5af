import Nomenclatures

/// Two amendments of one métier in one bassin of which the later undoes what the earlier asked.
struct Contradiction {
  let earlier: MeantAmendments.Item
  let later: MeantAmendments.Item
  /// Bassins where they meet; `nil` for all of them.
  let bassin: BassinCode?

  /// Every contradiction, by line; a pair of lines once. Each is held against the latest before it
  /// that it undoes.
  ///
  /// Complexity: O(amendments² of one métier).
  static func all(_ items: [MeantAmendments.Item]) -> [Contradiction] {
    Dictionary(grouping: items, by: \.metier).values.flatMap { own in
      own.indices.compactMap { place -> Contradiction? in
        let later = own[place]
        guard
          let earlier = own[..<place].last(where: { earlier in
            let meets =
              earlier.bassin == nil || later.bassin == nil || earlier.bassin == later.bassin
            return meets && opposes(earlier.amendment, later.amendment)
          })
        else { return nil }
        return Contradiction(
          earlier: earlier, later: later, bassin: later.bassin ?? earlier.bassin)
      }
    }.sorted { $0.later.place < $1.later.place }
  }

  /// Whether the later of two amendments undoes the earlier.
  static func opposes(_ earlier: Amendment, _ later: Amendment) -> Bool {
    switch (earlier.action, later.action) {
    case (.remove, .remove), (.add, .add): false
    case (.remove, .need), (.remove, .scale), (.need, .remove), (.scale, .remove): true
    case (.remove, _), (_, .remove): true
    case (.raise, .lower), (.lower, .raise): true
    case (.place, .place), (.need, .need): earlier.value != later.value
    case (.scale, .need): true
    case (.scale, .scale): direction(earlier) * direction(later) < 0
    default: false
    }
  }

  /// Whether a factor raises (1) or lowers (−1).
  private static func direction(_ amendment: Amendment) -> Int {
    let value = amendment.value ?? 1
    return value > 1 ? 1 : value < 1 ? -1 : 0
  }
}
