import Formats
import MarketStore
import Nomenclatures

/// The outlines that a file of communes gives with one table, and how well both fit.
struct DissolvedOutlines {
  let table: CommuneTable
  let index: TerritoryIndex
  let shapes: [CommuneShape]

  init(_ shapes: [CommuneShape], _ table: CommuneTable, history: CommuneHistory?) {
    self.shapes = shapes
    self.table = table
    index = TerritoryIndex(table, history: history)
  }

  /// The table of `year`, or else the one whose communes are those of the file, the earliest of
  /// those that fit as well.
  static func choose(
    _ shapes: [CommuneShape], among tables: [CommuneTable], year: Millesime?,
    history: CommuneHistory?
  ) -> DissolvedOutlines? {
    if let year {
      return TerritoryChoice.table(for: year, among: tables)
        .map { DissolvedOutlines(shapes, $0, history: history) }
    }
    let all = tables.sorted { $0.millesime < $1.millesime }
      .map { DissolvedOutlines(shapes, $0, history: history) }
    return all.min { $0.misfits < $1.misfits }
  }

  /// Communes of the file that lie in no bassin.
  var unknown: [CommuneCode] {
    shapes.map(\.commune).filter { index.current($0) == nil }.sorted()
  }

  private func bassin(_ commune: CommuneCode) -> BassinCode? {
    index.find(commune: commune, postalCode: nil, departement: nil)?.bassin
  }

  /// Communes that the table has and the file lacks, by bassin, among bassins that the file reaches.
  var lacking: [BassinCode: [CommuneCode]] {
    let drawn = Set(shapes.compactMap { index.current($0.commune)?.commune })
    let reached = Set(shapes.compactMap { bassin($0.commune) })
    let lacking = table.entries.filter { entry in
      guard reached.contains(entry.bassin) else { return false }
      return !drawn.contains(index.current(entry.commune)?.commune ?? entry.commune)
    }
    return Dictionary(grouping: lacking, by: \.bassin).mapValues { $0.map(\.commune).sorted() }
  }

  /// Number of codes that stand on one side only.
  private var misfits: Int {
    let named = Set(table.entries.map(\.commune))
    let drawn = Set(shapes.map(\.commune))
    let reached = Set(shapes.compactMap { bassin($0.commune) })
    let expected = table.entries.filter { reached.contains($0.bassin) }
    return drawn.count { !named.contains($0) } + expected.count { !drawn.contains($0.commune) }
  }

  /// The borders of the bassins that the file covers whole.
  /// - Throws: `IngestionError` when two communes overlap, or when the outlines have another area
  ///   than the communes.
  func borders(_ place: Place) throws -> BorderMap {
    let torn = lacking
    let whole = shapes.filter { bassin($0.commune).map { torn[$0] == nil } ?? false }
    let map: BorderMap
    do {
      map = try BorderMap(whole, bassinOf: bassin)
    } catch {
      throw IngestionError.overlap(error, place)
    }
    let plane = EqualAreaPlane(standardParallel: map.middleLatitude)
    let communes = whole.reduce(0) { $0 + plane.area(of: $1.polygons) }
    let outlines = map.outlines.reduce(0) { $0 + plane.area(of: $1.polygons) }
    guard abs(outlines - communes) <= 1e-6 * communes else {
      throw IngestionError.lostGround(communes, outlines, place)
    }
    return map
  }
}

extension IngestionError {
  static func overlap(_ fault: OverlapFault, _ place: Place) -> IngestionError {
    let spot = "\(fault.point.longitude), \(fault.point.latitude)"
    return IngestionError(
      .badData, at: place,
      found: Bilingual(
        "\(fault.first) et \(fault.second) du même côté de leur limite, en \(spot)",
        "\(fault.first) and \(fault.second) on the same side of their border, at \(spot)"),
      expected: Bilingual("des communes qui ne se recouvrent pas", "communes that do not overlap"),
      remedy: Bilingual("reprendre le fichier publié", "take the published file again"))
  }

  static func lostGround(_ communes: Double, _ outlines: Double, _ place: Place) -> IngestionError {
    let (before, after) = (Int(communes / 1e6), Int(outlines / 1e6))
    return IngestionError(
      .badData, at: place,
      found: Bilingual(
        "\(before) km² de communes pour \(after) km² de contours",
        "\(before) km² of communes for \(after) km² of outlines"),
      expected: Bilingual(
        "la même surface : des contours qui ne se croisent pas",
        "the same area: rings that do not cross themselves"),
      remedy: Bilingual("reprendre le fichier publié", "take the published file again"))
  }
}
