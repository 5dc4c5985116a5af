import Columns
import MarketStore
import Nomenclatures

extension DataPackage {
  /// The offers, job seekers and classes of a resource. Bassins and métiers are named as the package
  /// names them elsewhere: the Pacte's name, the label of the ROME.
  func seekers(_ resource: PackageDescriptor.Resource) throws -> MarketSlice {
    let table = try table(resource)
    let axes = try axes(resource, table)
    let (bassins, metiers) = (try names(.bassins, column: 2), try names(.nomenclature, column: 1))
    return MarketSlice(
      key: SliceKey(
        source: .poleEmploi, millesime: try millesime(resource),
        region: RegionCode(descriptor.region), nomenclature: try nomenclatureID(resource)),
      bassins: axes.bassins.map {
        MarketSlice.NamedBassin(code: BassinCode($0), name: bassins[$0] ?? $0)
      },
      metiers: axes.metiers.map {
        MarketSlice.NamedMetier(code: MetierCode($0), label: metiers[$0] ?? $0, famille: "")
      }, bassinPlaces: axes.bassinPlaces, metierPlaces: axes.metierPlaces,
      columns: try columns(resource, table), classes: try classes(resource, table),
      provenance: try provenance(resource))
  }

  /// Names by code, from every resource of a kind whose first column is the code.
  private func names(_ content: PackageContent, column: Int) throws -> [String: String] {
    var names: [String: String] = [:]
    for resource in descriptor.resources where resource.content == content {
      for record in try table(resource).records { names[record[0]] = record[column] }
    }
    return names
  }

  private func columns(
    _ resource: PackageDescriptor.Resource, _ table: PackageTable
  ) throws -> [Measure: CountColumn] {
    var columns: [Measure: CountColumn] = [:]
    for (rank, measure) in SourceID.poleEmploi.measures.enumerated() {
      let counts = try table.records.enumerated().map { index, record in
        guard let value = Double(record[2 + rank]), value.isFinite, value >= 0 else {
          throw broken(resource, index, record[2 + rank], "un nombre", "a number")
        }
        return Count.observed(value)
      }
      columns[measure] = CountColumn(counts)
    }
    return columns
  }

  private func classes(
    _ resource: PackageDescriptor.Resource, _ table: PackageTable
  ) throws -> [PublishedClass: [UInt8?]] {
    let first = 2 + SourceID.poleEmploi.measures.count
    var classes: [PublishedClass: [UInt8?]] = [:]
    for (rank, name) in PublishedClass.allCases.enumerated() {
      let values: [UInt8?] = try table.records.enumerated().map { index, record in
        let text = record[first + rank]
        if text.isEmpty { return nil }
        guard let value = UInt8(text), (1...5).contains(value) else {
          throw broken(resource, index, text, "une classe de 1 à 5", "a class, 1 to 5")
        }
        return value
      }
      if values.contains(where: { $0 != nil }) { classes[name] = values }
    }
    return classes
  }
}
