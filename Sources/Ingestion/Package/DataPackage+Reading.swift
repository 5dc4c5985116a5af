import Formats
import MarketStore
import Nomenclatures

extension DataPackage {
  /// Everything that the package holds, its hashes verified.
  /// - Throws: `IngestionError` when a resource is damaged, `FormatError` when one is no CSV.
  func batch() throws -> ImportBatch {
    try verify()
    var batch = ImportBatch()
    for resource in descriptor.resources {
      let provenance = try provenance(resource)
      switch resource.content {
      case .bassins:
        batch.bassins.append((try bassins(resource), provenance))
      case .nomenclature:
        batch.nomenclatures.append((try nomenclature(resource), provenance))
      case .order:
        batch.orders.append((try millesime(resource), try lots(resource), provenance))
      case .figures, .seekers, .labels:
        continue
      default:
        try take(resource, into: &batch)
      }
    }
    batch.slices = try slices()
    return batch
  }

  /// The package read as one file of an import.
  func read(in recognition: Recognition) throws -> FileReading {
    let batch = try batch()
    let rows = try descriptor.resources.reduce(0) { try $0 + table($1).records.count }
    let quality = QualityReport(
      file: recognition.file, sheet: nil, kind: .package, millesime: nil, nomenclature: nil,
      rowsRead: rows, rowsKept: rows, rowsRejected: 0, skipped: QualityReport.Skipped(),
      regions: Set(batch.slices.map(\.key.region)).count,
      bassins: Set(batch.slices.flatMap { $0.bassins.map(\.code) }).count,
      metiers: batch.nomenclatures.reduce(0) { $0 + $1.nomenclature.entries.count },
      cells: batch.slices.reduce(0) { $0 + $1.rowCount }, measures: [], notes: [],
      otherSheets: [])
    return FileReading(batch: batch, quality: quality, rejects: [])
  }

  private func bassins(_ resource: PackageDescriptor.Resource) throws -> [Bassin] {
    try table(resource).records.enumerated().map { index, record in
      guard let since = Int(record[5]) else {
        throw broken(resource, index, record[5], "une année", "a year")
      }
      return Bassin(
        code: BassinCode(record[0]), codePacte: record[1], name: record[2],
        aliases: Self.list(record[3]), region: RegionCode(record[4]), since: Millesime(since))
    }
  }

  private func nomenclature(_ resource: PackageDescriptor.Resource) throws -> Nomenclature {
    Nomenclature(
      id: try nomenclatureID(resource),
      entries: try table(resource).records.map {
        Nomenclature.Entry(
          code: MetierCode($0[0]), label: $0[1], domaine: $0[2], domaineLabel: $0[3])
      })
  }

  private func lots(_ resource: PackageDescriptor.Resource) throws -> [TrainingLot] {
    try table(resource).records.enumerated().map { index, record in
      guard let portee = TrainingLot.Portee(rawValue: record[2]) else {
        throw broken(resource, index, record[2], "une portée", "a scope")
      }
      return TrainingLot(
        id: record[0], domaine: record[1], portee: portee,
        bassins: Self.list(record[3]).map { BassinCode($0) }, nsf: Self.list(record[4]),
        certification: record[5], niveaux: Self.list(record[6]), rome: Self.list(record[7]),
        parcours: Self.list(record[8]))
    }
  }

  func nomenclatureID(_ resource: PackageDescriptor.Resource) throws -> NomenclatureID {
    guard let id = resource.nomenclature.flatMap({ NomenclatureID(rawValue: $0) }) else {
      throw broken(
        resource, nil, resource.nomenclature ?? "", "une nomenclature", "a nomenclature")
    }
    return id
  }

  func millesime(_ resource: PackageDescriptor.Resource) throws -> Millesime {
    guard let year = resource.millesime else {
      throw broken(resource, nil, "", "un millésime", "a year")
    }
    return Millesime(year)
  }

  /// A resource that does not hold what it should; `record` is counted from 0, below the header.
  func broken(
    _ resource: PackageDescriptor.Resource, _ record: Int?, _ value: String,
    _ french: String, _ english: String
  ) -> IngestionError {
    IngestionError.brokenPackage(
      Place(file: resource.path, row: record.map { $0 + 2 }),
      found: Bilingual("« \(value) »", "\"\(value)\""), expected: Bilingual(french, english))
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: "|").map(String.init)
  }
}
