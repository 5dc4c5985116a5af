import Studies

/// The lines under a figure: how to read it, what it covers, where it comes from.
extension Words {
  /// How to read the first line.
  func lecture(_ text: String) -> Footnote {
    Footnote(label: say("Lecture", "Reading"), text: text)
  }

  /// What the figures cover.
  func champ(_ text: String) -> Footnote { Footnote(label: say("Champ", "Coverage"), text: text) }

  /// Sources with their years, by producer and licence: files stand in the table of sources.
  func source(_ records: [SourceRecord]) -> Footnote {
    var groups: [(name: String, licence: String, titles: [String])] = []
    for record in records {
      let licence = licence(record.file)
      let (name, title) = (record.file.producer, title(record))
      if let place = groups.firstIndex(where: { $0.name == name && $0.licence == licence }) {
        if !groups[place].titles.contains(title) { groups[place].titles.append(title) }
      } else {
        groups.append((name, licence, [title]))
      }
    }
    let texts = groups.map { group in
      let titles = group.titles.joined(separator: ", ")
      return say(
        "\(group.name), \(titles) (licence : \(group.licence))",
        "\(group.name), \(titles) (licence: \(group.licence))")
    }
    return Footnote(label: "Source", text: texts.joined(separator: say(" ; ", "; ")) + ".")
  }
}
