import Nomenclatures

/// One table of a package, with what a descriptor says of it.
struct ExportTable: Sendable {
  /// Name of the resource, and of its file without the ending.
  let name: String
  let title: String
  let description: String
  let schema: Schema
  /// Columns that name a row.
  var primaryKey: [String] = []
  /// Columns that name a row of another table.
  var foreignKeys: [ForeignKey] = []
  /// Whether the result also stands beside as the JSON of its command.
  var hasJSON = false

  /// A column whose values stand in a column of another table.
  struct ForeignKey: Sendable {
    let column: String
    let resource: String
    let target: String
  }
}

extension ExportTable.ForeignKey {
  static let bassin = Self(column: "bassin", resource: "bassins", target: "bassin")

  /// The métier, in the table of its nomenclature.
  static func metier(_ nomenclature: NomenclatureID) -> Self {
    Self(column: "metier", resource: nomenclature.slug, target: "metier")
  }
}

extension NomenclatureID {
  /// The name in a file's name: `fap2009`.
  var slug: String {
    rawValue.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
