import Nomenclatures
import Studies

/// The tables, in the order in which a person would open them.
extension Export {
  var tables: [ExportTable] {
    results + comparisons + figureTables + [statusTable, sourcesTable, methodsTable]
  }

  private var results: [ExportTable] {
    var tables = [
      ExportTable(
        name: "rank", title: "Listes de métiers prioritaires",
        description: "Les premiers métiers de chaque bassin, BMO \(rank.millesime), méthode "
          + "\(rank.method.name) ; rank.json est le résultat entier de faisceau rank.",
        schema: Schema(rank), primaryKey: ["bassin", "metier"],
        foreignKeys: [.bassin, .metier(rank.nomenclature)], hasJSON: true),
      ExportTable(
        name: "synthesis", title: "Synthèse régionale",
        description: "Dans combien de bassins chaque métier est prioritaire, BMO "
          + "\(synthesis.millesime), méthode \(synthesis.method.name).",
        schema: Schema(synthesis), primaryKey: ["metier"],
        foreignKeys: [.metier(synthesis.nomenclature)], hasJSON: true),
    ]
    if let gap {
      tables.append(
        ExportTable(
          name: "gap", title: "Besoin et formation à portée",
          description: "Les plus grands écarts de chaque bassin, BMO \(gap.millesime), puis les "
            + "métiers auxquels aucun lot ne mène ; les entrées en formation sont estimées.",
          schema: Schema(gap), primaryKey: ["bassin", "metier"],
          foreignKeys: [.bassin, .metier(gap.nomenclature)], hasJSON: true))
    }
    return tables
  }

  private var comparisons: [ExportTable] {
    var tables: [ExportTable] = []
    if let compare {
      let names = compare.tools.map(\.method.name).joined(separator: " et ")
      tables.append(
        ExportTable(
          name: "compare", title: "Deux méthodes comparées",
          description:
            "Accord des listes de \(names), \(years(compare.tools)), et part de leur écart "
            + "qui vient des données ou de l'algorithme, par bassin, pour la région et pour tous les "
            + "bassins.",
          schema: Schema(compare), foreignKeys: [.bassin], hasJSON: true))
    }
    if let consensus {
      tables.append(
        ExportTable(
          name: "consensus", title: "Plusieurs méthodes ensemble",
          description:
            "Un classement où chaque méthode vote, \(years(consensus.ballots)), par bassin "
            + "et pour la région.",
          schema: Schema(consensus), foreignKeys: [.bassin], hasJSON: true))
    }
    if let first = lists.first {
      tables.append(
        ExportTable(
          name: "methods-rank", title: "Les listes de chaque méthode",
          description: "Les premiers métiers de chaque bassin par chaque méthode qui sait classer "
            + "BMO \(first.millesime).",
          schema: Schema(lists: lists), primaryKey: ["method", "bassin", "metier"],
          foreignKeys: [.bassin, .metier(first.nomenclature)]))
    }
    if let validate {
      tables.append(
        ExportTable(
          name: "validate", title: "Ce que chaque façon de prévoir a valu",
          description:
            "Chaque année d'enquête confrontée à la suivante ; validate.json dit aussi ce "
            + "que les badges ont valu (calibration).",
          schema: Schema(validate), hasJSON: true))
    }
    return tables
  }

  /// `BMO 2020`; each year once, when methods read several.
  private func years(_ tools: [CompareResult.Tool]) -> String {
    "BMO " + Set(tools.map(\.millesime.rawValue)).sorted().map(String.init).joined(separator: ", ")
  }

  private var statusTable: ExportTable {
    ExportTable(
      name: "status", title: "Ce que le magasin contient",
      description: "Cellules, part masquée et sommes de chaque source, année et mesure.",
      schema: Schema(status), primaryKey: ["source", "millesime", "scope", "measure"], hasJSON: true
    )
  }

  private var sourcesTable: ExportTable {
    ExportTable(
      name: "sources", title: "Fichiers officiels",
      description: "Le fichier d'où vient chaque chiffre et chaque table de référence.",
      schema: Schema(sources: status))
  }

  private var methodsTable: ExportTable {
    ExportTable(
      name: "methods", title: "Les méthodes",
      description: "Ce que fait chaque méthode, d'où elle vient, ce qu'il faut en savoir.",
      schema: Schema(methods, .french), primaryKey: ["method"])
  }
}

extension Schema {
  /// `faisceau.rank/1` again: the rows of several lists, one method after the other.
  init(lists: [RankResult]) {
    let all = lists.map { Schema($0) }
    self.init(
      name: "faisceau.rank/1", recipe: .null, sources: [], rows: all.flatMap(\.rows))
  }
}
