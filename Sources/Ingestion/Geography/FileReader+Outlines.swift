import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads communes from GeoJSON and dissolves them into the outlines of their bassins.
  func readOutlines(_ geoJSON: GeoJSONFile) throws -> FileReading {
    var reader = OutlineReader(geoJSON)
    try reader.read()
    let place = Place(file: file.recognition.file)
    guard
      let dissolved = DissolvedOutlines.choose(
        reader.shapes, among: references.communes, year: file.recognition.millesime,
        history: references.mergers ?? .ileDeFrance)
    else { throw IngestionError.noCommunes(file.recognition.file) }
    let borders = try dissolved.borders(place)
    // Where rows were refused, they say why no bassin is whole.
    guard !borders.bassins.isEmpty || !reader.rejects.isEmpty else {
      throw IngestionError.noWholeBassin(place, dissolved.table.millesime)
    }
    let thin =
      borders.bassins.isEmpty
      ? borders
      : borders.simplified(toRingPoints: OutlineReader.pointsPerBassin * borders.bassins.count)
    let outlines = OutlineSet(millesime: dissolved.table.millesime, outlines: thin.outlines)
    let regions = Set(
      dissolved.table.bassins.filter { thin.bassins.contains($0.code) }.map(\.region))
    var reading = FileReading(
      quality: quality(reader, dissolved, thin, regions: regions.count), rejects: reader.rejects)
    if !outlines.outlines.isEmpty {
      reading.batch.outlines = [
        Sourced(outlines, provenance(sheet: nil, rows: reader.shapes.count))
      ]
    }
    if !reader.rejects.isEmpty { reading.batch.incomplete = [file.recognition.sha256] }
    return reading
  }

  private func quality(
    _ reader: OutlineReader, _ dissolved: DissolvedOutlines, _ borders: BorderMap, regions: Int
  ) -> QualityReport {
    QualityReport(
      file: file.recognition.file, sheet: nil, kind: .contours,
      millesime: dissolved.table.millesime, nomenclature: nil, rowsRead: reader.features,
      rowsKept: reader.shapes.count, rowsRejected: reader.rejects.count,
      skipped: QualityReport.Skipped(), regions: regions, bassins: borders.bassins.count,
      metiers: 0, cells: 0, measures: [], notes: dissolved.notes(borders), otherSheets: [])
  }
}

extension DissolvedOutlines {
  /// What to know of the outlines.
  func notes(_ borders: BorderMap) -> [QualityNote] {
    let torn = lacking
    let gaps = borders.ground.reduce(0) { $0 + $1.holes.count }
    return [
      QualityNote(
        .outlines, borders.bassins.count, nil,
        Bilingual(
          "\(borders.bassins.count) contours de bassins, dissous de \(shapes.count) communes de la table "
            + "\(table.millesime) et simplifiés à \(borders.ringPointCount) points",
          "\(borders.bassins.count) outlines of bassins, dissolved from \(shapes.count) communes of the table "
            + "\(table.millesime) and simplified to \(borders.ringPointCount) points")),
      QualityNote(
        .outsideTable, unknown.count, unknown.first?.rawValue,
        Bilingual(
          "\(unknown.count) communes dans aucun bassin de la table",
          "\(unknown.count) communes in no bassin of the table")),
      QualityNote(
        .withoutOutline, torn.count, torn.keys.min()?.rawValue,
        Bilingual(
          "\(torn.count) bassins sans contour (\(Self.list(torn.keys))) : il leur manque des communes "
            + "(\(Self.list(torn.values.joined())))",
          "\(torn.count) bassins without an outline (\(Self.list(torn.keys))): they lack communes "
            + "(\(Self.list(torn.values.joined())))")),
      QualityNote(
        .gaps, gaps, nil,
        Bilingual("\(gaps) trous entre les contours", "\(gaps) holes between the outlines")),
    ].compactMap { $0 }
  }

  /// The first five codes.
  private static func list(_ codes: some Sequence<some CustomStringConvertible>) -> String {
    let codes = codes.map(\.description).sorted()
    return codes.prefix(5).joined(separator: ", ") + (codes.count > 5 ? "…" : "")
  }
}

extension IngestionError {
  static func noWholeBassin(_ place: Place, _ millesime: Millesime) -> IngestionError {
    IngestionError(
      .badData, at: place,
      found: Bilingual(
        "aucun bassin de \(millesime) dont toutes les communes soient là",
        "no bassin of \(millesime) with all its communes"),
      expected: Bilingual("les communes d'un bassin au moins", "the communes of a bassin at least"),
      remedy: Bilingual(
        "donner un fichier plus grand, ou --year", "give a larger file, or --year"))
  }
}
