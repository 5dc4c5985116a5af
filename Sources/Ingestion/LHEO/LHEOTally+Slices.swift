import Columns
import MarketStore
import Nomenclatures

extension LHEOTally {
  /// A slice for each year and région.
  ///
  /// - Parameters:
  ///   - places: the names of bassins.
  ///   - nomenclature: the labels of the ROME, when at hand.
  ///   - origin: the provenance of a part, given its number of sessions.
  func slices(
    _ places: LHEOPlaces, _ nomenclature: Nomenclature?, origin: (Int) -> Provenance
  ) -> [MarketSlice] {
    cells.sorted { $0.key < $1.key }.map { part, sums in
      let rows = sums.sorted { $0.key < $1.key }
      let bassins = CodeDictionary(Set(rows.map(\.key.bassin)).sorted())
      let codes = CodeDictionary(Set(rows.map(\.key.rome)).sorted())
      return MarketSlice(
        key: SliceKey(
          source: .formations, millesime: part.year, region: part.region, nomenclature: .rome3),
        bassins: bassins.codes.map { .init(code: $0, name: places.name(of: $0, part.year)) },
        metiers: codes.codes.map {
          .init(code: $0, label: nomenclature?[$0]?.label ?? "", famille: "")
        },
        bassinPlaces: rows.compactMap { bassins.place(of: $0.key.bassin) },
        metierPlaces: rows.compactMap { codes.place(of: $0.key.rome) },
        columns: [
          .sessions: CountColumn(rows.map { .observed($0.value.sessions) }),
          .places: CountColumn(rows.map { .observed($0.value.places) }),
          .sessionsPlacesInconnues: CountColumn(
            rows.map { .observed($0.value.sessionsWithoutPlaces) }),
        ], provenance: origin(kept[part] ?? 0))
    }
  }

  /// Every session of the document: kept, rejected, or declared left aside.
  var skipped: QualityReport.Skipped {
    var skipped = QualityReport.Skipped()
    skipped.undated = undated.count
    skipped.elsewhere = elsewhere.count
    skipped.unresolved = unresolved.count
    return skipped
  }

  /// What a reader of the figures should know.
  var notes: [QualityNote] {
    let ways = romeNote
    return (ways.map { [$0] } ?? []) + leftAside + reading
  }

  /// How many sessions each way told the codes of.
  private var romeNote: QualityNote? {
    let all = romeWays.values.reduce(0, +)
    guard all > 0 else { return nil }
    func count(_ way: TrainingROME.Way) -> Int { romeWays[way] ?? 0 }
    return QualityNote(
      kind: .romeWays, count: all, example: "",
      text: Bilingual(
        "codes ROME de \(all) sessions : par l'offre \(count(.offer)), par la certification "
          + "\(count(.certification)), par le Formacode \(count(.formacode)), sans code "
          + "\(count(.unresolved))",
        "ROME codes of \(all) sessions: by the offer \(count(.offer)), by the certification "
          + "\(count(.certification)), by the Formacode \(count(.formacode)), without "
          + "\(count(.unresolved))"))
  }

  private var leftAside: [QualityNote] {
    [
      note(
        .undated, undated, "sessions sans date de début, laissées de côté",
        "sessions without a date of beginning, left aside"),
      note(
        .elsewhere, elsewhere, "sessions hors des communes connues, laissées de côté",
        "sessions outside the communes known, left aside"),
      note(
        .unresolved, unresolved, "sessions sans code ROME, laissées de côté",
        "sessions without a ROME code, left aside"),
    ].compactMap { $0 }
  }

  private var reading: [QualityNote] {
    let used = TerritoryIndex.Way.allCases.filter { $0 != .commune && (placeWays[$0] ?? 0) > 0 }
    func list(_ name: (Bilingual) -> String) -> String {
      used.map { "\(name($0.label)) \(placeWays[$0] ?? 0)" }.joined(separator: ", ")
    }
    let fallbacks = TerritoryIndex.Way.allCases.filter { $0 != .commune }
      .reduce(0) { $0 + (placeWays[$1] ?? 0) }
    let byFallback = QualityNote(
      kind: .placeWays, count: fallbacks,
      example: used.first.map { "\($0.rawValue) \(placeWays[$0] ?? 0)" } ?? "",
      text: Bilingual(
        "sessions placées autrement que par leur commune : " + list(\.french),
        "sessions placed otherwise than by their commune: " + list(\.english)))
    return (fallbacks > 0 ? [byFallback] : [])
      + [
        note(
          .inscriptionOnly, inscriptionOnly, "sessions placées par leur adresse d'inscription",
          "sessions placed by where one applies"),
        note(
          .severalPlaces, severalPlaces, "actions en plusieurs lieux : le premier compte",
          "actions in several places: the first one counts"),
        note(
          .withoutSession, withoutSession, "formations sans session", "trainings without a session"),
        note(
          .refusedCodes, refusedCodes, "codes d'offres étrangers au ROME (xx00 compris), ignorés",
          "codes of offers that are none of the ROME (xx00 too), ignored"),
      ].compactMap { $0 }
  }

  private func note(
    _ kind: QualityNote.Kind, _ tally: Tally, _ french: String, _ english: String
  ) -> QualityNote? {
    guard tally.count > 0 else { return nil }
    let (inFrench, inEnglish) =
      tally.example.isEmpty
      ? ("", "") : (" (p. ex. \(tally.example))", " (e.g. \(tally.example))")
    return QualityNote(
      kind: kind, count: tally.count, example: tally.example,
      text: Bilingual(
        "\(tally.count) \(french)\(inFrench)", "\(tally.count) \(english)\(inEnglish)"))
  }
}

extension TerritoryIndex.Way {
  /// What people read.
  fileprivate var label: Bilingual {
    switch self {
    case .commune: Bilingual(same: "commune")
    case .arrondissement: Bilingual(same: "arrondissement")
    case .merged: Bilingual("commune fusionnée", "merged commune")
    case .postalCode: Bilingual("code postal", "postal code")
    case .departement: Bilingual(same: "département")
    }
  }
}
