import Nomenclatures
import Studies

extension Document {
  /// One list for each bassin and one for the région: what methods say together.
  init(_ result: ConsensusResult, _ words: Words) {
    let say = words.say
    let year = result.recipe.millesime.map(\.description) ?? ""
    let region = result.recipe.region.map { RegionNames.name(of: $0, say) } ?? ""
    self.init(
      title: say(
        "Métiers à examiner selon \(result.ballots.count) méthodes ensemble, \(region), BMO \(year) "
          + "(première estimation)",
        "Métiers to examine by \(result.ballots.count) methods together, \(region), BMO \(year) "
          + "(first estimate)"),
      lead: [words.voters(result)] + [words.leftOut(result)].compactMap(\.self),
      sections: (result.bassins + (result.recipe.bassins == nil ? [result.region] : [])).map {
        Section($0, result, words)
      } + [.ballots(result, words)]
        + [Section.dates(words.dates(result), words)].compactMap(\.self),
      footer: words.sources(result.sources) + words.consensusLegend(result))
  }
}

extension Document.Section {
  fileprivate init(
    _ list: ConsensusResult.List, _ result: ConsensusResult, _ words: Words
  ) {
    let say = words.say
    var table = Table([
      .figures(say("Rang", "Rank")), .labels(say("Métier", "Métier")), .words("FAP"),
      .figures("Copeland"), .figures("Borda"),
      .figures(say("D'accord", "Agree")), .labels(say("S'écarte le plus", "Dissents most")),
    ])
    for row in list.rows {
      table.add([
        "\(row.rank)", row.metier.label, row.metier.code.rawValue,
        words.numerals.decimal(row.copeland), words.coefficient(row.borda),
        say(
          "\(row.agree.count) sur \(row.rankedBy.count)",
          "\(row.agree.count) of \(row.rankedBy.count)"),
        words.dissent(row.dissent),
      ])
    }
    self.init(
      heading: list.bassin?.fullName ?? say("Région (sommes)", "Région (sums)"), table: table,
      notes: [
        say(
          "\(words.number(list.ranked, "métier classé", "métiers classés")).",
          "\(words.number(list.ranked, "métier", "métiers")) ranked.")
      ])
  }

  /// The methods that vote.
  fileprivate static func ballots(_ result: ConsensusResult, _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("Méthode", "Method")), .words(say("Origine", "Origin")),
      .words(say("Données", "Data")), .labels(say("Sans", "Without")),
    ])
    for ballot in result.ballots {
      let missing = ballot.use.missing.map { words.text($0.label) }.joined(separator: ", ")
      table.add([
        ballot.method.name, words.origin(ballot.method.origin), ballot.use.data,
        missing.isEmpty ? Words.absent : missing,
      ])
    }
    return Self(
      heading: say("Méthodes", "Methods"), table: table, notes: result.leftOut.map(words.leftOut))
  }
}

extension Words {
  /// The methods that vote, in a sentence.
  fileprivate func voters(_ result: ConsensusResult) -> String {
    let names = result.ballots.map(\.method.name).joined(separator: ", ")
    let isBorda = result.recipe.parameters[ConsensusStudy.ruleName]?.word == "borda"
    return say(
      "Méthodes : \(names). Ordre : \(isBorda ? "Borda, puis Copeland" : "Copeland, puis Borda").",
      "Methods: \(names). Order: \(isBorda ? "Borda, then Copeland" : "Copeland, then Borda").")
  }

  /// The methods that could not vote, `nil` when all did.
  fileprivate func leftOut(_ result: ConsensusResult) -> String? {
    guard !result.leftOut.isEmpty else { return nil }
    let names = result.leftOut.map(\.method).joined(separator: ", ")
    return say(
      "Ne votent pas, faute de données pour ce millésime : \(names) (raisons plus bas).",
      "Do not vote, for want of data for this year: \(names) (reasons below).")
  }

  /// Why a method could not vote: the first part of the refusal, its remedy left out.
  fileprivate func leftOut(_ method: ConsensusResult.LeftOut) -> String {
    let reason = text(method.reason).split(separator: say(" ; ", "; ")).first.map(String.init)
    return say("Ne vote pas, ", "Does not vote, ") + (reason ?? method.method) + "."
  }

  fileprivate func dissent(_ dissent: ConsensusResult.Dissent?) -> String {
    guard let dissent else { return Self.absent }
    return "\(dissent.method) (\(ordinal(dissent.rank))"
      + say(" sur \(dissent.ranked))", " of \(dissent.ranked))")
  }

  /// The dates of the ballot that reads most sources.
  fileprivate func dates(_ result: ConsensusResult) -> MarketSides {
    let most = result.ballots.map(\.use.dates).max { $0.count < $1.count }
    return MarketSides(dates: most ?? [], crossing: nil)
  }

  fileprivate func consensusLegend(_ result: ConsensusResult) -> [Footnote] {
    let first = result.recipe.top ?? 0
    let among =
      first == 0
      ? say("classent", "rank")
      : say("classent parmi leurs \(first) premiers", "rank among their first \(first)")
    return [
      Footnote(
        label: say("Compte", "Count"),
        text: say(
          "Copeland : métiers que celui-ci bat (placé devant par plus de la moitié des méthodes qui "
            + "classent les deux) moins ceux qui le battent ; Borda : part moyenne des métiers placés "
            + "derrière lui. À égalité, plus de projets difficiles, puis code.",
          "Copeland: métiers that this one beats (placed first by more than half of the methods that "
            + "rank both) less those that beat it; Borda: mean share of the métiers placed behind "
            + "it. Equal counts: more difficult projects, then code.")),
      Footnote(
        label: say("Lecture", "Reading"),
        text: say(
          "« d'accord » : méthodes qui le \(among), sur celles qui le classent ; « s'écarte le "
            + "plus » : celle dont le rang centile est le plus loin de celui du consensus.",
          "\u{201C}agree\u{201D}: methods that \(among), of those that rank it; \u{201C}dissents "
            + "most\u{201D}: the one whose percentile rank lies farthest from that of the "
            + "consensus.")),
      Footnote(
        label: say("Limites", "Limits"),
        text: say(
          "les méthodes partagent des chiffres : leur accord n'est pas celui de juges indépendants. "
            + "Reconstructions : voir faisceau methods.",
          "the methods share figures: their agreement is not that of independent judges. "
            + "Reconstructions: see faisceau methods.")),
    ]
  }
}
