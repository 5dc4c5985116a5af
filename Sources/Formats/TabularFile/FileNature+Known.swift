extension FileNature {
  /// Natures told by their very first bytes.
  static var heads: [([UInt8], FileNature)] {
    [
      (Array("%PDF".utf8), .pdf),
      (Array("{\\rtf".utf8), .named("un document RTF", "an RTF document")),
      ([0x1F, 0x8B], .compressed("gzip")),
      ([0x37, 0x7A, 0xBC, 0xAF], .compressed("7z")), (Array("Rar!".utf8), .compressed("RAR")),
      (Array("SQLite format 3".utf8), .named("une base SQLite", "an SQLite database")),
      (Array("PAR1".utf8), .named("un fichier Parquet", "a Parquet file")),
      ([0x89, 0x50, 0x4E, 0x47], .named("une image PNG", "a PNG image")),
      ([0xFF, 0xD8, 0xFF], .named("une image JPEG", "a JPEG image")),
    ]
  }

  static let pdf = FileNature(
    found: Wording("un document PDF", "a PDF document"),
    remedy: Wording(
      "télécharger le fichier de données (.xlsx ou .csv), non sa notice",
      "download the data file (.xlsx or .csv), not its notice"))
  static let oldWorkbook = FileNature(
    found: Wording("un ancien document Office (.xls, OLE2)", "an old Office document (.xls, OLE2)"))
  static let encryptedWorkbook = FileNature(
    found: Wording("un classeur protégé par un mot de passe", "a password-protected workbook"),
    remedy: Wording(
      "l'ouvrir avec son mot de passe et l'enregistrer en .xlsx sans protection",
      "open it with its password and save it as .xlsx without protection"),
    kind: .encrypted)
  static let html = FileNature(
    found: Wording("une page HTML", "an HTML page"),
    remedy: Wording(
      "télécharger le fichier lui-même, ou ouvrir la page dans un tableur et l'enregistrer en .xlsx",
      "download the file itself, or open the page in a spreadsheet program and save it as .xlsx"))
  static let xml = FileNature(found: Wording("un document XML", "an XML document"))
  static let json = FileNature(
    found: Wording("un document JSON", "a JSON document"),
    remedy: Wording("donner la version .xlsx ou .csv", "give the .xlsx or .csv version"))
  static let binary = FileNature(
    found: Wording("des données binaires inconnues", "unknown binary data"),
    remedy: .downloadAgain)
  static let openDocument = FileNature(
    found: Wording("un document OpenDocument (.ods…)", "an OpenDocument file (.ods…)"))
  static let otherOffice = FileNature(
    found: Wording(
      "un document Office qui n'est pas un classeur", "an Office document that is not a workbook"))
  static let binaryWorkbook = FileNature(
    found: Wording("un classeur binaire (.xlsb)", "a binary workbook (.xlsb)"))
  static let nestedArchive = FileNature(
    found: Wording("une archive ZIP dans une archive ZIP", "a ZIP archive inside a ZIP archive"),
    remedy: Wording("la décompresser d'abord", "unpack it first"))

  static func named(_ french: String, _ english: String) -> FileNature {
    FileNature(found: Wording(french, english))
  }

  static func compressed(_ format: String) -> FileNature {
    FileNature(
      found: Wording("une archive \(format)", "a \(format) archive"),
      remedy: Wording("la décompresser d'abord", "unpack it first"))
  }
}

extension FormatError {
  static func otherFormat(_ file: String, _ nature: FileNature) -> FormatError {
    nature.error(file)
  }

  static func ambiguousArchive(_ file: String, _ names: [String]) -> FormatError {
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? "…" : "")
    return FormatError(
      .otherFormat, at: Place(file: file),
      found: Wording(
        "archive ZIP de \(names.count) fichiers (\(list))",
        "a ZIP archive of \(names.count) files (\(list))"),
      expected: Wording(
        "attendu un seul classeur .xlsx ou un seul texte .csv",
        "expected one .xlsx workbook or one .csv text"),
      remedy: Wording(
        "décompresser et donner le fichier voulu", "unpack it and give the file you want"))
  }
}
