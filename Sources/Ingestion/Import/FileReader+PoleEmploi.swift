import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads offers registered with Pôle emploi and job seekers, by ROME × bassin.
  func readPoleEmploi(_ unread: ReferenceTable) throws -> FileReading {
    var table = unread
    guard let millesime = file.recognition.millesime else { preconditionFailure("no year") }
    let id = PoleEmploiTable.nomenclature(millesime)
    let labels = references.nomenclatures[id]
    let passage = references.passage(from: id, to: .ofBMO(millesime))
    guard labels != nil || passage != nil else {
      throw IngestionError.noNomenclature(
        id, at: Place(file: file.recognition.file, sheet: table.table.name))
    }
    var rows = PoleEmploiTable(millesime: millesime, decimalMark: file.recognition.decimalMark) {
      labels?.contains($0) == true || passage?.knows($0) == true
    }
    try rows.read(&table)
    let account = try RowAccount(table)
    let slices = slices(rows, labels, table, account)
    return reading(slices, rows, passage, account)
  }

  private func slices(
    _ rows: PoleEmploiTable, _ labels: Nomenclature?, _ table: ReferenceTable,
    _ account: RowAccount
  ) -> [MarketSlice] {
    let present = PoleEmploiTable.classes.filter { table.match.places[$0.role] != nil }
    return PoleEmploiSlices(
      millesime: rows.millesime, classes: Set(present.map(\.kind)), labels: labels,
      names: references.bassinNames(in: rows.millesime),
      provenance: { provenance(account, .poleEmploi, rows: $0) }
    ).slices(rows.rows)
  }

  private func reading(
    _ slices: [MarketSlice], _ rows: PoleEmploiTable, _ passage: Passage?, _ account: RowAccount
  ) -> FileReading {
    let notes = PoleEmploiNotes(
      slices: slices, missingClasses: rows.missingClasses, passage: passage)
    var reading = FileReading(
      quality: quality(
        account, nomenclature: PoleEmploiTable.nomenclature(rows.millesime),
        metiers: Set(rows.rows.map(\.metier)).count, notes: notes.notes, slices: slices),
      rejects: account.rejects)
    reading.batch.slices = slices
    if !account.rejects.isEmpty { reading.batch.incomplete = [file.recognition.sha256] }
    if slices.count >= Self.nationalRegions {
      reading.batch.wholes = [.init(source: .poleEmploi, millesime: rows.millesime)]
    }
    return reading
  }
}

extension ReferencesAtHand {
  /// Names of the bassins: as the communes' tables give them, that of `millesime` or the nearest
  /// before it holding over the others, failing that as the Pacte does.
  func bassinNames(in millesime: Millesime) -> [BassinCode: String] {
    var names = Dictionary(
      bassins.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let (before, after) = (
      communes.filter { $0.millesime <= millesime }, communes.filter { $0.millesime > millesime }
    )
    for table in after.reversed() + before {
      for bassin in table.bassins { names[bassin.code] = bassin.name }
    }
    return names
  }
}

extension IngestionError {
  static func noNomenclature(_ id: NomenclatureID, at place: Place) -> IngestionError {
    let name = id.rawValue
    return IngestionError(
      .missingReference, at: place,
      found: Bilingual("codes à vérifier, et \(name) absente", "codes to check, and no \(name)"),
      expected: Bilingual(
        "la \(name) dans le magasin ou dans les données embarquées",
        "\(name) in the store or in the embedded data"),
      remedy: Bilingual("importer aussi ses intitulés", "import its labels too"))
  }
}
