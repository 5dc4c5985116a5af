import Nomenclatures
import Studies

/// The survey's figures, and what their codes mean.
extension Export {
  /// A table for each nomenclature, because two versions of the codes are never joined.
  var figureTables: [ExportTable] {
    let markets = figures.metiers.map { metiers in
      let surveys = figures.surveys.filter { $0.nomenclature == metiers.nomenclature }
      let years = surveys.map(\.millesime.description).joined(separator: ", ")
      return ExportTable(
        name: "market-" + metiers.nomenclature.slug,
        title: "Chiffres de l'enquête, \(metiers.nomenclature.rawValue)",
        description:
          "Projets de chaque métier dans chaque bassin, BMO \(years), tels que publiés : "
          + "un couple sans ligne n'a pas été observé, ce qui n'est pas zéro.",
        schema: Schema(market: surveys, figures),
        primaryKey: ["millesime", "bassin", "metier"],
        foreignKeys: [.bassin, .metier(metiers.nomenclature)])
    }
    let bassins = ExportTable(
      name: "bassins", title: "Bassins d'emploi",
      description: "Les bassins que les enquêtes nomment, région \(figures.region).",
      schema: Schema(bassinsOf: figures), primaryKey: ["bassin"])
    return markets + [bassins]
      + figures.metiers.map { metiers in
        ExportTable(
          name: metiers.nomenclature.slug,
          title: "Métiers de la \(metiers.nomenclature.rawValue)",
          description: "Codes et intitulés des familles professionnelles, au niveau de BMO.",
          schema: Schema(metiers), primaryKey: ["metier"])
      }
  }
}

extension Schema {
  fileprivate init(market surveys: [FiguresResult.Survey], _ result: FiguresResult) {
    self.init(
      name: "faisceau.market/1", recipe: Self.recipe(result.recipe),
      sources: Self.sources(result.sources),
      rows: surveys.flatMap { survey in survey.rows.map { Row($0, survey.millesime) } })
  }

  fileprivate init(bassinsOf result: FiguresResult) {
    self.init(
      name: "faisceau.bassins/1", recipe: Self.recipe(result.recipe), sources: [],
      rows: result.bassins.map { bassin in
        Row(
          Field.bassin(bassin) + [
            .text("codePacte", bassin.codePacte), .text("region", result.region.rawValue),
          ])
      })
  }

  fileprivate init(_ metiers: FiguresResult.Metiers) {
    self.init(
      name: "faisceau.metiers/1", recipe: .null, sources: [],
      rows: metiers.entries.map { entry in
        Row([
          .text("metier", entry.code.rawValue), .text("metierName", entry.label),
          .text("domaine", entry.domaine.isEmpty ? nil : entry.domaine),
          .text("domaineName", entry.domaineLabel.isEmpty ? nil : entry.domaineLabel),
        ])
      })
  }

  /// The file of each slice, then of each reference table.
  init(sources result: StatusResult) {
    self.init(
      name: "faisceau.sources/1", recipe: Self.recipe(result.recipe), sources: [],
      rows: result.sources.map { source in
        Row(
          [
            .text("kind", "source"), .text("name", source.source), .millesime(source.millesime),
            .text("region", source.region.rawValue),
            .text("nomenclature", source.nomenclature.rawValue),
          ] + Field.file(source.file))
      }
        + result.references.map { table in
          Row(
            [
              .text("kind", table.kind), .text("name", table.name), .integer("millesime", nil),
              .text("region", nil), .text("nomenclature", nil),
            ] + Field.file(table.file))
        })
  }
}

extension Schema.Row {
  fileprivate init(_ row: FiguresResult.Row, _ millesime: Millesime) {
    self.init([
      .millesime(millesime), .text("bassin", row.bassin.rawValue),
      .text("metier", row.metier.rawValue), .count("projets", row.projets),
      .count("projetsDifficiles", row.projetsDifficiles),
      .count("projetsSaisonniers", row.projetsSaisonniers),
    ])
  }
}

extension Schema.Field {
  fileprivate static func file(_ file: FileRecord) -> [Self] {
    [
      .text("file", file.name), .text("sheet", file.sheet), .text("sha256", file.sha256),
      .integer("rows", file.rows), .text("producer", file.producer),
      .text("licence", file.licence), .text("importedAt", file.importedAt),
    ]
  }
}
