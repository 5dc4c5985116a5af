import Ingestion
import Nomenclatures
import Reports

extension TablePage {
  /// What a file is.
  init(_ facts: Recognition) {
    let size = Numerals(Tongue.spoken).count(facts.byteCount)
    self.init(
      title: "\(facts.file), \(size) " + say("octets", "bytes"),
      columns: [
        .words(say("Quoi", "What")), .labels(say("Trouvé", "Found")),
        .labels(say("Pourquoi", "Why")), .words("Option"),
      ],
      cells: facts.findings.map { finding in
        [say(finding.aspect.label), say(finding.value), say(finding.reason), finding.flag ?? ""]
      }, schema: "faisceau.inspect/1")
    lead = ["SHA-256 \(facts.sha256)"]
    notes = facts.columns.map { "\($0.column). \($0.header) → \($0.role)" }
    if !facts.otherSheets.isEmpty {
      let names = facts.otherSheets.joined(separator: ", ")
      notes.append(say("autres feuilles, non lues : \(names)", "other sheets, not read: \(names)"))
    }
    recipe = .object([.init("file", .string(facts.file))])
    sources = [ImportSchema.source(facts)]
    rows = facts.findings.map(Self.row)
    extras = Self.extras(facts)
  }

  private static func row(_ finding: Recognition.Finding) -> Row {
    Row([
      .init("aspect", .string(finding.aspect.rawValue)),
      .init("value", .string(say(finding.value))), .init("reason", .string(say(finding.reason))),
      .init("flag", .optional(finding.flag)),
    ])
  }

  private static func extras(_ facts: Recognition) -> [JSONValue.Member] {
    let columns = facts.columns.map { column in
      JSONValue.object([
        .init("role", .string(column.role)), .init("header", .string(column.header)),
        .init("column", .integer(column.column)),
      ])
    }
    return [
      .init("kind", .string(facts.kind.rawValue)), .init("sheet", .optional(facts.sheet)),
      .init("headerRow", .optional(facts.headerRow)),
      .init("millesime", .optional(facts.millesime?.rawValue)),
      .init("nomenclature", .optional(facts.nomenclature?.rawValue)),
      .init("decimalMark", .optional(facts.decimalMark?.rawValue)),
      .init("columns", .array(columns)),
      .init("ignoredColumns", .array(facts.ignoredColumns.map(JSONValue.string))),
      .init("otherSheets", .array(facts.otherSheets.map(JSONValue.string))),
    ]
  }
}

extension Recognition.Aspect {
  /// What people read.
  var label: Bilingual {
    switch self {
    case .kind: Bilingual("nature", "kind")
    case .format: Bilingual("format", "format")
    case .encoding: Bilingual("encodage", "encoding")
    case .delimiter: Bilingual("séparateur", "delimiter")
    case .sheet: Bilingual("feuille", "sheet")
    case .headerRow: Bilingual("en-tête", "header")
    case .millesime: Bilingual("millésime", "year")
    case .nomenclature: Bilingual("nomenclature", "nomenclature")
    case .decimalMark: Bilingual("signe décimal", "decimal mark")
    case .ignoredColumns: Bilingual("colonnes non lues", "columns not read")
    }
  }
}
