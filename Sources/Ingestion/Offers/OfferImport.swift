import Formats
import MarketStore
import Nomenclatures

/// The files of offers of one import, read as one set.
struct OfferImport {
  let files: [OpenedFile]
  let references: ReferencesAtHand
  let options: OfferOptions
  let importedAt: String?
  /// Told of the bytes read, from any thread.
  var progress: (@Sendable (Int) -> Void)?

  /// A reading for each file, in order; the first brings the slices of them all.
  /// - Throws: `IngestionError` when a file cannot be read, or a table that offers need is not at
  ///   hand.
  func read() throws -> [FileReading] {
    let result = try IngestionError.translating { try set().read() }
    var readings = files.indices.map { place in
      FileReading(
        identity: result.readings[place].identity,
        quality: OfferQuality(result, place).report(files[place].recognition),
        rejects: result.readings[place].rejects)
    }
    readings[0].batch = batch(result)
    return readings
  }

  private func set() throws -> OfferSet {
    guard let passage = references.passage(from: .rome3, to: .fap2009) else {
      throw IngestionError.noPassage(files[0].recognition.file)
    }
    let tables = OfferSpots(
      references.communes, postalCodes: references.postalCodes,
      history: references.mergers ?? .ileDeFrance)
    guard let spots = tables else {
      throw IngestionError.noOfferCommunes(files[0].recognition.file)
    }
    let slices = OfferSlices(
      spots, OfferMetiers(passage), passage, references.nomenclatures[passage.to])
    var set = OfferSet(files: files.compactMap(\.offers), tables: slices, options: options)
    set.progress = progress
    return set
  }

  private func batch(_ result: OfferResult) -> ImportBatch {
    var batch = ImportBatch()
    let importedAt = importedAt
    batch.lateSlices = result.buckets.all.map { bucket in
      LateSlice(key: result.set.tables.key(bucket)) {
        try result.slice(bucket, importedAt: importedAt)
      }
    }
    batch.wholes = result.wholes
    // What one région alone was taken of, or refused in part, is not held whole.
    let isPart = options.region != nil
    if isPart || result.readings.contains(where: { $0.tally.rejectedOffers > 0 }) {
      batch.incomplete = [result.provenance(importedAt: nil).sha256]
    }
    return batch
  }
}

extension OfferResult {
  /// The months of which the set brings all the country: those where it speaks of as many régions
  /// as a national file does.
  fileprivate var wholes: Set<ImportBatch.Whole> {
    let months = Dictionary(grouping: keys) {
      ImportBatch.Whole(source: .offres, millesime: $0.millesime, month: $0.month)
    }
    return Set(months.filter { $0.value.count >= FileReader.nationalRegions }.keys)
  }
}

extension OpenedFile {
  /// What the file is, with what its reading told of it.
  func recognition(read reading: FileReading?) -> Recognition {
    var recognition = recognition
    if let identity = reading?.identity { recognition.sha256 = identity }
    return recognition
  }

  /// The file as a set of offers takes it; `nil` for any other file.
  var offers: OfferSet.File? {
    guard case .offers(let bulk) = content else { return nil }
    return OfferSet.File(name: recognition.file, bulk: bulk, sha256: recognition.sha256)
  }
}

extension IngestionError {
  static func unknownRegion(_ region: RegionCode, _ file: String) -> IngestionError {
    IngestionError(
      .missingReference, at: Place(file: file),
      found: Bilingual(
        "région « \(region) », que les tables de communes ne connaissent pas",
        "région \"\(region)\", unknown to the tables of communes"),
      expected: Bilingual(
        "un code Insee de région, p. ex. 11", "an Insee code of région, e.g. 11"),
      remedy: Bilingual("vérifier --region", "check --region"))
  }

  static func noPassage(_ file: String) -> IngestionError {
    IngestionError(
      .missingReference, at: Place(file: file),
      found: Bilingual("des codes ROME, et aucun passage", "ROME codes, and no passage"),
      expected: Bilingual(
        "le passage ROME v3 → FAP 2009 dans le magasin ou dans les données embarquées",
        "the passage ROME v3 → FAP 2009 in the store or in the embedded data"),
      remedy: Bilingual("importer aussi le passage", "import the passage too"))
  }

  static func noOfferCommunes(_ file: String) -> IngestionError {
    IngestionError(
      .missingReference, at: Place(file: file),
      found: Bilingual(
        "des codes de commune, et aucune table", "codes of communes, and no table"),
      expected: Bilingual(
        "une table commune → bassin dans le magasin ou dans les données embarquées",
        "a table commune → bassin in the store or in the embedded data"),
      remedy: Bilingual(
        "importer aussi la table des communes", "import the table of communes too"))
  }
}
