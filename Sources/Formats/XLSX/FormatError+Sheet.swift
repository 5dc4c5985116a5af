extension FormatError {
  static func rowTooLong(_ place: Place) -> FormatError {
    .tooBig(
      place, Wording("ligne démesurée", "the row is out of proportion"),
      limit: .megabytes(SheetParser.longestRow))
  }

  static func badRowNumber(_ place: Place, _ given: String) -> FormatError {
    FormatError(
      .badData, at: place,
      found: Wording(
        "numéro de ligne « \(given.prefix(40)) »", "row number \"\(given.prefix(40))\""),
      expected: Wording(
        "attendu un nombre de 1 à \(SheetParser.lastRow)",
        "expected a number from 1 to \(SheetParser.lastRow)"),
      remedy: .saveAsWorkbook)
  }

  static func rowGoesBack(_ place: Place, _ given: Int) -> FormatError {
    FormatError(
      .badData, at: place,
      found: Wording("la ligne \(given) vient après celle-ci", "row \(given) comes after this one"),
      expected: Wording("attendu des lignes croissantes", "expected rows in rising order"),
      remedy: .saveAsWorkbook)
  }

  static func badCellReference(_ place: Place) -> FormatError {
    FormatError(
      .badData, at: place,
      found: Wording("cellule hors de la feuille", "a cell outside the sheet"),
      expected: Wording("attendu une colonne de A à XFD", "expected a column from A to XFD"),
      remedy: .saveAsWorkbook)
  }

  static func cellTwice(_ place: Place) -> FormatError {
    FormatError(
      .badData, at: place,
      found: Wording("cellule donnée deux fois", "the cell is given twice"),
      expected: Wording("attendu une valeur par cellule", "expected one value per cell"),
      remedy: .repairWorkbook)
  }

  static func noSuchString(_ place: Place, count: Int) -> FormatError {
    FormatError(
      .badData, at: place,
      found: Wording(
        "renvoi à un texte partagé absent", "refers to a shared string that is absent"),
      expected: Wording(
        "attendu un rang inférieur à \(count)", "expected a rank below \(count)"),
      remedy: .repairWorkbook)
  }

  static func noSheetData(_ place: Place) -> FormatError {
    FormatError(
      .damaged, at: place,
      found: Wording("feuille sans données (sheetData)", "a sheet without data (sheetData)"),
      expected: Wording("attendu une feuille de calcul", "expected a worksheet"),
      remedy: .saveAsWorkbook)
  }

  static func noSheet(_ file: String) -> FormatError {
    FormatError(
      .damaged, at: Place(file: file),
      found: Wording("classeur sans feuille de calcul", "a workbook without any worksheet"),
      expected: Wording("attendu au moins une feuille", "expected at least one sheet"),
      remedy: .saveAsWorkbook)
  }
}
