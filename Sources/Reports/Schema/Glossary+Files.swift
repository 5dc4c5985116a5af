/// Files, methods, and the dictionary itself.
extension Glossary {
  static let files = [
    Meaning("source", "Source des chiffres (bmo, pole-emploi…)", .file),
    Meaning("file", "Nom du fichier officiel", .file),
    Meaning("sheet", "Feuille du classeur ; vide pour un fichier texte", .file),
    Meaning("sha256", "Empreinte SHA-256 du fichier", .file),
    Meaning("rows", "Lignes du fichier qui ont servi", unit: "lignes", .file, least: 0),
    Meaning("producer", "Producteur du fichier", .file),
    Meaning("licence", "Licence des chiffres", .file),
    Meaning("importedAt", "Jour et heure de l'import (UTC) ; vide pour les données embarquées"),
  ]

  static let sourcesOnly = [
    Meaning("kind", "source pour des chiffres, sinon le genre de table de référence"),
    Meaning("name", "Nom de la source ou de la table", .file),
    Meaning(
      "millesime", "Année des chiffres ; vide pour une table de référence", unit: "année", .file,
      least: 1990),
  ]

  static let statusOnly = [
    Meaning("scope", "Code de la région, ou FR pour la somme de toutes", .survey),
    Meaning("measure", "Mesure additionnée", .survey),
    Meaning("millesime", "Année des chiffres", unit: "année", .file, least: 1990),
    Meaning("cells", "Couples bassin × métier", unit: "couples", .survey, least: 0),
    Meaning("suppressed", "Couples masqués en entier", unit: "couples", .survey, least: 0),
    Meaning("partial", "Couples masqués en partie", unit: "couples", .survey, least: 0),
    Meaning("visibleSum", "Somme de ce qui est publié", least: 0),
    Meaning(
      "expectedSum",
      "Somme, les parts masquées à leur valeur attendue ; vide si elle n'est pas estimée", least: 0),
  ]

  static let methods = [
    Meaning("summary", "Ce que fait la méthode"),
    Meaning("inputs", "Indicateurs de la méthode, séparés par une espace"),
    Meaning("lacking", "Indicateurs que nul fichier ne donne, séparés par une espace"),
    Meaning("parameters", "Paramètres et leur valeur par défaut, séparés par une espace"),
    Meaning("caution", "Ce qu'il faut savoir avant de s'y fier"),
  ]

  static let methodsOnly = [
    Meaning("score", "Comment la note est faite"),
    Meaning("source", "Document dont la méthode est tirée"),
  ]

  static let dictionary = [
    Meaning("resource", "Ressource du paquet"),
    Meaning("column", "Nom de la colonne"),
    .word("type", "Type (Table Schema)", ["string", "integer", "number", "boolean"]),
    Meaning("unit", "Unité ; vide pour un code, un nom, un nombre pur"),
    Meaning("definition", "Ce que dit la colonne"),
    Meaning("source", "D'où vient le chiffre"),
    Meaning("values", "Valeurs possibles, séparées par | ; vide si elles ne sont pas énumérées"),
  ]
}
