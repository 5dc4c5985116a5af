/// How the Pacte says a share of bassins. The bands cover 0…1 without gap or overlap.
///
/// Source: Pacte régional d'investissement dans les compétences 2019-2022, lines 992 to 1013: it
/// prints « la quasi-totalité », « 60-70 % », « la moitié » and, below, n sur 24. Their bounds are a
/// reading of the words, and 0.70…0.90, on which it is silent, is ours.
public enum Tier: String, Sendable, CaseIterable {
  /// 0.90 and over: « dans la quasi-totalité des bassins ».
  case quasiTotalite
  /// 0.70 to less than 0.90: « dans 70 à 90 % des bassins ».
  case from70to90
  /// 0.60 to less than 0.70: « dans 60 à 70 % des bassins ».
  case from60to70
  /// 0.45 to less than 0.60: « dans la moitié des bassins ».
  case half
  /// Less than 0.45: « dans n bassins sur N ».
  case fewer

  /// The band that a share of 0…1 falls into.
  public init(share: Double) {
    switch share {
    case 0.9...: self = .quasiTotalite
    case 0.7...: self = .from70to90
    case 0.6...: self = .from60to70
    case 0.45...: self = .half
    default: self = .fewer
    }
  }
}
