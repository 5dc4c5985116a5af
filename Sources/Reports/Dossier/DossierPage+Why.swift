import Studies

/// « Pourquoi ce rang », in a line.
extension DossierPage {
  /// What raised or lowered the score of a métier, the greatest effect first; `nil` when nothing tells.
  func why(_ cell: RankMaking.Cell) -> String? {
    guard let waterfall = cell.waterfall else { return nil }
    let steps = waterfall.steps.sorted { abs($0.change) > abs($1.change) }
    let lacking = zip(parts.making.terms, cell.values).filter { $1 == nil }.map(\.0)
    var texts = steps.map { step in
      "\(words.text(step.label)) : \(place(step)) (\(effect(step.change)))"
    }
    if !lacking.isEmpty {
      let names = lacking.map { words.text($0.label) }.joined(separator: ", ")
      texts.append(say("sans chiffre : \(names)", "no figure: \(names)"))
    }
    guard !texts.isEmpty else { return nil }
    return say(texts.joined(separator: " ; ") + ".", texts.joined(separator: "; ") + ".")
  }

  /// Where the figure stands among those of the bassin, or what the method makes of it.
  private func place(_ step: ScoreWaterfall.Step) -> String {
    guard scale(of: step.role) == .percentileRank else {
      let (value, median) = (figure(step.value), figure(step.median))
      return say("\(value), médiane \(median)", "\(value), median \(median)")
    }
    let share = numerals.percent(step.value)
    return say("plus que \(share) des métiers", "more than \(share) of métiers")
  }

  private func scale(of role: String) -> IndicatorSetting.Scale? {
    rank.recipe.indicators?.first { $0.role == role }?.normalisation
  }

  private func figure(_ value: Double) -> String { numerals.decimal(value, places: 2) }

  private func effect(_ change: Double) -> String {
    let text = figure(change)
    return change > 0 && !text.allSatisfy({ "0,.".contains($0) }) ? "+" + text : text
  }
}

extension Words {
  /// So many badges.
  func badges(_ badge: Badge, _ count: Int) -> String {
    let plural = badge == .toConfirm || count < 2 ? self.badge(badge) : self.badge(badge) + "s"
    return "\(count)\u{A0}" + say(plural, self.badge(badge))
  }

  /// What kind of difficulty, for people who meet the word alone.
  func longKind(_ kind: DifficultyKind?) -> String {
    kind == nil ? Self.absent : self.kind(kind)
  }
}
