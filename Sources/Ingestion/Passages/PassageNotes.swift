import MarketStore
import Nomenclatures

/// What whoever brings a passage should know of it.
struct PassageNotes {
  let passage: Passage
  /// The nomenclatures at hand.
  let nomenclatures: [NomenclatureID: Nomenclature]
  /// What its weights rest on; `nil` when no file of employment is at hand.
  let employment: Employment?

  /// The notes.
  var notes: [QualityNote] {
    [estimated, orphans, unknown, unreached].compactMap { $0 }
  }

  private var names: (from: String, to: String) { (passage.from.rawValue, passage.to.rawValue) }

  private var estimated: QualityNote? {
    let account = passage.account
    let codes = Set(passage.arrows.filter(\.basis.isEstimated).map(\.origin.code)).sorted()
    guard let first = codes.first else { return nil }
    let share = NoteText.percent(Double(codes.count) / Double(account.codes))
    let basis = basis(codes.count - account.uniform.count, account.uniform)
    return QualityNote(
      kind: .estimatedWeights, count: codes.count, example: first.rawValue,
      text: Bilingual(
        "\(codes.count) codes sur \(account.codes) (\(share.french)) mènent à plusieurs métiers "
          + "quand la qualification manque ; leurs poids sont une estimation : \(basis.french)",
        "\(codes.count) codes of \(account.codes) (\(share.english)) lead to several métiers when "
          + "the qualification is missing; their weights are an estimate: \(basis.english)"))
  }

  private func basis(_ weighted: Int, _ uniform: [MetierCode]) -> Bilingual {
    guard let employment else {
      return Bilingual(
        "parts égales ; donner aussi l'emploi moyen par métier (Dares, tensions)",
        "equal parts; give mean employment by métier too (Dares, tensions)")
    }
    let list = NoteText.list(uniform)
    let file = employment.fileName
    return Bilingual(
      "au prorata de l'emploi moyen (\(file)) pour \(weighted), à parts égales pour "
        + "\(uniform.count), faute d'emploi publié" + (uniform.isEmpty ? "" : " (\(list))"),
      "in proportion to mean employment (\(file)) for \(weighted), in equal parts for "
        + "\(uniform.count), employment not being published" + (uniform.isEmpty ? "" : " (\(list))")
    )
  }

  private var orphans: QualityNote? {
    guard let nomenclature = nomenclatures[passage.from] else { return nil }
    let codes = passage.orphans(among: nomenclature.entries.map(\.code))
    return note(
      .orphanCodes, codes,
      Bilingual(
        "codes de la \(names.from) sans passage vers la \(names.to)",
        "codes of \(names.from) without a passage to \(names.to)"))
  }

  private var unknown: QualityNote? {
    guard let nomenclature = nomenclatures[passage.from] else { return nil }
    let codes = Set(passage.arrows.map(\.origin.code)).filter { !nomenclature.contains($0) }
    return note(
      .unknownCodes, codes.sorted(),
      Bilingual(
        "codes que la \(names.from) dont on dispose n'a pas",
        "codes that the \(names.from) at hand does not have"))
  }

  private var unreached: QualityNote? {
    guard let nomenclature = nomenclatures[passage.to] else { return nil }
    let reached = Set(passage.arrows.map(\.target))
    let codes = nomenclature.entries.map(\.code).filter { !reached.contains($0) }
    return note(
      .unreachedMetiers, codes,
      Bilingual(
        "métiers de la \(names.to) où ne mène aucun code",
        "métiers of \(names.to) that no code leads to"))
  }

  private func note(
    _ kind: QualityNote.Kind, _ codes: [MetierCode], _ what: Bilingual
  ) -> QualityNote? {
    guard let first = codes.first else { return nil }
    let list = NoteText.list(codes)
    return QualityNote(
      kind: kind, count: codes.count, example: first.rawValue,
      text: Bilingual(
        "\(what.french) : \(codes.count) (\(list))", "\(what.english): \(codes.count) (\(list))"))
  }
}
