import MarketStore
import Nomenclatures

extension FileImport {
  /// Reads the files that have to be: reference tables first, since the surveys are checked against
  /// them, then the surveys side by side.
  func read(
    _ files: [OpenedFile], _ statuses: [ImportReport.File.Status], _ store: Store?
  ) throws -> [Int: FileReading] {
    let places = files.indices.filter { statuses[$0] == .read }
    var references = try ReferencesAtHand(store: store, embedded: try embedded(places))
    var readings: [Int: FileReading] = [:]
    let inOrder = places.filter {
      files[$0].recognition.kind != .bmo && files[$0].offers == nil
    }
    .sorted { files[$0].rank < files[$1].rank }
    for place in inOrder {
      let reading = try reader(files[place], references).read()
      references.take(reading.batch)
      readings[place] = reading
    }
    let known = references
    let surveys = places.filter { files[$0].recognition.kind == .bmo }
    let read = try SideBySide.map(surveys, weight: { files[$0].recognition.byteCount }) { place in
      try reader(files[place], known).read()
    }
    for (place, reading) in zip(surveys, read) { readings[place] = reading }
    for (place, reading) in try readOffers(places.filter { files[$0].offers != nil }, files, known)
    {
      readings[place] = reading
    }
    return readings
  }

  private func reader(_ file: OpenedFile, _ references: ReferencesAtHand) -> FileReader {
    FileReader(file: file, references: references, importedAt: importedAt, progress: progress)
  }

  /// Reads the files of offers, as one set.
  private func readOffers(
    _ places: [Int], _ files: [OpenedFile], _ references: ReferencesAtHand
  ) throws -> [(Int, FileReading)] {
    guard !places.isEmpty else { return [] }
    var task = OfferImport(
      files: places.map { files[$0] }, references: references, options: offers,
      importedAt: importedAt)
    task.progress = byteProgress
    return Array(zip(places, try task.read()))
  }

  private func embedded(_ places: [Int]) throws -> Store? {
    guard !places.isEmpty, let embeddedPath else { return nil }
    return try Store.open(path: embeddedPath, access: .embedded)
  }

  /// Puts what the files gave in the store, and the reference tables that it lacks.
  func apply(_ readings: [FileReading], _ store: Store?) throws -> ImportOutcome {
    guard !readings.isEmpty else { return ImportOutcome() }
    var batch = ImportBatch()
    for reading in readings { batch.add(reading.batch) }
    var references = try ReferencesAtHand(store: store, embedded: try embedded([0]))
    references.take(batch)
    batch.add(references.missing)
    return try Store.open(path: storePath, access: .readWrite).apply(batch)
  }
}

extension OpenedFile {
  /// Order in which files are read: labels and bassins before what needs them.
  fileprivate var rank: Int {
    switch recognition.kind {
    case .package: 0
    case .fap2009, .fap2021, .bassins: 1
    default: 2
    }
  }
}

extension ImportBatch {
  /// Adds what another batch brings.
  mutating func add(_ other: ImportBatch) {
    slices += other.slices
    lateSlices += other.lateSlices
    wholes.formUnion(other.wholes)
    incomplete.formUnion(other.incomplete)
    nomenclatures += other.nomenclatures
    bassins += other.bassins
    orders += other.orders
    passages += other.passages
    communes += other.communes
    postalCodes += other.postalCodes
    mergers += other.mergers
    outlines += other.outlines
    flows += other.flows
    entries += other.entries
    filieres += other.filieres
    certifications += other.certifications
  }
}
