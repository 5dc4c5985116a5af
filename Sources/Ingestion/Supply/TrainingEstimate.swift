import MarketStore
import Nomenclatures

/// The estimated entries and the filières of a training order, from the tables at hand.
struct TrainingEstimate {
  let millesime: Millesime
  let lots: [TrainingLot]
  let references: ReferencesAtHand
  /// Hours or entries by lot, when the user gives them.
  var effectifs: [String: Double]?

  /// The assumptions: those of `TrainingSplit`, with the user's hours or entries.
  var split: TrainingSplit {
    var split = TrainingSplit(millesime: millesime)
    if let effectifs { split.lots = .proportional(effectifs) }
    return split
  }

  /// Job seekers of the région: those of its latest year.
  var seekers: MarketSlice? {
    references.seekers.filter { $0.key.region == .ileDeFrance && $0.key.nomenclature == .rome3 }
      .max { $0.key < $1.key }
  }

  /// The shares of the lots; `nil` when no passage from the ROME is at hand.
  var shares: TrainingShares? {
    references.passage(from: .rome3, to: .fap2009).map { passage in
      split.shares(
        of: lots, bassins: references.bassins, seekers: seekers, passage: passage)
    }
  }

  /// Adds what the shares give to a batch, and says what it rests on.
  func add(to batch: inout ImportBatch, _ provenance: Provenance) -> [QualityNote] {
    guard let shares else { return [Self.noPassage] }
    let entries = shares.entries(order: millesime)
    batch.entries = [Sourced(entries, provenance)]
    batch.filieres = [Sourced(shares.filieres(order: millesime), provenance)]
    return [estimate(entries)]
  }

  private static let noPassage = QualityNote(
    kind: .estimate, count: 0, example: "",
    text: Bilingual(
      "entrées estimées : non calculées, sans passage du ROME à la FAP 2009",
      "estimated entries: not worked out, without a passage from the ROME to the FAP 2009"))

  /// What is said when rows of the figures by lot were refused: nothing is worked out from a part.
  static let refusedRows = QualityNote(
    kind: .estimate, count: 0, example: "",
    text: Bilingual(
      "entrées estimées : non recalculées, des lignes étant refusées",
      "estimated entries: not worked out anew, since rows were refused"))

  private func estimate(_ entries: TrainingEntries) -> QualityNote {
    let (low, high) = (NoteText.count(Int(split.low)), NoteText.count(Int(split.high)))
    let lost = NoteText.count(Int(entries.unresolvedHigh.rounded()))
    let source = seekers.map { Bilingual(same: "\($0.key.millesime)") }
    let bassins =
      source.map {
        Bilingual("demandeurs d'emploi \($0.french)", "job seekers \($0.english)")
      } ?? Bilingual("parts égales, sans demandeurs", "equal parts, without job seekers")
    let byLot =
      effectifs == nil
      ? Bilingual("à parts égales", "in equal parts")
      : Bilingual("selon les effectifs donnés", "by the figures given")
    return QualityNote(
      kind: .estimate, count: entries.rows.count, example: "",
      text: Bilingual(
        "entrées estimées : de \(low.french) à \(high.french) pour \(lots.count) lots, "
          + "\(byLot.french) ; bassins : \(bassins.french) ; codes ROME et niveaux à parts égales ; "
          + "au plus \(lost.french) sans métier",
        "estimated entries: \(low.english) to \(high.english) for \(lots.count) lots, "
          + "\(byLot.english); bassins: \(bassins.english); ROME codes and levels in equal parts; "
          + "at most \(lost.english) without a métier"))
  }
}
