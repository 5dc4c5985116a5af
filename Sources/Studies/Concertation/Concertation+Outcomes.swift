public import Nomenclatures

extension Concertation {
  /// What became of amendments.
  /// - Parameter touched: number of bassins where each changed something, by its place.
  init(
    _ meant: MeantAmendments, _ market: RegionalMarket, _ set: AmendmentSet, touched: [Int: Int],
    hasNeeds: Bool
  ) {
    let known = Dictionary(
      meant.items.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    file = set.file
    sha256 = set.sha256
    estimate = set.rows.map(\.round.rawValue).max() ?? 1
    let outcomes = meant.amendments.enumerated().map { place, amendment -> Outcome in
      let item = known[place]
      let isElsewhere = amendment.action.changesNeed && !hasNeeds
      let effect: Effect =
        item == nil
        ? .unknownName
        : isElsewhere ? .elsewhere : touched[place, default: 0] > 0 ? .applied : .withoutEffect
      return Outcome(
        amendment: amendment, bassin: item?.bassin.map(market.bassins.name),
        metier: (item?.metier).map(meant.name), effect: effect,
        bassins: touched[place, default: 0])
    }
    self.outcomes = outcomes
    let idle = meant.items.filter { outcomes[$0.place].effect == .withoutEffect }
    let told =
      meant.findings + Contradiction.all(meant.items).map { Finding($0, meant, market, set) }
      + idle.map { Finding(idle: $0, meant, market, set) }
    findings = told.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map(\.element)
  }
}

extension Concertation.Finding {
  fileprivate init(
    _ pair: Contradiction, _ meant: MeantAmendments, _ market: RegionalMarket, _ set: AmendmentSet
  ) {
    let (later, earlier) = (pair.later.amendment, pair.earlier.amendment)
    let place = MeantAmendments.place(pair.bassin, market)
    let metier = meant.name(of: pair.later.metier)
    self.init(
      kind: .contradiction, line: later.line, other: earlier.line,
      french: "\(set.file), ligne \(later.line) : « \(later.asked.french) » "
        + "\(metier.label) (\(metier.code)), \(place.french), contredit la ligne \(earlier.line) "
        + "(« \(earlier.asked.french) », \(earlier.author)) ; attendu des amendements qui "
        + "s'accordent ; appliqués dans l'ordre, en convenir en séance",
      english: "\(set.file), line \(later.line): \"\(later.asked.english)\" "
        + "\(metier.label) (\(metier.code)), \(place.english), contradicts line \(earlier.line) "
        + "(\"\(earlier.asked.english)\", \(earlier.author)); expected amendments that agree; "
        + "applied in order, settle it in the meeting")
  }

  fileprivate init(
    idle item: MeantAmendments.Item, _ meant: MeantAmendments, _ market: RegionalMarket,
    _ set: AmendmentSet
  ) {
    let amendment = item.amendment
    let place = MeantAmendments.place(item.bassin, market)
    let metier = meant.name(of: item.metier)
    let why = amendment.idleReason
    self.init(
      kind: .withoutEffect, line: amendment.line, other: nil,
      french: "\(set.file), ligne \(amendment.line) : « \(amendment.asked.french) » "
        + "\(metier.label) (\(metier.code)), \(place.french), sans effet ; attendu "
        + "\(why.french) ; vérifier la ligne, ou la longueur des listes (--top)",
      english: "\(set.file), line \(amendment.line): \"\(amendment.asked.english)\" "
        + "\(metier.label) (\(metier.code)), \(place.english), without effect; expected "
        + "\(why.english); check the row, or the length of the lists (--top)")
  }
}

extension MeantAmendments {
  /// Where an amendment applies, in words.
  fileprivate static func place(
    _ bassin: BassinCode?, _ market: RegionalMarket
  ) -> (french: String, english: String) {
    guard let bassin else { return ("tous les bassins", "all bassins") }
    let name = market.bassins.name(of: bassin).fullName
    return (name, name)
  }
}

extension Amendment {
  /// What is asked, in the words of the file.
  public var asked: (french: String, english: String) {
    let figure = value.map { RecipeValue.number($0).description } ?? ""
    let places = figure.isEmpty ? "" : " \(figure)"
    let comma = figure.map { $0 == "." ? "," : String($0) }.joined()
    switch action {
    case .raise: return ("monter\(places)", "raise\(places)")
    case .lower: return ("descendre\(places)", "lower\(places)")
    case .place: return ("rang\(places)", "rank\(places)")
    case .add: return ("ajouter\(places)", "add\(places)")
    case .remove: return ("retirer", "remove")
    case .need: return ("besoin \(comma)", "need \(figure)")
    case .scale: return ("besoin ×\(comma)", "need ×\(figure)")
    }
  }

  /// Without what the action can change nothing.
  fileprivate var idleReason: (french: String, english: String) {
    switch action {
    case .raise, .lower, .place:
      ("un métier classé, et une place où aller", "a ranked métier, and a place to go to")
    case .add: ("un métier hors de la liste", "a métier that the list does not hold")
    case .remove: ("un métier de la liste", "a métier of the list")
    case .need: ("un autre besoin que celui d'avant", "another need than before")
    case .scale:
      ("un besoin connu, et un facteur autre que 1", "a known need, and a factor other than 1")
    }
  }
}
