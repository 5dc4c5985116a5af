/// How supply in one place is held to reach those who live in another.
///
/// W is homes × places; S and D are what each place offers and each home asks, by occupation.
///
/// Source: Luo and Wang (2003), doi:10.1068/b29120, for two steps; Paez, Higgins and Vivona (2019),
/// doi:10.1371/journal.pone.0218773, for balanced weights.
public enum ReachVariant: String, Sendable, CaseIterable {
  /// Nobody leaves home: W is the identity.
  case local
  /// R = S / Wᵀ·D, then A = W·R. Conserves supply: Σ D·A = Σ S.
  case twoStep = "2sfca"
  /// Weights brought to sum to 1 by home for the first step, by place for the second, so that
  /// neither demand nor the ratios R are counted several times (Σ A = Σ R). As published it does
  /// not conserve supply; access is therefore brought back, occupation by occupation, by the one
  /// factor that makes Σ D·A = Σ S (`ReachedSupply.factors`).
  case balanced
}
