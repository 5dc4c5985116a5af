import Nomenclatures
import Studies

extension Document.Section {
  /// The largest moves: of the région, and of the bassins when they were asked for by name.
  static func moves(_ result: CompareResult, _ words: Words) -> [Self] {
    let named = result.recipe.bassins == nil ? [] : result.bassins
    return (named + [result.region]).filter { !$0.moves.isEmpty }.map { place in
      moves(place, words)
    }
  }

  private static func moves(_ place: CompareResult.Comparison, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .labels(say("Métier", "Métier")), .words("FAP"), .figures(say("Rang A", "Rank A")),
      .figures(say("Rang B", "Rank B")),
      .labels(say("Indicateur en cause", "Indicator that does it")),
      .figures(say("dans A", "in A")), .figures(say("dans B", "in B")),
    ])
    for move in place.moves {
      table.add([
        move.metier.label, move.metier.code.rawValue, "\(move.rankA)", "\(move.rankB)",
        words.cause(move.cause),
        words.added(move.cause?.addedA, of: move.cause?.indicatorA),
        words.added(move.cause?.addedB, of: move.cause?.indicatorB),
      ])
    }
    return Self(
      heading: say("Plus grands déplacements, ", "Largest moves, ")
        + (place.bassin?.fullName ?? say("région", "région")), table: table)
  }
}

extension Words {
  /// The indicator of a cause; both when the tools fill the role with two.
  fileprivate func cause(_ cause: Move.Cause?) -> String {
    guard let cause else { return say("aucun à lui seul", "none by itself") }
    let names = [cause.indicatorA, cause.indicatorB].compactMap(\.self).map(indicator)
    return names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → ")
  }

  /// What an indicator adds to a place, in percentile ranks, with its sign; `–` in a tool that does
  /// not read it.
  fileprivate func added(_ value: Double?, of indicator: IndicatorName?) -> String {
    guard let value, indicator != nil else { return Self.absent }
    let text = numerals.decimal(value * 100)
    return value * 100 >= 0.5 ? "+" + text : text
  }
}
