import Nomenclatures
import Studies

/// The lines that every table for people ends with.
extension Words {
  typealias Footnote = Document.Footnote

  /// One line for each file.
  func sources(_ records: [SourceRecord]) -> [Footnote] {
    var seen: Set<String> = []
    return records.filter { seen.insert($0.file.sha256 + $0.millesime.description).inserted }
      .map { Footnote(label: "Source", text: source($0)) }
  }

  /// « Pôle emploi, BMO 2018, ResMetBE18.xlsx (…) ; licence ».
  private func source(_ record: SourceRecord) -> String {
    let file = record.file
    var details = file.sheet.map { [say("feuille ", "sheet ") + quote($0)] } ?? []
    details.append("SHA-256 " + file.sha256.prefix(12))
    return "\(file.producer), \(title(record)), \(file.name) "
      + "(\(details.joined(separator: ", ")))" + say(" ; licence : ", "; licence: ")
      + licence(file)
  }

  /// What a source is, with its year.
  func title(_ record: SourceRecord) -> String {
    switch record.source {
    case "pole-emploi":
      say(
        "offres et demandeurs d'emploi \(record.millesime)",
        "offers and job seekers \(record.millesime)")
    case "offres": say("offres publiées \(record.millesime)", "offers posted \(record.millesime)")
    case "mobilites":
      say("trajets domicile-travail \(record.millesime)", "journeys to work \(record.millesime)")
    case "difficultes":
      say("causes de difficulté \(record.millesime)", "causes of difficulty \(record.millesime)")
    case "tensions":
      say(
        "tensions par département \(record.millesime)",
        "tensions by département \(record.millesime)")
    case "communes":
      say("communes par bassin \(record.millesime)", "communes by bassin \(record.millesime)")
    case "passage":
      say(
        "passage de la ROME vers la \(record.nomenclature.rawValue)",
        "passage from the ROME to the \(record.nomenclature.rawValue)")
    case "formations": say("formations \(record.millesime)", "training \(record.millesime)")
    case "commande":
      say(
        "commande régionale de formation \(record.millesime)",
        "regional training order \(record.millesime)")
    case "amendements": say("amendements de la concertation", "amendments of the concertation")
    default: survey(record.millesime)
    }
  }

  /// The licence of a file, as far as known.
  func licence(_ file: FileRecord) -> String {
    file.licence == "non précisée" ? say(file.licence, "not stated") : file.licence
  }

  /// « enquête Besoins en main-d'œuvre (BMO) 2018 ».
  func survey(_ millesime: Millesime) -> String {
    say(
      "enquête Besoins en main-d'œuvre (BMO) \(millesime)",
      "Besoins en main-d'œuvre survey (BMO) \(millesime)")
  }

  /// Year, nomenclature and région.
  func millesime(
    _ millesime: Millesime, _ nomenclature: NomenclatureID, _ region: RegionCode
  ) -> Footnote {
    Footnote(
      label: say("Millésime", "Year"),
      text: "BMO \(millesime), \(nomenclature.rawValue), "
        + "\(RegionNames.name(of: region, say)) (\(region))")
  }

  /// How to read what the source printed as `*`.
  var suppressionLegend: Footnote {
    Footnote(
      label: "*",
      text: say(
        "chiffre masqué à la source (secret statistique), jamais zéro par défaut. "
          + "« <\u{A0}5 » : entièrement masqué, au plus 4 ; « 13–16 » : masqué en "
          + "partie, bornes du total ; « 8–67 % » : bornes du taux ; "
          + "« n.\u{A0}d. » : taux non déterminé ; « – » : non observé.",
        "figure hidden at the source (statistical secrecy), never zero by default. "
          + "\u{201C}<\u{A0}5\u{201D}: hidden in whole, 4 at most; \u{201C}13–16\u{201D}: hidden "
          + "in part, bounds of the total; \u{201C}8–67%\u{201D}: bounds of the rate; "
          + "\u{201C}n/a\u{201D}: rate not determined; \u{201C}–\u{201D}: not observed."))
  }

  /// How to read a sum that hidden parts count in.
  var approximationLegend: Footnote {
    Footnote(
      label: "≈",
      text: say(
        "somme sur la région ; chaque part masquée y compte pour sa valeur attendue.",
        "sum over the région; each hidden part counts in it for its expected value."))
  }

  /// The text in the page's language.
  func text(_ text: MethodCard.Text) -> String { say(text.french, text.english) }
}
