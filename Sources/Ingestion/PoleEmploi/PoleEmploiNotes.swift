import Columns
import MarketStore
import Nomenclatures

/// What a reader of Pôle emploi's figures should know.
struct PoleEmploiNotes {
  let slices: [MarketSlice]
  let missingClasses: Int
  /// The passage that will take them to the métiers of the survey.
  let passage: Passage?

  /// The notes.
  var notes: [QualityNote] { [classes, names].compactMap { $0 } + passed }

  private var classes: QualityNote? {
    guard missingClasses > 0 else { return nil }
    return QualityNote(
      kind: .missingClasses, count: missingClasses, example: "",
      text: Bilingual(
        "classes publiées laissées vides : \(missingClasses)",
        "published classes left blank: \(missingClasses)"))
  }

  private var names: QualityNote? {
    let bassins = slices.flatMap(\.bassins).filter { $0.name == $0.code.rawValue }.map(\.code)
    guard let first = bassins.first else { return nil }
    let list = NoteText.list(bassins)
    return QualityNote(
      kind: .missingLabels, count: bassins.count, example: first.rawValue,
      text: Bilingual(
        "bassins que le fichier ne nomme pas, ni aucune table dont on dispose : \(bassins.count) "
          + "(\(list)) ; leur code en tient lieu",
        "bassins that neither the file nor any table at hand names: \(bassins.count) (\(list)); "
          + "their code stands for it"))
  }

  /// What becomes of the figures through the passage: the estimated share, and the orphans.
  private var passed: [QualityNote] {
    guard let passage else { return [] }
    let crossings = slices.compactMap { slice in try? slice.through(passage) }
    let codes = Set(slices.flatMap { $0.metiers.map(\.code) })
    let (from, to) = (passage.from.rawValue, passage.to.rawValue)
    let (offers, seekers) = (
      share(.offres, crossings), share(.demandeurs, crossings)
    )
    let ambiguous = codes.filter(passage.isEstimated).sorted()
    let orphans = passage.orphans(among: codes)
    return [
      QualityNote(
        kind: .estimatedWeights, count: ambiguous.count, example: ambiguous.first?.rawValue ?? "",
        text: Bilingual(
          "de \(from) à \(to), \(offers.french) des offres et \(seekers.french) des demandeurs "
            + "passent par des poids estimés (\(ambiguous.count) codes sur \(codes.count))",
          "from \(from) to \(to), \(offers.english) of offers and \(seekers.english) of seekers go "
            + "by estimated weights (\(ambiguous.count) codes of \(codes.count))")),
      QualityNote(
        kind: .orphanCodes, count: orphans.count, example: orphans.first?.rawValue ?? "",
        text: Bilingual(
          "codes sans passage vers la \(to) : \(orphans.count)"
            + (orphans.isEmpty ? "" : " (\(NoteText.list(orphans)))"),
          "codes without a passage to \(to): \(orphans.count)"
            + (orphans.isEmpty ? "" : " (\(NoteText.list(orphans)))"))),
    ]
  }

  /// Share of a measure that goes by estimated weights, over all the slices.
  private func share(_ measure: Measure, _ crossings: [PassedSlice]) -> Bilingual {
    var (all, estimated) = (0.0, 0.0)
    for crossing in crossings {
      let sum = crossing.slice.columns[measure]?.visibleSum ?? 0
      all += sum
      estimated += sum * (crossing.estimated[measure] ?? 0)
    }
    return NoteText.percent(all > 0 ? estimated / all : 0)
  }
}
