import Formats
import Nomenclatures
public import Studies

/// The dossier of a bassin as a workbook: a reading note, the list, need against training, lots, what
/// several methods say, the methods, every métier's figures, the dictionary, the sources.
public struct DossierWorkbook: Sendable {
  private let dossier: Dossier
  private let methods: MethodsResult
  private let words: Words

  /// The workbook of a dossier in a language; `methods` are those that the program knows.
  public init(_ dossier: Dossier, _ methods: MethodsResult, _ language: Language) {
    self.dossier = dossier
    self.methods = methods
    words = Words(language)
  }

  /// The file.
  /// - Throws: `XLSXWriter.Failure` when it cannot be made.
  ///
  /// Determinism: same dossier, same bytes.
  public func bytes() throws -> [UInt8] {
    try XLSXWriter.bytes(title: title, sheets)
  }

  private var say: Language { words.say }
  private var title: String {
    SafeText.inert("\(dossier.bassin.fullName), BMO \(dossier.parts.rank.millesime)")
  }

  private var sheets: [XLSXSheet] {
    let tables = tables
    return [note(tables)] + tables.map(\.sheet) + [data, dictionary(tables), sources]
  }

  /// A sheet with the schema that it shows, and the frames of the studies that it tells of.
  private typealias Made = (sheet: XLSXSheet, schema: Schema, frames: [StudyFrame])

  private var tables: [Made] {
    let parts = dossier.parts
    let (rank, gap, filieres) = (parts.rank, parts.gap.result, parts.filieres.result)
    let (place, consensus) = (parts.place.result, parts.consensus.result)
    let tables = [
      made(say("Métiers à examiner", "Métiers to examine"), Schema(rank), [rank.frame]),
      gap.map { made(say("Écart par métier", "Gap"), Schema($0), [$0.frame]) },
      // Métiers hors commande have no filière; the sheet by métier tells them.
      filieres.map {
        let name = say("Écart par filière", "Gap by filière")
        return made(name, Schema($0), [$0.frame]) { $0.text("metier") == nil }
      },
      place.map { made(say("Lots de la région", "Lots of the région"), Schema($0), [$0.frame]) },
      consensus.map {
        made(say("Plusieurs méthodes", "Several methods"), Schema($0), $0.ballots.map(\.frame))
      },
      made(say("Méthodes", "Methods"), Schema(methods, say), []),
    ]
    return tables.compactMap(\.self)
  }

  /// The rows of the bassin; all of those of a schema that speaks of no bassin.
  private func made(
    _ name: String, _ schema: Schema, _ frames: [StudyFrame],
    where isWanted: (Schema.Row) -> Bool = { _ in true }
  ) -> Made {
    let code = dossier.bassin.code.rawValue
    let sheet = XLSXSheet(name, schema, words) { row in
      guard isWanted(row) else { return false }
      guard row.fields.contains(where: { $0.key == "bassinName" }) else { return true }
      return row.text("bassin") == code
    }
    return (sheet, schema, frames)
  }

  /// Every métier ranked, with its figures and place in the région.
  private var data: XLSXSheet {
    XLSXSheet(say("Données", "Data"), dataSchema, words) { _ in true }
  }

  private var dataSchema: Schema {
    Schema(
      name: "faisceau.rank/1", recipe: .null, sources: [],
      rows: dossier.cells.map { cell in
        Schema.Row(
          Schema.Field.bassin(dossier.bassin) + Schema.Field.metier(cell.metier) + [
            .millesime(dossier.parts.rank.millesime), .integer("rank", cell.rank),
          ] + Schema.Field.score(cell.score) + [
            .count("projets", cell.projets), .count("projetsDifficiles", cell.projetsDifficiles),
            .rate("tauxDifficulte", cell.tauxDifficulte),
          ])
      })
  }
}

extension DossierWorkbook {
  /// What each sheet holds, and how to read it.
  private func note(_ tables: [Made]) -> XLSXSheet {
    let names = tables.map(\.sheet.name)
    var rows: [(String, String)] = [
      (say("Dossier", "Dossier"), title),
      (
        say("Feuilles", "Sheets"),
        (names + [say("Données", "Data"), say("Dictionnaire", "Dictionary"), "Sources"])
          .joined(separator: say(" ; ", "; "))
      ),
      (
        say("Chiffres", "Figures"),
        say(
          "un chiffre masqué est écrit en toutes lettres dans sa cellule, avec ses bornes dans les "
            + "colonnes « Low » et « High » et son état dans « Status » ; une cellule vide : non observé.",
          "a hidden figure is written out in its cell, with its bounds in the columns \"Low\" and "
            + "\"High\" and its state in \"Status\"; an empty cell: not observed.")
      ),
    ]
    rows += years(tables).map { (say("Année", "Year"), $0) }
    rows.append((say("Champ", "Coverage"), words.surveyed))
    rows.append((say("Précaution sur BMO", "A caution on BMO"), words.caution))
    let parts = dossier.parts
    for reason in [
      parts.gap.reason, parts.place.reason, parts.consensus.reason, parts.before.reason,
    ].compactMap(\.self) {
      rows.append((say("Absent", "Absent"), words.text(reason)))
    }
    rows += Document(parts.rank, words).footer.map { ($0.label, $0.text) }
    return XLSXSheet(
      name: say("Lire d'abord", "Read first"),
      columns: [
        .init(say("Sujet", "Subject"), width: 18, shown: .text),
        .init(say("Note de lecture", "Reading note"), width: 110, shown: .text),
      ],
      rows: rows.map { [.text(SafeText.inert($0.0)), .text(SafeText.inert($0.1))] },
      isTable: false)
  }

  /// A line for each sheet that is of another year than the list.
  private func years(_ tables: [Made]) -> [String] {
    let lines = tables.flatMap { table in
      table.frames.filter { $0.millesime != dossier.parts.rank.millesime }
        .map { year(table.sheet.name, $0) }
    }
    return lines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func year(_ sheet: String, _ frame: StudyFrame) -> String {
    let (year, own) = (frame.millesime, dossier.parts.rank.millesime)
    let codes = frame.nomenclature.rawValue
    return say(
      "la feuille « \(sheet) » porte sur BMO \(year) (\(codes)), non sur BMO \(own).",
      "the sheet \"\(sheet)\" is about BMO \(year) (\(codes)), not BMO \(own).")
  }

  /// What every column means.
  private func dictionary(_ tables: [Made]) -> XLSXSheet {
    let all = tables + [(data, dataSchema, [])]
    return XLSXSheet(
      name: say("Dictionnaire", "Dictionary"),
      columns: [
        .init(say("Feuille", "Sheet"), width: 22, shown: .text),
        .init(say("Colonne", "Column"), width: 24, shown: .text),
        .init(say("Définition", "Definition"), width: 80, shown: .text),
        .init(say("Unité", "Unit"), width: 18, shown: .text),
        .init(say("Origine", "Origin"), width: 50, shown: .text),
      ],
      rows: all.flatMap { sheet, schema, _ in
        schema.columns.map { column in
          [
            .text(sheet.name), .text(column.name), .text(column.meaning.definition),
            column.meaning.unit.map { .text($0) } ?? .blank, .text(column.meaning.origin.rawValue),
          ]
        }
      })
  }

  /// The files behind the figures.
  private var sources: XLSXSheet {
    let titles = [
      "source", "millesime", "region", "file", "sheet", "sha256", "producer", "licence",
    ]
    return XLSXSheet(
      name: "Sources",
      columns: titles.map {
        .init($0, width: $0 == "sha256" ? 66 : 20, shown: $0 == "millesime" ? .plain : .text)
      },
      rows: dossier.parts.sources.map { record in
        let texts = [
          record.file.name, record.file.sheet ?? "", record.file.sha256, record.file.producer,
          words.licence(record.file),
        ]
        return [
          .text(record.source), .number(Double(record.millesime.rawValue)),
          .text(record.region.rawValue),
        ] + texts.map { .text(SafeText.inert($0)) }
      })
  }
}
