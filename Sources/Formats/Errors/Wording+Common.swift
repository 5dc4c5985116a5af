/// Pieces that several messages share.
extension Wording {
  static func megabytes(_ bytes: Int) -> Wording {
    Wording("\(bytes >> 20) Mio", "\(bytes >> 20) MiB")
  }

  static let workbookOrText = Wording(
    "attendu un classeur .xlsx ou un texte délimité (.csv)",
    "expected an .xlsx workbook or delimited text (.csv)")
  static let saveAsWorkbook = Wording(
    "l'ouvrir dans un tableur et l'enregistrer en .xlsx",
    "open it in a spreadsheet program and save it as .xlsx")
  static let downloadAgain = Wording(
    "télécharger ou copier le fichier de nouveau", "download or copy the file again")
  static let wholeArchive = Wording(
    "attendu un classeur .xlsx entier", "expected a whole .xlsx workbook")
  static let repairWorkbook = Wording(
    "l'ouvrir dans un tableur, vérifier cette cellule et enregistrer de nouveau en .xlsx",
    "open it in a spreadsheet program, check this cell and save it again as .xlsx")
}
