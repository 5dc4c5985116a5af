import Ingestion
import Nomenclatures
import Reports

extension Page {
  /// What a file is.
  init(_ recognition: Recognition) {
    let size = Numerals(Tongue.spoken).count(recognition.byteCount)
    lead = [
      "\(recognition.file), \(size) " + say("octets", "bytes"), "SHA-256 \(recognition.sha256)",
    ]
    titles = [say("quoi", "what"), say("trouvé", "found"), say("pourquoi", "why"), "option"]
    cells = recognition.findings.map { finding in
      [say(finding.aspect.label), say(finding.value), say(finding.reason), finding.flag ?? ""]
    }
    notes = recognition.columns.map { "\($0.column). \($0.header) → \($0.role)" }
    if !recognition.otherSheets.isEmpty {
      let names = recognition.otherSheets.joined(separator: ", ")
      notes.append(say("autres feuilles, non lues : \(names)", "other sheets, not read: \(names)"))
    }
    header = ["aspect", "value", "reason", "flag"]
    rows = recognition.findings.map { finding in
      [
        .string(finding.aspect.rawValue), .string(say(finding.value)),
        .string(say(finding.reason)), .optional(finding.flag),
      ]
    }
    json = Self.json(recognition, rows, header)
  }

  private static func json(
    _ facts: Recognition, _ rows: [[JSONValue]], _ header: [String]
  ) -> JSONValue {
    typealias Member = JSONValue.Member
    let findings = rows.map { row in JSONValue.object(zip(header, row).map { Member($0, $1) }) }
    let columns = facts.columns.map { column in
      JSONValue.object([
        Member("role", .string(column.role)), Member("header", .string(column.header)),
        Member("column", .integer(column.column)),
      ])
    }
    return .object([
      Member("schema", .string("faisceau.inspect/1")),
      Member("recipe", .object([Member("file", .string(facts.file))])),
      Member(
        "sources",
        .array([
          .object([
            Member("file", .string(facts.file)), Member("sha256", .string(facts.sha256)),
            Member("bytes", .integer(facts.byteCount)),
          ])
        ])),
      Member("kind", .string(facts.kind.rawValue)), Member("sheet", .optional(facts.sheet)),
      Member("headerRow", .optional(facts.headerRow)),
      Member("millesime", .optional(facts.millesime?.rawValue)),
      Member("nomenclature", .optional(facts.nomenclature?.rawValue)),
      Member("decimalMark", .optional(facts.decimalMark?.rawValue)),
      Member("columns", .array(columns)),
      Member("ignoredColumns", .array(facts.ignoredColumns.map(JSONValue.string))),
      Member("otherSheets", .array(facts.otherSheets.map(JSONValue.string))),
      Member("rows", .array(findings)),
    ])
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
