import Indicators
import MarketStore
import Scoring

extension Recipe {
  /// The same algorithm on other data: another data set, year and région.
  ///
  /// A role that the data set fills takes its indicator; where that is the one it has, and the other
  /// tool reads the role from another source, it takes the other tool's. A role that neither fills, and
  /// one in which the recipe put an indicator of its own, keep what they have.
  /// - Throws: `StudyError` on a name that nothing answers to.
  func reading(_ data: DataSet, of other: Recipe) throws -> Recipe {
    var recipe = self
    let method = try MethodCatalogue.method(self.method)
    let former = try DataSet.named(self.data) ?? method.data
    recipe.data = data.rawValue
    recipe.millesime = other.millesime
    recipe.region = other.region
    recipe.indicators = indicators?.map { setting in
      let exchanged = method.exchanged(setting, from: former, to: data)
      return exchanged.indicator == setting.indicator
        ? exchanged.taking(other.indicators?.first { $0.role == setting.role }) : exchanged
    }
    return recipe
  }
}

extension Method {
  /// A setting on another data set, its year left to the store.
  fileprivate func exchanged(
    _ setting: IndicatorSetting, from former: DataSet, to data: DataSet
  ) -> IndicatorSetting {
    var setting = setting
    setting.millesime = nil
    guard let slot = slots.first(where: { $0.role.rawValue == setting.role }) else {
      return setting
    }
    let before = slot.indicator(from: former, own: self.data)?.id
    let after = slot.indicator(from: data, own: self.data)?.id
    guard before != after, (setting.indicator ?? before) == before else { return setting }
    setting.indicator = after
    setting.unit = nil
    setting.source = nil
    return setting
  }
}

extension IndicatorSetting {
  /// The setting reading what another reads in the same role, when that comes from another source.
  fileprivate func taking(_ other: IndicatorSetting?) -> IndicatorSetting {
    guard let other, let theirs = other.indicator, indicator != nil, let source,
      let its = other.source,
      its != source
    else { return self }
    var setting = self
    setting.indicator = theirs
    setting.unit = nil
    setting.source = nil
    return setting
  }
}
