import Nomenclatures

extension BMORowReader {
  /// What a reader of the figures should know.
  var notes: [QualityNote] {
    [repeatNote, withoutBassinNote, severalRegionsNote, missingNamesNote, ignoredNote]
      .compactMap { $0 }
  }

  private var repeatNote: QualityNote? {
    guard let first = tally.firstRepeat else { return nil }
    let bassin = BMOCode.bassin(grid.bassins[first.bassin].number)
    let metier = metiers.entries[first.metier].code
    let departement = DepartementPlace.code(first.departement)
    let (count, same) = (tally.repeats, tally.identicalRepeats)
    return QualityNote(
      kind: .repeatedKeys, count: count,
      example: "\(bassin) \(metier) \(departement), \(first.row)",
      text: Bilingual(
        "\(count) lignes répètent le bassin, le métier et le département d'une autre, dont \(same) "
          + "à l'identique ; elles sont additionnées, comme dans les totaux officiels (p. ex. "
          + "bassin \(bassin), métier \(metier), département \(departement), ligne \(first.row))",
        "\(count) rows repeat the bassin, métier and département of another, \(same) of them "
          + "identically; they are summed, as the official totals do (e.g. bassin \(bassin), "
          + "métier \(metier), département \(departement), row \(first.row))"))
  }

  private var withoutBassinNote: QualityNote? {
    let count = tally.rowsWithoutBassin
    guard count > 0 else { return nil }
    let row = tally.firstWithoutBassin
    return QualityNote(
      kind: .withoutBassin, count: count, example: String(row),
      text: Bilingual(
        "\(count) lignes ne nomment ni bassin ni région (p. ex. ligne \(row)) ; gardées à part",
        "\(count) rows name neither bassin nor région (e.g. row \(row)); kept apart"))
  }

  private var severalRegionsNote: QualityNote? {
    let used = grid.bassins.filter { $0.rows > 0 }
    let several = Dictionary(grouping: used, by: \.number).filter { $0.value.count > 1 }
    guard let first = several.keys.min(), let bassins = several[first] else { return nil }
    let code = BMOCode.bassin(first)
    let regions = bassins.map { BMOCode.region($0.region).rawValue }.sorted()
      .joined(separator: ", ")
    return QualityNote(
      kind: .bassinsInSeveralRegions, count: several.count, example: "\(code): \(regions)",
      text: Bilingual(
        "bassins à cheval sur plusieurs régions : \(several.count) (p. ex. \(code) : \(regions)) ; "
          + "chaque part est rangée dans sa région",
        "bassins across several régions: \(several.count) (e.g. \(code): \(regions)); each part "
          + "stands in its région"))
  }

  private var missingNamesNote: QualityNote? {
    let bassins = grid.bassins.filter {
      $0.rows > 0 && $0.name.isEmpty && $0.number != BMOGrid.horsBassin
    }
    guard let first = bassins.map(\.number).min() else { return nil }
    let code = BMOCode.bassin(first)
    return QualityNote(
      kind: .missingLabels, count: bassins.count, example: code.rawValue,
      text: Bilingual(
        "\(bassins.count) bassins sans nom (p. ex. \(code)) ; leur code en tient lieu",
        "\(bassins.count) bassins without a name (e.g. \(code)); their code stands for it"))
  }

  private var ignoredNote: QualityNote? {
    guard let first = layout.ignoredColumns.first else { return nil }
    let list = layout.ignoredColumns.joined(separator: ", ")
    return QualityNote(
      kind: .ignoredColumns, count: layout.ignoredColumns.count, example: first,
      text: Bilingual("colonnes non lues : \(list)", "columns not read: \(list)"))
  }
}
