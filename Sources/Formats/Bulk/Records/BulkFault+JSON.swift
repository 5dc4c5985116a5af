extension BulkFault.Kind {
  /// The words of what only JSON can do wrong.
  var jsonWording: Words {
    switch self {
    case .notAnObject:
      (
        Wording("du JSON qui n'est pas un objet", "JSON that is not an object"),
        Wording("attendu un objet { … } par enregistrement", "expected one object { … } a record"),
        .oneObjectALine
      )
    case .notAnArray:
      (
        Wording("« resultats » n'est pas un tableau", "\"resultats\" is not an array"),
        Wording("attendu un tableau d'objets", "expected an array of objects"), .downloadAgain
      )
    case .brokenDocument:
      (
        Wording(
          "document JSON mal formé entre deux objets ; rien n'est lu au-delà",
          "the JSON document is malformed between two objects; nothing is read beyond"),
        Wording("attendu une virgule ou un crochet", "expected a comma or a bracket"),
        .oneObjectALine
      )
    case .tooDeep:
      (
        Wording("JSON de plus de 1 024 niveaux", "JSON nested more than 1 024 levels deep"),
        Wording("attendu au plus 1 024 niveaux", "expected at most 1 024 levels"),
        Wording("vérifier l'origine du fichier", "check where the file comes from")
      )
    case .badNumber:
      (
        Wording(
          "nombre mal écrit, ou au-delà de 64 bits", "a malformed number, or one beyond 64 bits"),
        Wording("attendu un nombre de JSON", "expected a JSON number"),
        Wording("l'écrire entre guillemets", "write it between quotes")
      )
    default:
      (
        Wording("texte qui n'est pas du JSON", "text that is not JSON"),
        Wording("attendu un objet JSON entier", "expected a whole JSON object"), .oneObjectALine
      )
    }
  }
}

extension Wording {
  static let oneObjectALine = Wording(
    "donner un objet par ligne (NDJSON), ou un document { \"resultats\": [ … ] }",
    "give one object a line (NDJSON), or one document { \"resultats\": [ … ] }")
}
