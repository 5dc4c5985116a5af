/// A document on a terminal of a given width, in colour or not.
struct TerminalFace {
  let language: Language
  let width: Int
  let hasColour: Bool

  func text(of document: Document) -> String {
    var blocks = [paragraphs([document.title], .strong) + paragraphs(document.lead)]
    let (sections, leftOut) = fitted(document.sections)
    let widths = widths(of: sections)
    blocks += sections.map { section($0, widths) }
    blocks.append((leftOut + document.footer).flatMap(footnote))
    return blocks.filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func section(_ section: Document.Section, _ widths: [[String]: [Int]]) -> [String] {
    var lines = paragraphs(section.heading.map { [$0] } ?? [], .strong)
    lines += paragraphs(section.lines)
    if let table = section.table, !table.rows.isEmpty {
      let layout = TableLayout(table, widths: widths[table.titles] ?? [])
      lines += layout.headings.map { paint($0, .faint) } + layout.body
    }
    return lines + section.notes.flatMap { wrapped($0, indent: 2) }
  }

  /// The sections without the columns for which there is no room, and a line that names these.
  private func fitted(
    _ sections: [Document.Section]
  ) -> (sections: [Document.Section], leftOut: [Document.Footnote]) {
    let kept = Dictionary(grouping: sections.compactMap(\.table), by: \.titles)
      .mapValues { TableLayout.kept(of: $0, room: width) }
    var leftOut: [String] = []
    let fitted = sections.map { section in
      guard let table = section.table, let places = kept[table.titles] else { return section }
      for (place, title) in table.titles.enumerated()
      where !places.contains(place) && !leftOut.contains(title) { leftOut.append(title) }
      var section = section
      section.table = table.keeping(places)
      return section
    }
    guard !leftOut.isEmpty else { return (fitted, []) }
    let note = Document.Footnote(
      label: language("Colonnes omises", "Columns left out"),
      text: leftOut.joined(separator: ", ")
        + language(
          " ; un terminal plus large les montre, --format md, csv ou json aussi.",
          "; a wider terminal shows them, and so does --format md, csv or json."))
    return (fitted, [note])
  }

  /// Widths for each kind of table, by its titles: tables of one kind stand under one another.
  private func widths(of sections: [Document.Section]) -> [[String]: [Int]] {
    Dictionary(grouping: sections.compactMap(\.table), by: \.titles)
      .mapValues { TableLayout.widths(of: $0, room: width) }
  }

  private func paragraphs(_ texts: [String], _ style: Style = .plain) -> [String] {
    texts.flatMap { wrapped($0) }.map { paint($0, style) }
  }

  private func footnote(_ note: Document.Footnote) -> [String] {
    wrapped(note.label + language(" : ", ": ") + note.text, hanging: 2)
      .map { paint($0, .faint) }
  }

  /// Lines no wider than the terminal, `indent` blanks before each, `hanging` more before all but
  /// the first.
  private func wrapped(_ text: String, indent: Int = 0, hanging: Int = 0) -> [String] {
    let room = max(20, width - indent - hanging)
    return DisplayWidth.wrap(SafeText.inert(text), to: room).enumerated().map { place, line in
      String(repeating: " ", count: indent + (place > 0 ? hanging : 0)) + line
    }
  }

  private enum Style: String {
    case plain = ""
    case strong = "1"
    case faint = "2"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    hasColour && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
