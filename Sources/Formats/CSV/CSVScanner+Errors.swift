extension CSVScanner {
  private func here(_ line: Int, _ column: Int, _ byte: Int) -> Place {
    Place(file: place.file, row: line, column: column + 1, byte: byte)
  }

  func unclosedQuote(_ line: Int, _ column: Int, _ byte: Int) -> FormatError {
    FormatError(
      .badData, at: here(line, column, byte),
      found: Wording(
        "guillemet ouvert ici et jamais refermé", "a quote opened here is never closed"),
      expected: Wording("attendu un guillemet fermant", "expected a closing quote"),
      remedy: Wording(
        "fermer le champ, ou doubler les guillemets qu'il contient",
        "close the field, or double the quotes inside it"))
  }

  func textAfterQuote(_ column: Int) -> FormatError {
    FormatError(
      .badData, at: here(line, column, cursor - start),
      found: Wording("texte après le guillemet fermant", "text after the closing quote"),
      expected: Wording(
        "attendu un séparateur ou une fin de ligne", "expected a delimiter or an end of line"),
      remedy: Wording(
        "doubler les guillemets que le champ contient", "double the quotes inside the field"))
  }

  func tooManyFields() -> FormatError {
    .tooBig(
      here(recordLine, CSVScanner.fieldLimit, recordStart),
      Wording("ligne démesurée", "the record is out of proportion"),
      limit: Wording("\(CSVScanner.fieldLimit) champs", "\(CSVScanner.fieldLimit) fields"))
  }
}
