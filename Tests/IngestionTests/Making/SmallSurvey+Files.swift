import Foundation
import TestSupport
import Testing

extension SmallSurvey {
  /// How the workbook types its cells.
  enum Typing: String, CaseIterable {
    /// Codes and counts as numbers, leading zeros lost; the rest as shared strings.
    case numbers
    /// Everything as shared strings.
    case shared
    /// Everything as inline strings.
    case inline
  }

  /// The survey as a workbook: a sheet of description first, which names other columns, then as many
  /// sheets of data as asked for.
  func workbook(_ typing: Typing, sheets: Int = 1) -> Data {
    var workbook = SmallWorkbook()
    workbook.add(
      sheet: "Description des variables ",
      [
        [], [.shared("Variable"), .shared("Libellé")],
        [.shared("met"), .shared("Nombre de projets")], [.shared("code_bassin"), .shared("BE")],
      ])
    for rank in 1...sheets {
      add(to: &workbook, named: "Données é" + (rank == 1 ? "" : " \(rank)"), typing)
    }
    return workbook.data
  }

  /// Adds a sheet that holds the survey.
  func add(to workbook: inout SmallWorkbook, named name: String, _ typing: Typing) {
    var lines = [header.map { SmallWorkbook.Cell.shared($0) }]
    lines += rows.map { row in layout.header.map { cell($0.role, row, typing) } }
    lines += [[], [.blank, .blank]]
    workbook.add(sheet: name, lines)
  }

  private func cell(_ role: String, _ row: Row, _ typing: Typing) -> SmallWorkbook.Cell {
    let text = text(role, row)
    switch typing {
    case .shared: return .shared(text)
    case .inline: return .inline(text)
    case .numbers:
      let isCode = ["annee", "bassin", "departement", "region"].contains(role)
      if isCode, let code = Int(text) { return .number("\(code)") }
      if ["met", "xmet", "smet"].contains(role), let count = Double(text) {
        return .number("\(count)")
      }
      return .shared(text)
    }
  }

  /// How a text is written.
  struct Dialect: Sendable, CustomTestStringConvertible {
    var encoding = String.Encoding.utf8
    var hasMark = false
    var delimiter = ";"
    var decimal = ","
    var endOfLine = "\r\n"
    var hasPreamble = false
    var hasFooter = false

    var testDescription: String {
      "\(encoding) \(hasMark) \(delimiter) \(decimal) \(hasPreamble) \(hasFooter)"
    }
  }

  /// The survey as delimited text.
  func csv(_ dialect: Dialect) -> Data {
    var lines: [String] = []
    if dialect.hasPreamble {
      lines += ["Enquête Besoins en main-d'oeuvre \(layout.year)", "Édité le 3 mars", ""]
    }
    lines.append(header.map { quoted($0, dialect) }.joined(separator: dialect.delimiter))
    lines += rows.map { row in
      layout.header.map { quoted(text($0.role, row, dialect), dialect) }
        .joined(separator: dialect.delimiter)
    }
    if dialect.hasFooter { lines += ["", "Source : Pôle emploi, BMO", "* : moins de 5"] }
    let whole = lines.joined(separator: dialect.endOfLine) + dialect.endOfLine
    let bytes = whole.data(using: dialect.encoding) ?? Data()
    return (dialect.hasMark ? Data([0xEF, 0xBB, 0xBF]) : Data()) + bytes
  }

  private func text(_ role: String, _ row: Row, _ dialect: Dialect) -> String {
    let text = self.text(role, row)
    if ["met", "xmet", "smet"].contains(role) {
      return text.replacing(".", with: dialect.decimal)
    }
    // ISO-8859-1 has no œ.
    return dialect.encoding == .isoLatin1 ? text.replacing("Œ", with: "Oe") : text
  }

  private func quoted(_ text: String, _ dialect: Dialect) -> String {
    text.contains(dialect.delimiter) ? "\"\(text)\"" : text
  }
}
