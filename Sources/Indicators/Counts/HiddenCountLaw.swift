public import Columns
public import MarketStore

/// What a hidden part of a count is worth on average.
///
/// From 2018 the BMO files hide a count below 5: projects lie in 1…4, difficult and seasonal ones
/// in 0…4. A hidden number of projects is worth 2.5, the middle of its interval. A hidden number of
/// difficult projects is worth 1.2: in 2017, before anything was hidden, cells of this size had
/// none in 67 % of cases and 0.9 on average, and 1.2 gives back the share that was published for
/// Île-de-France in 2018, 41.8 %, where visible cells alone give 41.58 %. Nothing of the kind is
/// known of seasonal projects: hidden ones have bounds and no expected value. No other source at hand
/// hides its counts.
///
/// Source: `docs/bmo.md`, « Hidden cells »; Pôle emploi, BMO 2017 and 2018; Île-de-France,
/// Pacte régional d'investissement dans les compétences 2019-2022.
public enum HiddenCountLaw {
  /// Mean of one hidden part of `measure`, in projects; `nil` when no estimate is made.
  public static func mean(of measure: Measure) -> Double? {
    switch measure {
    case .projets: 2.5
    case .projetsDifficiles: 1.2
    default: nil
    }
  }

  /// Expected value of a count, within its bounds; `nil` when a part is hidden and no estimate is
  /// made of it.
  public static func expected(_ count: Count, of measure: Measure) -> Double? {
    if !count.hasHiddenPart { return count.visible }
    return mean(of: measure).map { count.expected(hiddenMean: $0) }
  }
}
