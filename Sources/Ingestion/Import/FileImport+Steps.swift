import Formats
import MarketStore
import Nomenclatures

extension FileImport {
  /// Reads the files that have to be: reference tables first, since the surveys are checked against
  /// them, then the surveys side by side.
  func read(
    _ files: [OpenedFile], _ statuses: [ImportReport.File.Status], _ store: Store?
  ) throws -> (readings: [Int: FileReading], references: ReferencesAtHand) {
    let places = files.indices.filter { statuses[$0] == .read }
    var references = try ReferencesAtHand(store: store, embedded: try embedded(places))
    let weights = places.map { files[$0].recognition }.filter { $0.kind == .emploiFAP }
    if weights.count > 1 { throw IngestionError.severalEmployments(weights[0], weights[1]) }
    references.passageComes = places.contains { files[$0].bringsPassage }
    var readings: [Int: FileReading] = [:]
    let inOrder = places.filter {
      files[$0].recognition.kind != .bmo && files[$0].offers == nil
    }
    .sorted { files[$0].rank < files[$1].rank }
    for place in inOrder {
      let reading = try reader(files[place], references).read()
      references.take(reading)
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
    return (readings, known.withoutTables)
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
  func apply(
    _ readings: [FileReading], _ known: ReferencesAtHand
  ) throws -> ImportOutcome {
    guard !readings.isEmpty else { return ImportOutcome() }
    var batch = ImportBatch()
    // Hours by lot take the place of equal parts: they come last.
    let last = readings.filter { $0.quality.kind == .effectifs }
    for reading in readings where reading.quality.kind != .effectifs { batch.add(reading.batch) }
    for reading in last { batch.replaceEstimates(by: reading.batch) }
    var references = known
    references.take(batch)
    batch.add(references.missing)
    return try Store.open(path: storePath, access: .readWrite).apply(batch)
  }
}

extension OpenedFile {
  /// Whether it may bring a passage, which mean employment of the same command gives its weights.
  fileprivate var bringsPassage: Bool {
    recognition.kind == .passage || recognition.kind == .package
  }

  /// Order in which files are read: labels and bassins before what needs them.
  fileprivate var rank: Int {
    switch recognition.kind {
    case .package: 0
    case .fap2009, .fap2021, .bassins, .rome, .emploiFAP: 1
    case .communes, .codesPostaux, .fusions: 1
    case .passage: 2
    case .commande, .lheo: 4
    case .effectifs: 5
    default: 3
    }
  }
}

extension ImportBatch {
  /// Puts the estimates of another batch in the place of those of the same years.
  fileprivate mutating func replaceEstimates(by other: ImportBatch) {
    let years = Set(other.entries.map(\.value.millesime))
    entries.removeAll { years.contains($0.value.millesime) }
    filieres.removeAll { years.contains($0.value.millesime) }
    add(other)
  }

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
    difficulties += other.difficulties
    tensions += other.tensions
  }
}

extension IngestionError {
  /// Weights come from one year: the last file would hold over the others in silence.
  fileprivate static func severalEmployments(
    _ first: Recognition, _ second: Recognition
  ) -> IngestionError {
    IngestionError(
      .badData, at: Place(file: second.file),
      found: Bilingual(
        "l'emploi moyen par métier, que \(first.file) apporte aussi",
        "mean employment by métier, which \(first.file) brings too"),
      expected: Bilingual("un seul fichier pour les poids", "one file for the weights"),
      remedy: Bilingual("n'en importer qu'un", "import only one of them"))
  }
}
