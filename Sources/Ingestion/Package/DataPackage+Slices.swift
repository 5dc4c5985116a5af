import Columns
import MarketStore
import Nomenclatures

extension DataPackage {
  /// The names that each millésime prints, by code.
  private typealias Names = [String: (label: String, famille: String)]

  /// The slices of the package, sorted by key.
  func slices() throws -> [MarketSlice] {
    var names: [String: Names] = [:]
    for resource in descriptor.resources where resource.content == .labels {
      for record in try table(resource).records {
        names["\(record[0]) \(record[1])", default: [:]][record[2]] = (record[3], record[4])
      }
    }
    let surveys = try descriptor.resources.filter { $0.content == .figures }
      .map { try slice($0, names) }
    let seekers = try descriptor.resources.filter { $0.content == .seekers }.map(seekers)
    return (surveys + seekers).sorted { $0.key < $1.key }
  }

  private func slice(
    _ resource: PackageDescriptor.Resource, _ names: [String: Names]
  ) throws -> MarketSlice {
    let table = try table(resource)
    let year = try millesime(resource)
    let axes = try axes(resource, table)
    let (ofBassins, ofMetiers) = (names["\(year) bassin"] ?? [:], names["\(year) metier"] ?? [:])
    return MarketSlice(
      key: SliceKey(
        source: .bmo, millesime: year, region: RegionCode(descriptor.region),
        nomenclature: try nomenclatureID(resource)),
      bassins: axes.bassins.map { code in
        MarketSlice.NamedBassin(code: BassinCode(code), name: ofBassins[code]?.label ?? code)
      },
      metiers: axes.metiers.map { code in
        MarketSlice.NamedMetier(
          code: MetierCode(code), label: ofMetiers[code]?.label ?? code,
          famille: ofMetiers[code]?.famille ?? "")
      },
      bassinPlaces: axes.bassinPlaces, metierPlaces: axes.metierPlaces,
      columns: try columns(resource, table), provenance: try provenance(resource))
  }

  /// What the rows of a table of figures speak of: the codes, and the place of each row's.
  struct Axes {
    let bassins: [String]
    let metiers: [String]
    let bassinPlaces: [Int]
    let metierPlaces: [Int]
  }

  /// The axes of a table whose first columns are bassin and métier.
  /// - Throws: `IngestionError` when its rows are not sorted, each pair once.
  func axes(_ resource: PackageDescriptor.Resource, _ table: PackageTable) throws -> Axes {
    let bassins = Array(Set(table.records.map { $0[0] })).sorted()
    let metiers = Array(Set(table.records.map { $0[1] })).sorted()
    let axes = Axes(
      bassins: bassins, metiers: metiers, bassinPlaces: Self.places(table, 0, bassins),
      metierPlaces: Self.places(table, 1, metiers))
    guard Self.ascend(axes.bassinPlaces, axes.metierPlaces) else {
      throw broken(
        resource, nil, "ordre", "des lignes triées, sans répétition", "sorted rows, once")
    }
    return axes
  }

  private func columns(
    _ resource: PackageDescriptor.Resource, _ table: PackageTable
  ) throws -> [Measure: CountColumn] {
    var columns: [Measure: CountColumn] = [:]
    for (rank, measure) in SourceID.bmo.measures.enumerated() {
      var column = CountColumn()
      column.reserveCapacity(table.records.count)
      for (index, record) in table.records.enumerated() {
        let fields = record[(2 + rank * 4)..<(6 + rank * 4)]
        guard let count = FigureText.count(fields) else {
          throw broken(
            resource, index, fields.joined(separator: ","), "valeur, parts masquées, bornes",
            "figure, hidden parts, bounds")
        }
        column.append(count)
      }
      columns[measure] = column
    }
    return columns
  }

  private static func places(_ table: PackageTable, _ column: Int, _ codes: [String]) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    return table.records.compactMap { places[$0[column]] }
  }

  private static func ascend(_ bassins: [Int], _ metiers: [Int]) -> Bool {
    bassins.indices.dropFirst().allSatisfy {
      (bassins[$0 - 1], metiers[$0 - 1]) < (bassins[$0], metiers[$0])
    }
  }
}
