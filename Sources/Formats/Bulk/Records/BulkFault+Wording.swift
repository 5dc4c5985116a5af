extension BulkFault.Kind {
  typealias Words = (found: Wording, expected: Wording, remedy: Wording)

  /// Whether bytes are missing or wrong, whatever they meant.
  var isDamage: Bool { self == .truncated || self == .damaged || self == .trailingBytes }

  /// What was found, what was expected, what to do.
  var wording: Words {
    switch self {
    case .unclosedQuote, .textAfterQuote, .fieldCount, .nulByte, .notUTF8: delimitedWording
    case .truncated, .damaged, .trailingBytes: damageWording
    default: jsonWording
    }
  }

  private var delimitedWording: Words {
    switch self {
    case .unclosedQuote:
      (
        Wording("guillemet ouvert et jamais refermé", "a quote is opened and never closed"),
        Wording("attendu un guillemet fermant", "expected a closing quote"), .closeField
      )
    case .textAfterQuote:
      (
        Wording("texte après le guillemet fermant", "text after the closing quote"),
        Wording(
          "attendu un séparateur ou une fin de ligne", "expected a delimiter or an end of line"),
        .closeField
      )
    case .fieldCount(let found, let expected):
      (
        Wording("ligne de \(found) champ(s)", "a record of \(found) field(s)"),
        Wording("attendu \(expected) comme l'en-tête", "expected \(expected) like the header"),
        Wording(
          "mettre entre guillemets les champs qui contiennent le séparateur",
          "put between quotes the fields that contain the delimiter")
      )
    case .nulByte:
      (
        Wording("octet nul dans le texte", "a byte 0 in the text"),
        Wording("attendu du texte", "expected text"), .downloadAgain
      )
    default:
      (
        Wording("octets qui ne sont pas de l'UTF-8", "bytes that are not UTF-8"),
        Wording("attendu un texte en UTF-8", "expected text in UTF-8"),
        Wording("enregistrer le fichier en UTF-8", "save the file as UTF-8")
      )
    }
  }

  private var damageWording: Words {
    switch self {
    case .truncated:
      (
        Wording(
          "le fichier s'arrête au milieu d'un enregistrement", "the file ends inside a record"),
        Wording("attendu un enregistrement entier", "expected a whole record"), .downloadAgain
      )
    case .damaged:
      (
        Wording("flux gzip abîmé ; rien n'est lu au-delà", "broken gzip; nothing is read beyond"),
        Wording("attendu un fichier gzip entier", "expected a whole gzip file"), .downloadAgain
      )
    default:
      (
        Wording(
          "octets étrangers après la fin du gzip, non lus",
          "bytes that are no gzip behind its end, not read"),
        Wording("attendu la fin du fichier", "expected the end of the file"), .downloadAgain
      )
    }
  }
}

extension Wording {
  static let closeField = Wording(
    "fermer le champ, ou doubler les guillemets qu'il contient",
    "close the field, or double the quotes inside it")
}
