import Formats
import MarketStore
import Nomenclatures

extension DerivedPackage {
  typealias Resource = (facts: PackageDescriptor.Resource, table: PackageTable)

  /// Every resource, in the order of the descriptor.
  var resources: [Resource] {
    var all: [Resource] = []
    for (bassins, provenance) in official.bassins.batch.bassins {
      all.append(
        resource(
          "bassins", .bassins, PackageTable(bassins), .bassins, origins: [provenance]))
    }
    for reading in [official.fap2009, official.fap2021] {
      for (nomenclature, provenance) in reading.batch.nomenclatures {
        let name = nomenclature.id == .fap2009 ? "fap2009" : "fap2021"
        all.append(
          resource(
            name, .nomenclature, PackageTable(nomenclature), .labels(nomenclature.id),
            origins: [provenance], nomenclature: nomenclature.id.rawValue))
      }
    }
    all += slices.map { slice in
      resource(
        "bmo-\(slice.key.millesime)", .figures, PackageTable(slice),
        .survey(slice.key.millesime, region), origins: [slice.provenance],
        millesime: slice.key.millesime, nomenclature: slice.key.nomenclature.rawValue)
    }
    all.append(
      resource(
        "bmo-labels", .labels, PackageTable(labelsOf: slices), .surveyLabels,
        origins: slices.map(\.provenance)))
    for (millesime, lots, provenance) in official.order.batch.orders {
      all.append(
        resource(
          "commande-regionale-\(millesime)", .order, PackageTable(lots), .order,
          origins: [provenance], millesime: millesime))
    }
    return all + marketResources
  }

  /// A table with its description. `nomenclature` is that of its métiers, or the two of a passage.
  func resource(
    _ name: String, _ content: PackageContent, _ table: PackageTable, _ story: ResourceStory,
    origins: [Provenance], millesime: Millesime? = nil, nomenclature: String? = nil,
    facts: [String: Double]? = nil
  ) -> Resource {
    let bytes = Array(table.csv.utf8)
    let licence = origins.first?.licence ?? "non précisée"
    let facts = PackageDescriptor.Resource(
      name: name, path: "\(name).csv", profile: "tabular-data-resource", title: story.title,
      description: story.description, format: "csv", mediatype: "text/csv", encoding: "utf-8",
      bytes: bytes.count, hash: "sha256:" + sha256(of: bytes),
      schema: PackageDescriptor.Schema(
        fields: PackageSchema.fields(content), missingValues: [""],
        primaryKey: PackageSchema.primaryKey(content)),
      licenses: licence == BMOOrigin.licence ? [.ouverte] : nil,
      sources: [PackageDescriptor.Source(title: story.source)], content: content,
      producer: story.producer ?? origins.first?.producer ?? "", licence: licence,
      millesime: millesime?.rawValue, nomenclature: nomenclature, facts: facts,
      updated: story.updated,
      derived: true, derivation: story.derivation,
      origins: origins.map {
        PackageDescriptor.Origin(
          file: $0.fileName, sha256: $0.sha256, sheet: $0.sheet, rows: $0.rows)
      })
    return (facts, table)
  }
}

extension PackageDescriptor.License {
  /// Licence Ouverte of Etalab, the licence of BMO; which version is not said.
  static let ouverte = PackageDescriptor.License(
    title: BMOOrigin.licence, path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
}
