import MarketStore
import Nomenclatures

/// The other years of a pair. Years of another version of the codes are named, and never read:
/// nothing joins the two versions.
struct OtherYears: Sendable {
  /// The years, in order.
  let years: [ExplainResult.OtherYear]
  /// Where their figures come from.
  let sources: [SourceRecord]

  /// Complexity: O(rows of the years read).
  init(around key: SliceKey, held: [SliceKey], pair: ExplainedPair, store: Store) throws {
    var years: [ExplainResult.OtherYear] = []
    var sources: [SourceRecord] = []
    for other in held where Self.isAnotherYear(other, key) {
      guard other.nomenclature == key.nomenclature else {
        years.append(.notComparable(other))
        continue
      }
      let slice = try store.slice(other)
      let cells = CellFigures(slice)
      years.append(
        ExplainResult.OtherYear(
          millesime: other.millesime, nomenclature: other.nomenclature,
          figures: cells.isObserved(pair.bassin, pair.metier)
            ? cells.figures(pair.bassin, pair.metier) : nil, isComparable: true))
      sources.append(SourceRecord(other, slice.provenance))
    }
    self.years = years
    self.sources = sources
  }

  private static func isAnotherYear(_ other: SliceKey, _ key: SliceKey) -> Bool {
    other.source == key.source && other.region == key.region && other.millesime != key.millesime
  }
}

extension ExplainResult.OtherYear {
  fileprivate static func notComparable(_ key: SliceKey) -> Self {
    Self(
      millesime: key.millesime, nomenclature: key.nomenclature, figures: nil, isComparable: false)
  }
}

extension CellFigures {
  /// Every figure of a pair.
  func figures(_ bassin: BassinCode, _ metier: MetierCode) -> ExplainResult.Figures {
    ExplainResult.Figures(
      projets: count(.projets, bassin, metier),
      projetsDifficiles: count(.projetsDifficiles, bassin, metier),
      projetsSaisonniers: count(.projetsSaisonniers, bassin, metier),
      tauxDifficulte: rate(bassin, metier))
  }
}
