/// A document in Markdown, tables with pipes.
struct MarkdownFace {
  let language: Language

  func text(of document: Document) -> String {
    var blocks = ["# " + SafeText.markdown(document.title)]
    blocks += document.lead.map(SafeText.markdown)
    blocks += document.sections.flatMap(section)
    if !document.footer.isEmpty {
      blocks.append(document.footer.map(footnote).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func section(_ section: Document.Section) -> [String] {
    var blocks = section.heading.map { ["## " + SafeText.markdown($0)] } ?? []
    blocks += section.lines.map(SafeText.markdown)
    if let table = section.table, !table.rows.isEmpty { blocks.append(text(of: table)) }
    return blocks + section.notes.map(SafeText.markdown)
  }

  private func text(of table: Table) -> String {
    let titles = table.columns.map { SafeText.markdown($0.title) }
    let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
    let rows = table.rows.map { $0.map(SafeText.markdown) }
    return ([titles, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func footnote(_ note: Document.Footnote) -> String {
    "- **" + SafeText.markdown(note.label) + "**" + language(" : ", ": ")
      + SafeText.markdown(note.text)
  }
}
