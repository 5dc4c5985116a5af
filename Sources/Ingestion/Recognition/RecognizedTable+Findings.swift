import Formats
import Nomenclatures

extension RecognizedTable {
  /// How each thing was found out, in reading order.
  var findings: [Recognition.Finding] {
    [
      format, encoding, delimiter, kindFinding, sheet, headerRow, millesimeFinding,
      nomenclatureFinding, decimal, ignored,
    ].compactMap { $0 }
  }

  private func finding(
    _ aspect: Recognition.Aspect, _ value: Bilingual, because reason: Bilingual, flag: String?,
    isSaid: Bool = false
  ) -> Recognition.Finding {
    let said = Bilingual("dit par \(flag ?? "")", "said by \(flag ?? "")")
    return Recognition.Finding(
      aspect: aspect, value: value, reason: isSaid ? said : reason, flag: flag)
  }

  private var kindFinding: Recognition.Finding {
    let names = header.match.pattern.columns.filter(\.isRequired)
      .compactMap { column in header.match.places[column.role].map { header.match.headers[$0] } }
    let list = names.joined(separator: ", ")
    return finding(
      .kind, kind.label,
      because: Bilingual("l'en-tête porte \(list)", "the header has \(list)"), flag: "--kind",
      isSaid: overrides.kind != nil)
  }

  private var format: Recognition.Finding {
    let inner =
      file.innerName.map { Bilingual(" dans un ZIP (\($0))", " in a ZIP (\($0))") }
      ?? Bilingual(same: "")
    switch file.kind {
    case .workbook:
      return finding(
        .format, Bilingual("classeur XLSX" + inner.french, "XLSX workbook" + inner.english),
        because: Bilingual("premiers octets d'une archive ZIP", "first bytes of a ZIP archive"),
        flag: nil)
    case .delimitedText:
      return finding(
        .format, Bilingual("texte délimité" + inner.french, "delimited text" + inner.english),
        because: Bilingual("ni archive, ni autre format connu", "neither archive nor other format"),
        flag: nil)
    }
  }

  private var encoding: Recognition.Finding? {
    guard case .delimitedText(let dialect) = file.kind else { return nil }
    return finding(
      .encoding, Bilingual(same: dialect.encoding.rawValue), because: dialect.encoding.reason,
      flag: "--encoding", isSaid: overrides.encoding != nil)
  }

  private var delimiter: Recognition.Finding? {
    guard case .delimitedText(let dialect) = file.kind else { return nil }
    let character = String(UnicodeScalar(dialect.delimiter))
    let shown =
      dialect.delimiter == 9
      ? Bilingual("tabulation", "tab") : Bilingual("« \(character) »", "\"\(character)\"")
    return finding(
      .delimiter, shown,
      because: Bilingual(
        "celui qui coupe les premières lignes le plus régulièrement",
        "the one that cuts the first lines most evenly"),
      flag: "--delimiter", isSaid: overrides.delimiter != nil)
  }

  private var sheet: Recognition.Finding? {
    guard let name = table.name else { return nil }
    return finding(
      .sheet, Bilingual("« \(name) »", "\"\(name)\""),
      because: Bilingual(
        "la seule où des lignes suivent un en-tête connu",
        "the only one with rows below a known header"),
      flag: "--sheet", isSaid: overrides.sheet != nil)
  }

  private var headerRow: Recognition.Finding {
    let count = header.match.places.count
    return finding(
      .headerRow, Bilingual("ligne \(header.row)", "row \(header.row)"),
      because: Bilingual(
        "\(count) colonnes connues y sont nommées", "\(count) known columns are named there"),
      flag: nil)
  }

  private var ignored: Recognition.Finding? {
    guard !header.match.ignored.isEmpty else { return nil }
    return finding(
      .ignoredColumns, Bilingual(same: header.match.ignored.joined(separator: ", ")),
      because: Bilingual("aucune figure n'en est tirée", "no figure is drawn from them"), flag: nil)
  }
}

extension TextEncoding {
  /// Why a text is taken to be written so.
  fileprivate var reason: Bilingual {
    switch self {
    case .utf8: Bilingual("tous les octets sont de l'UTF-8", "every byte is UTF-8")
    case .utf8BOM: Bilingual("marque EF BB BF en tête", "mark EF BB BF at the start")
    case .windows1252: Bilingual("des octets ne sont pas de l'UTF-8", "some bytes are not UTF-8")
    case .latin1: Bilingual("demandé", "asked for")
    case .utf16LittleEndian, .utf16BigEndian:
      Bilingual("marque UTF-16 en tête", "UTF-16 mark at the start")
    }
  }
}
