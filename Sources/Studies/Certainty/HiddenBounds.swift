import Indicators
import Kernels
import Nomenclatures
import Scoring

/// Between which ranks hidden figures alone leave a métier; the noise of the survey is another thing.
public struct HiddenStanding: Equatable, Sendable {
  /// What can be said of it and the first of the list.
  public enum Word: String, Sendable, CaseIterable {
    /// Among the first, whatever was hidden.
    case certain
    /// Among the first or not.
    case possible
    /// Not among the first, whatever was hidden.
    case excluded
  }

  /// The best rank that hidden figures allow.
  public let best: Int
  /// The worst one.
  public let worst: Int
  /// What follows for the first of the list.
  public let word: Word

  /// A value made of these parts.
  public init(best: Int, worst: Int, word: Word) {
    self.best = best
    self.worst = worst
    self.word = word
  }
}

/// The hard bounds of ranks, for a method that ranks by one count.
struct HiddenBounds: Sendable {
  private let input: IndicatorMatrix
  private let top: Int

  /// - Parameter top: length of the list; 0 for the whole list.
  /// - Returns: `nil` for a method that makes its score of more than one count.
  init?(_ market: ScoredMarket, top: Int) {
    guard market.plan.method.name == Method.projetsDifficiles.name,
      let input = market.inputs[.volume]
    else { return nil }
    self.input = input
    self.top = RankStudy.foretold(of: top)
  }

  /// The métiers of one bassin.
  /// Complexity: O(métiers × log métiers).
  func standings(_ bassin: BassinCode) -> [MetierCode: HiddenStanding] {
    guard let row = input.axes.row(of: bassin) else { return [:] }
    let bounds = RankBounds(
      lower: MaskedMatrix(values: input.lower, mask: input.expected.mask),
      upper: MaskedMatrix(values: input.upper, mask: input.expected.mask), row: row)
    let words = bounds.standings(top: top)
    return Dictionary(
      uniqueKeysWithValues: bounds.columns.indices.map { place in
        (
          input.axes.metiers[bounds.columns[place]],
          HiddenStanding(
            best: bounds.best[place], worst: bounds.worst[place],
            word: HiddenStanding.Word(words[place]))
        )
      })
  }
}

extension HiddenStanding.Word {
  fileprivate init(_ standing: RankBounds.Standing) {
    self =
      switch standing {
      case .certain: .certain
      case .possible: .possible
      case .excluded: .excluded
      }
  }
}
