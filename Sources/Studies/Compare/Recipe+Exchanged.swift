import Indicators
import MarketStore
import Scoring

extension Recipe {
  /// The same algorithm on other data: another data set, year and région.
  ///
  /// A role that the data set fills takes its indicator; one that it cannot fill, and one in which the
  /// recipe put an indicator of its own, keep what they have.
  /// - Throws: `StudyError` on a name that nothing answers to.
  func reading(_ data: DataSet, of other: Recipe) throws -> Recipe {
    var recipe = self
    let method = try MethodCatalogue.method(self.method)
    let former = try DataSet.named(self.data) ?? method.data
    recipe.data = data.rawValue
    recipe.millesime = other.millesime
    recipe.region = other.region
    recipe.indicators = indicators?.map { method.exchanged($0, from: former, to: data) }
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
