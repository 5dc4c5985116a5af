import Formats

extension Reject.Kind {
  /// What a record that is not sound is refused for.
  init(_ fault: BulkFault.Kind) {
    self =
      switch fault {
      case .truncated, .unclosedQuote: .truncatedRecord
      case .notJSON, .notAnObject, .notAnArray, .tooDeep, .badNumber, .brokenDocument: .notARecord
      case .fieldCount, .textAfterQuote: .unevenRecord
      case .nulByte, .notUTF8, .damaged, .trailingBytes: .damagedBytes
      }
  }
}

extension Reject {
  /// The reject of a record that is not sound.
  init(_ fault: BulkFault, in file: String) {
    let kind = Kind(fault.kind)
    var value = ""
    if case .fieldCount(let found, let expected) = fault.kind { value = "\(found) / \(expected)" }
    self.init(
      file: file, sheet: nil, row: fault.line ?? 0, column: fault.column ?? 0, header: "",
      kind: kind, value: value, expected: kind.wholeRecord)
  }
}

extension Reject.Kind {
  /// What was expected in place of a record that is not sound.
  fileprivate var wholeRecord: Bilingual {
    switch self {
    case .truncatedRecord:
      Bilingual(
        "un enregistrement entier ; reprendre le fichier",
        "a whole record; take the file again")
    case .unevenRecord:
      Bilingual("autant de champs que l'en-tête", "as many fields as the header")
    case .damagedBytes:
      Bilingual("un texte en UTF-8, ou un gzip entier", "a text in UTF-8, or a whole gzip")
    default: Bilingual("un objet JSON entier", "a whole JSON object")
    }
  }
}

extension Bilingual {
  static let offerDate = Bilingual(
    "une date, p. ex. « 2023-03-16T15:28:01.000Z »", "a date, e.g. \"2023-03-16T15:28:01.000Z\"")
  static let offerROME = Bilingual("un code ROME, p. ex. « K2204 »", "a ROME code, e.g. \"K2204\"")
  static let offerPosts = Bilingual(
    "un nombre de postes entier, de 0 à 100 000", "a whole number of posts, 0 to 100 000")
  static let offerPlace = Bilingual(
    "une commune, un code postal ou un département qui désigne un seul bassin",
    "a commune, a postal code or a département that tells one bassin")
}
