import Studies

/// Names of what a typology speaks of.
extension Words {
  /// « Plaine Commune », « Cuisiniers », « Plaine Commune – Cuisiniers ».
  func name(_ individual: TypologyResult.Individual) -> String {
    [individual.bassin?.name, individual.metier?.label].compactMap(\.self).joined(separator: " – ")
  }

  /// What a class is told by.
  func name(_ variable: TypologyResult.Variable) -> String {
    switch variable {
    case .metier(let metier): metier.label
    case .bassin(let bassin): bassin.name
    case .measure(.volume): say("volume de projets (log)", "volume of projects (log)")
    case .measure(.rate): say("taux de difficulté", "difficulty rate")
    case .measure(.quotient): say("quotient de localisation (log)", "location quotient (log)")
    }
  }

  /// The class by what it has more of; a pair of figures may be low in all.
  func name(_ group: TypologyResult.Class) -> String {
    let names = group.nameTraits.map { name($0).beforeParenthesis }
    if !names.isEmpty { return names.joined(separator: " + ") }
    guard let low = group.under.first else { return say("sans trait marquant", "no marked trait") }
    let least = name(low.variable).beforeParenthesis
    if case .measure = low.variable { return say("faible ", "low ") + least }
    return say("peu de : ", "little: ") + least
  }

  /// « bassins », « métiers », « couples bassin × métier ».
  func name(_ kind: TypologyIndividuals) -> String {
    switch kind {
    case .bassins: "bassins"
    case .metiers: "métiers"
    case .cells: say("couples bassin × métier", "pairs bassin × métier")
    }
  }

  /// What individuals were compared by.
  func name(_ profile: TypologyProfile, of kind: TypologyIndividuals) -> String {
    switch (kind, profile) {
    case (.cells, .projects):
      say("volume et quotient de localisation", "volume and location quotient")
    case (.cells, .difficulty): say("volume et taux de difficulté", "volume and difficulty rate")
    case (.cells, _):
      say("quotient de localisation et taux de difficulté", "location quotient and difficulty rate")
    case (_, .projects):
      say("parts des projets de recrutement", "shares of hiring projects")
    case (_, .difficulty):
      say("parts des projets jugés difficiles", "shares of projects judged difficult")
    case (_, .quotients): say("quotients de localisation (log)", "location quotients (log)")
    case (_, .gap):
      say(
        "écart entre besoin et formation à portée (log)",
        "gap between need and training in reach (log)")
    }
  }

  /// A mean of a variable: a share, or a plain number.
  func mean(_ value: Double, of result: TypologyResult) -> String {
    result.individuals == .cells || result.profile == .quotients || result.profile == .gap
      ? numerals.decimal(value, places: 2) : numerals.percent(value, places: 2)
  }

  func decimal(_ value: Double?, places: Int = 2) -> String {
    value.map { numerals.decimal($0, places: places) } ?? Self.absent
  }
}

extension String {
  /// The text up to its first parenthesis: « Agents d'entretien de locaux (y compris ATSEM) » without
  /// the remark.
  fileprivate var beforeParenthesis: String {
    let head = prefix { $0 != "(" }
    return head.isEmpty ? self : String(head).trimmingSuffix(" ")
  }

  private func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
