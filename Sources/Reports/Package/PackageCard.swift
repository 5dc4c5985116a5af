import Nomenclatures
import Studies

/// The card of an export, `carte.md`: what it speaks of, its limits, how to cite it.
struct PackageCard {
  private let export: Export
  private let tables: [ExportTable]

  init(_ export: Export, _ tables: [ExportTable]) {
    self.export = export
    self.tables = tables
  }

  /// The card in Markdown; labels from files are escaped.
  var text: String {
    let blocks =
      [
        "# Métiers prioritaires par bassin d'emploi, région \(safe(export.rank.region.rawValue))",
        opening, "## Ce que le dossier contient", contents, "## Champ", field,
      ] + (breaks.map { ["## Ruptures de série", $0] } ?? [])
      + ["## Limites", limits]
      + (export.leftOut.isEmpty ? [] : ["## Ce qui n'a pas pu être fait", missing])
      + ["## Sources et licences", sources, "## Citer", citation]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var opening: String {
    let method = export.rank.method
    return say(
      "Résultats de \(export.program) : BMO \(export.rank.millesime), méthode "
        + "\(safe(method.name)) (données : \(safe(export.rank.use.data))), \(export.rank.lists.count) "
        + "bassins. `datapackage.json` décrit chaque fichier (types, clés, valeurs manquantes, "
        + "empreintes) ; `dictionnaire.csv` chaque colonne. Les carnets (`.ipynb`) ne lisent que ce "
        + "dossier, hors ligne. Codes et noms sont des textes : lire un code comme un nombre perd ses "
        + "zéros de tête.")
  }

  private var contents: String {
    let rows = tables.map { table in
      "| `\(table.name).csv`\(table.hasJSON ? ", `\(table.name).json`" : "") | "
        + "\(safe(table.description)) | \(table.schema.rows.count) |"
    }
    return (["| fichier | ce qu'il dit | lignes |", "|---|---|---:|"] + rows).joined(
      separator: "\n")
  }

  private var field: String {
    say(
      "L'enquête Besoins en main-d'œuvre interroge les employeurs sur leurs projets de recrutement de "
        + "l'année : privés, collectivités, établissements publics administratifs, agriculture ; hors "
        + "administrations de l'État et entreprises publiques. Un projet est « difficile » quand "
        + "l'employeur le juge tel. Ce sont des intentions, redressées, non des embauches.")
  }

  /// `nil` when one nomenclature serves every year.
  private var breaks: String? {
    guard export.figures.metiers.count > 1 else { return nil }
    let series = export.figures.metiers.map { metiers in
      let years = export.figures.surveys.filter { $0.nomenclature == metiers.nomenclature }
        .map(\.millesime.description).joined(separator: ", ")
      return
        "- \(metiers.nomenclature.rawValue) : BMO \(years), `market-\(metiers.nomenclature.slug).csv`"
    }
    return say(
      "Les codes des métiers sont ceux de la FAP 2009 jusqu'à BMO 2023, de la FAP 2021 depuis BMO 2024. "
        + "Sept codes existent dans les deux et six d'entre eux ont changé de sens : les deux séries "
        + "sont dans deux tables, et ne se joignent pas par le code.") + "\n\n"
      + series.map(say).joined(separator: "\n")
  }

  private func say(_ text: String) -> String { Language.french(text, text) }
  private func safe(_ text: String) -> String { SafeText.markdown(text) }
}

extension PackageCard {
  private var limits: String {
    [
      "**`*`** : depuis BMO 2018 un compte inférieur à 5 est masqué. Sa colonne est vide, ses bornes "
        + "sont dans les colonnes `…Low` et `…High`, et `…Status` dit `suppressed` (masqué), `partial` "
        + "(une part l'est) ou `notObserved`. Un compte masqué n'est pas zéro ; un couple sans ligne n'a "
        + "pas été observé, ce qui n'est pas zéro non plus.",
      "Un taux dont une part est masquée n'est connu que par ses bornes ; une note qui s'appuie sur une "
        + "valeur attendue est `partial` et dit sur quoi (`missing`).",
      "Un petit chiffre peut ne tenir qu'à peu d'établissements. Les rangs voisins ne sont pas "
        + "départagés par l'enquête : voir `rankLow` et `rankHigh` quand ils sont là.",
      "Les entrées en formation (`gap.csv`, `entreesBasses`, `entreesHautes`) sont des parts d'un total "
        + "déclaré, non des comptes : la commande ne donne aucun nombre de places.",
      "Une méthode dite `reconstruction` est refaite d'après un document public, non le logiciel "
        + "d'origine.",
    ].map { "- " + say($0) }.joined(separator: "\n")
  }

  private var missing: String {
    export.leftOut.map { "- `\(safe($0.study))`\(say(" : "))\(safe($0.reason))" }.joined(
      separator: "\n")
  }

  private var sources: String {
    let files =
      export.status.sources.map { ("\($0.source) \($0.millesime)", $0.file) }
      + export.status.references.map { ("\($0.kind) \($0.name)", $0.file) }
    let rows = files.map { name, file in
      "| \(safe(name)) | \(safe(file.producer)) | \(safe(file.licence)) | \(safe(file.name)) |"
    }
    return (["| source | producteur | licence | fichier |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n") + "\n\n"
      + say(
        "Les chiffres dérivés gardent la licence de leur source ; « non précisée » veut dire qu'aucune "
          + "n'est imprimée avec le fichier. `sources.csv` donne l'empreinte de chaque fichier.")
  }

  private var citation: String {
    let years = export.figures.surveys.map(\.millesime.rawValue)
    let span =
      years.min() == years.max()
      ? "\(years.max() ?? 0)" : "\(years.min() ?? 0) à \(years.max() ?? 0)"
    return say(
      "Pôle emploi puis France Travail, enquêtes Besoins en main-d'œuvre \(span) ; calculs "
        + "\(export.program), méthode \(safe(export.rank.method.name)), BMO \(export.rank.millesime), "
        + "région \(safe(export.rank.region.rawValue)). La recette qui refait les listes est dans "
        + "`rank.json`") + " (`faisceau rank --recipe rank.json`)."
  }
}
