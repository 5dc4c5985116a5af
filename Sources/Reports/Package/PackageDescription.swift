import Formats
import Nomenclatures
import Studies

/// The descriptor of an export: `datapackage.json`.
///
/// Source: Frictionless Data, Data Package and Table Schema v1, held against the program
/// `frictionless`.
struct PackageDescription {
  private let export: Export
  private let tables: [ExportTable]
  private let files: [ExportFile]

  /// - Parameters:
  ///   - tables: the tables, each with its CSV among `files`.
  ///   - files: every file of the folder but the descriptor.
  init(_ export: Export, _ tables: [ExportTable], _ files: [ExportFile]) {
    self.export = export
    self.tables = tables
    self.files = files
  }

  var json: JSONValue {
    let region = export.rank.region
    return .object(
      [
        .init("profile", .string("data-package")),
        .init("name", .string("faisceau-export-" + region.rawValue.lowercased())),
        .init("title", .string("Métiers prioritaires par bassin d'emploi, région \(region)")),
        .init("description", .string("Résultats de \(export.program) ; lire carte.md d'abord.")),
        .init("region", .string(region.rawValue)), .init("program", .string(export.program)),
        .init("recipe", Schema.recipe(export.rank.recipe)),
        .init("sources", .array(sources)),
      ] + licenses + [.init("resources", .array(resources))])
  }

  /// The files that figures come from, each once.
  private var sources: [JSONValue] {
    let titles =
      export.status.sources.map { source in
        "\(source.file.producer), \(source.source) \(source.millesime) (\(source.file.name))"
      }
      + export.status.references.map {
        "\($0.file.producer), \($0.kind) \($0.name) (\($0.file.name))"
      }
    return titles.map { .object([.init("title", .string($0))]) }
  }

  /// A licence for the whole only when every source has that one.
  private var licenses: [JSONValue.Member] {
    let all =
      export.status.sources.map(\.file.licence) + export.status.references.map(\.file.licence)
    guard all.allSatisfy({ $0 == "Licence Ouverte" }) else { return [] }
    return [
      .init(
        "licenses",
        .array([
          .object([
            .init("title", .string("Licence Ouverte")),
            .init("path", .string("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")),
          ])
        ]))
    ]
  }

  private var resources: [JSONValue] {
    files.map { file in
      guard let table = tables.first(where: { $0.name + ".csv" == file.name }) else {
        return plain(file)
      }
      return .object(
        [
          .init("name", .string(table.name)), .init("path", .string(file.name)),
          .init("profile", .string("tabular-data-resource")), .init("title", .string(table.title)),
          .init("description", .string(table.description)), .init("format", .string("csv")),
          .init("mediatype", .string("text/csv")), .init("encoding", .string("utf-8")),
        ] + size(file) + [.init("schema", schema(table))])
    }
  }

  /// A file that is no table.
  private func plain(_ file: ExportFile) -> JSONValue {
    let ending = String(file.name.split(separator: ".").last ?? "")
    let media = [
      "json": "application/json", "md": "text/markdown", "ipynb": "application/x-ipynb+json",
    ]
    return .object(
      [
        .init("name", .string(file.name.lowercased().replacing(".", with: "-"))),
        .init("path", .string(file.name)), .init("profile", .string("data-resource")),
        .init("type", .string("file")), .init("format", .string(ending)),
        .init("mediatype", .string(media[ending] ?? "text/plain")),
        .init("encoding", .string("utf-8")),
      ] + size(file))
  }

  private func size(_ file: ExportFile) -> [JSONValue.Member] {
    let bytes = Array(file.text.utf8)
    return [
      .init("bytes", .integer(bytes.count)), .init("hash", .string("sha256:" + sha256(of: bytes))),
    ]
  }
}
