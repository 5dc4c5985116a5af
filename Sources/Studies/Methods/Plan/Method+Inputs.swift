import Indicators
import MarketStore
import Scoring

extension Method {
  /// The inputs of the method as it stands, on a data set.
  func inputs(from data: DataSet) -> [MethodPlan.Input] {
    slots.map { slot in
      let indicator = slot.indicator(from: data, own: self.data)
      return input(slot.role, indicator, slot.setting(indicator), slot: slot)
    }
  }

  /// The inputs that a recipe gives, each completed by the method's own.
  /// - Throws: `StudyError` on a role, indicator or setting that the method does not take.
  func inputs(
    _ given: [IndicatorSetting], over own: [MethodPlan.Input], from data: DataSet
  ) throws -> [MethodPlan.Input] {
    try refuseRepeatedRoles(given)
    let inputs = try given.map { setting in
      let slot = slots.first { $0.role.rawValue == setting.role }
      guard slot != nil || isWeighted else {
        throw StudyError.unknownRole(setting.role, known: slots.map(\.role.rawValue), of: name)
      }
      let standard = own.first { $0.role.rawValue == setting.role }
      let indicator = try Self.indicator(setting, standard)
      let complete = try self.complete(setting, indicator, slot)
      return input(Role(setting.role), indicator, complete, slot: slot)
    }
    for slot in slots where slot.isRequired {
      guard inputs.contains(where: { $0.role == slot.role && $0.indicator != nil }) else {
        throw StudyError.requiredRole(slot.role.rawValue, of: name)
      }
    }
    return inputs
  }

  private func input(
    _ role: Role, _ indicator: (any Indicator)?, _ setting: IndicatorSetting, slot: Slot?
  ) -> MethodPlan.Input {
    let lacking = slot?.lacking
    return MethodPlan.Input(
      role: role, isRequired: slot?.isRequired ?? false, indicator: indicator, setting: setting,
      label: indicator.map { MethodCard.Text($0.label.french, $0.label.english) }
        ?? lacking?.label ?? MethodCard.Text(role.rawValue, role.rawValue),
      id: indicator?.id ?? lacking?.id ?? role.rawValue)
  }

  private static func indicator(
    _ setting: IndicatorSetting, _ standard: MethodPlan.Input?
  ) throws -> (any Indicator)? {
    guard let id = setting.indicator else { return standard?.indicator }
    if let found = EvidenceIndicators.indicator(id: id) { return found }
    throw StudyError.unknown(
      .indicator, id, nearest: EvidenceIndicators.nearest(to: id),
      remedy: (
        "indicateurs connus : \(EvidenceIndicators.all.map(\.id).joined(separator: ", "))",
        "known indicators: \(EvidenceIndicators.all.map(\.id).joined(separator: ", "))"
      ))
  }

  private func refuseRepeatedRoles(_ given: [IndicatorSetting]) throws {
    var seen: Set<String> = []
    for setting in given where !seen.insert(setting.role).inserted {
      throw StudyError.setting(
        setting.role, of: name,
        french: "rôle donné deux fois ; un indicateur par rôle ; renommer l'un des deux",
        english: "role given twice; one indicator for each role; rename one of them")
    }
  }
}

extension Slot {
  /// The setting of an indicator as the method takes it.
  fileprivate func setting(_ indicator: (any Indicator)?) -> IndicatorSetting {
    var setting = IndicatorSetting(role: role.rawValue, indicator: indicator?.id)
    setting.describe(indicator)
    setting.weight = term?.weight
    setting.normalisation = term?.normalisation
    setting.span = term?.span
    return setting
  }
}

extension IndicatorSetting {
  /// Fills what the indicator says of itself.
  mutating func describe(_ indicator: (any Indicator)?) {
    unit = indicator?.unit.rawValue
    source = indicator?.source.rawValue
    direction = direction ?? indicator.map { Direction($0.direction) }
  }
}

extension IndicatorSetting.Direction {
  /// The direction of an indicator; one that takes no side raises the score unless told otherwise.
  init(_ direction: IndicatorDirection) {
    self = direction == .lowersPriority ? .lowersPriority : .raisesPriority
  }
}
