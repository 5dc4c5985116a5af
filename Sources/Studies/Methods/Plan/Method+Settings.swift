import Indicators
import MarketStore
import Scoring

extension Method {
  /// A recipe's setting completed by the method's own, once found fit.
  /// - Throws: `StudyError` saying what does not fit.
  func complete(
    _ given: IndicatorSetting, _ indicator: (any Indicator)?, _ slot: Slot?
  ) throws -> IndicatorSetting {
    try check(given, indicator)
    let term = slot?.term ?? (isWeighted ? Slot.Term() : nil)
    var setting = given
    setting.indicator = indicator?.id
    setting.describe(indicator)
    setting.weight = given.weight ?? term?.weight
    setting.normalisation = given.normalisation ?? term?.normalisation
    setting.span = given.span ?? term?.span
    return setting
  }

  private func check(_ given: IndicatorSetting, _ indicator: (any Indicator)?) throws {
    try checkScale(given)
    try checkOutliers(given)
    try checkDescription(given, indicator)
    if let weight = given.weight, !(weight > 0 && weight.isFinite) {
      throw refused(given, "poids \(weight) ; attendu au-dessus de 0", "weight \(weight); above 0")
    }
    let changesTerm =
      given.weight != nil || given.normalisation != nil || given.span != nil
      || given.direction.map { $0 != indicator.map { .init($0.direction) } } ?? false
    guard isWeighted || !changesTerm else {
      throw refused(
        given, "poids, échelle ou sens donnés ; cette méthode n'en prend pas ; les retirer",
        "weight, scale or direction given; this method takes none; remove them")
    }
  }

  private func checkScale(_ given: IndicatorSetting) throws {
    if let scale = given.normalisation, !scales.contains(scale) {
      let known = scales.map(\.rawValue).joined(separator: ", ")
      throw refused(
        given, "échelle « \(scale.rawValue) » ; la moyenne de cette méthode attend : \(known)",
        "scale \"\(scale.rawValue)\"; the mean of this method expects: \(known)")
    }
    let posts = given.goalposts ?? []
    let isWhole = posts.count == 2 && posts[0] < posts[1]
    guard (given.normalisation == .goalposts) == isWhole, isWhole || posts.isEmpty else {
      throw refused(
        given, "goalposts \(posts) ; attendu deux bornes croissantes avec l'échelle « goalposts »",
        "goalposts \(posts); expected two ascending bounds with the scale \"goalposts\"")
    }
  }

  private func checkOutliers(_ given: IndicatorSetting) throws {
    guard let ends = given.outliers else { return }
    guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1], ends[1] <= 1 else {
      throw refused(
        given,
        "outliers \(ends) ; attendu deux quantiles croissants entre 0 et 1, p. ex. "
          + "[0.05, 0.95]",
        "outliers \(ends); expected two ascending quantiles of 0 to 1, e.g. [0.05, 0.95]")
    }
  }

  /// What an indicator says of itself cannot be changed by a recipe.
  private func checkDescription(_ given: IndicatorSetting, _ indicator: (any Indicator)?) throws {
    if let unit = given.unit, unit != indicator?.unit.rawValue {
      throw refused(
        given, "unité « \(unit) » ; attendu \(indicator?.unit.rawValue ?? "aucune")",
        "unit \"\(unit)\"; expected \(indicator?.unit.rawValue ?? "none")")
    }
    if let source = given.source, source != indicator?.source.rawValue {
      throw refused(
        given, "source « \(source) » ; attendu \(indicator?.source.rawValue ?? "aucune")",
        "source \"\(source)\"; expected \(indicator?.source.rawValue ?? "none")")
    }
  }

  private func refused(
    _ given: IndicatorSetting, _ french: String, _ english: String
  ) -> StudyError {
    .setting(given.role, of: name, french: french, english: english)
  }
}
