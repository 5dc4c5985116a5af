/// The table schema of a resource.
extension PackageDescription {
  func schema(_ table: ExportTable) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("fields", .array(table.schema.columns.map { field($0, table) })),
      .init("missingValues", .array([.string("")])),
    ]
    if !table.primaryKey.isEmpty {
      members.append(.init("primaryKey", .array(table.primaryKey.map(JSONValue.string))))
    }
    if !table.foreignKeys.isEmpty {
      members.append(.init("foreignKeys", .array(table.foreignKeys.map(Self.key))))
    }
    return .object(members)
  }

  private func field(_ column: Column, _ table: ExportTable) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(column.name)), .init("type", .string(column.type.rawValue)),
      .init("description", .string(column.meaning.definition)),
      .init("source", .string(column.meaning.origin.rawValue)),
    ]
    if let unit = column.meaning.unit { members.append(.init("unit", .string(unit))) }
    let limits = constraints(column, isKey: table.primaryKey.contains(column.name))
    if !limits.isEmpty { members.append(.init("constraints", .object(limits))) }
    return .object(members)
  }

  private func constraints(_ column: Column, isKey: Bool) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if isKey { members.append(.init("required", .boolean(true))) }
    if let least = column.meaning.least { members.append(.init("minimum", .number(least))) }
    if let greatest = column.meaning.greatest {
      members.append(.init("maximum", .number(greatest)))
    }
    if let values = column.meaning.values {
      members.append(.init("enum", .array(values.map(JSONValue.string))))
    }
    return members
  }

  private static func key(_ key: ExportTable.ForeignKey) -> JSONValue {
    .object([
      .init("fields", .array([.string(key.column)])),
      .init(
        "reference",
        .object([
          .init("resource", .string(key.resource)),
          .init("fields", .array([.string(key.target)])),
        ])),
    ])
  }
}

extension ExportTable {
  /// The dictionary: a row for each column of each table, its own included.
  static func dictionary(of tables: [ExportTable]) -> ExportTable {
    let described = tables.flatMap { table in table.schema.columns.map { (table.name, $0) } }
    let own = Schema(dictionary: described)
    let whole = Schema(dictionary: described + own.columns.map { ("dictionnaire", $0) })
    return ExportTable(
      name: "dictionnaire", title: "Dictionnaire",
      description: "Chaque colonne de chaque table : type, unité, définition, source.",
      schema: whole, primaryKey: ["resource", "column"])
  }
}

extension Schema {
  fileprivate init(dictionary columns: [(table: String, column: Column)]) {
    self.init(
      name: "faisceau.dictionary/1", recipe: .null, sources: [],
      rows: columns.map { table, column in
        Row([
          .text("resource", table), .text("column", column.name),
          .text("type", column.type.rawValue), .text("unit", column.meaning.unit),
          .text("definition", column.meaning.definition),
          .text("source", column.meaning.origin.rawValue),
          .text("values", column.meaning.values?.joined(separator: "|")),
        ])
      })
  }
}
