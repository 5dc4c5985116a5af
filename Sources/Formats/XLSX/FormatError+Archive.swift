extension FormatError {
  static func brokenArchive(_ file: String, _ reason: String, size: Int) -> FormatError {
    FormatError(
      .damaged, at: Place(file: file),
      found: Wording(
        "archive ZIP coupée ou abîmée (\(size) octets ; \(reason))",
        "ZIP archive cut short or broken (\(size) bytes; \(reason))"),
      expected: .wholeArchive, remedy: .downloadAgain)
  }

  static func brokenMember(_ file: String, _ name: String, _ reason: String) -> FormatError {
    FormatError(
      .damaged, at: Place(file: file),
      found: Wording(
        "partie « \(name) » de l'archive illisible (\(reason))",
        "part \"\(name)\" of the archive cannot be read (\(reason))"),
      expected: .wholeArchive, remedy: .downloadAgain)
  }

  static func missingPart(_ file: String, _ name: String) -> FormatError {
    FormatError(
      .damaged, at: Place(file: file),
      found: Wording(
        "partie « \(name) » absente de l'archive", "part \"\(name)\" is not in the archive"),
      expected: .wholeArchive, remedy: .saveAsWorkbook)
  }

  static func encrypted(_ file: String) -> FormatError {
    FormatError(
      .encrypted, at: Place(file: file),
      found: Wording("fichier protégé par un mot de passe", "the file is password-protected"),
      expected: .workbookOrText,
      remedy: Wording(
        "l'ouvrir avec son mot de passe et l'enregistrer en .xlsx sans protection",
        "open it with its password and save it as .xlsx without protection"))
  }

  static func tooBig(_ place: Place, _ what: Wording, limit: Wording) -> FormatError {
    FormatError(
      .tooBig, at: place, found: what,
      expected: Wording("attendu au plus \(limit.french)", "expected at most \(limit.english)"),
      remedy: Wording(
        "vérifier l'origine du fichier ; le découper s'il est légitime",
        "check where the file comes from; split it if it is legitimate"))
  }
}
