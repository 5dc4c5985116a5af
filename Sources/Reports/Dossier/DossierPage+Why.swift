import Studies

/// « Pourquoi ce rang », in a line.
extension DossierPage {
  /// Effects below this show as nothing.
  private static let leastShown = 0.005

  /// What raised or lowered the score of a métier, the greatest effect in words, then the others that
  /// count; `nil` when nothing tells.
  func why(_ cell: RankMaking.Cell) -> String? {
    let steps = (cell.waterfall?.steps ?? []).sorted { abs($0.change) > abs($1.change) }
    guard let first = steps.first else { return nil }
    let others = steps.dropFirst().filter { abs($0.change) >= Self.leastShown }.map { step in
      "\(effect(step.change)) \(words.text(step.label))"
    }
    let lacking = zip(parts.making.terms, cell.values).filter { $1 == nil }.map { term, _ in
      say("sans ", "without ") + words.text(term.label)
    }
    let texts = ["\(place(first)) (\(effect(first.change)))"] + others + lacking
    let separator = say(" ; ", "; ")
    return texts.joined(separator: separator) + "."
  }

  /// Where the figure stands among those of the bassin, or what the method makes of it.
  private func place(_ step: ScoreWaterfall.Step) -> String {
    let label = words.text(step.label)
    guard scale(of: step.role) == .percentileRank else {
      let (value, median) = (figure(step.value), figure(step.median))
      return say("\(label) : \(value), médiane \(median)", "\(label): \(value), median \(median)")
    }
    // Rounded down: nothing stands above all the métiers.
    let share = numerals.percent((step.value * 100).rounded(.down) / 100)
    return say(
      "\(label) : au-dessus de \(share) des métiers", "\(label): above \(share) of métiers")
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
