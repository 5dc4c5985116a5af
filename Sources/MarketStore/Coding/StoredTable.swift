import Foundation
import GRDB
import Nomenclatures

/// One SQL table that holds rows of reference tables.
struct StoredTable: Sendable {
  /// Its name.
  let name: String
  /// The columns that tell whose rows they are; none when the store holds one table of that kind.
  let key: [String]
  /// The other columns, in the order in which they are written, read and summed.
  let columns: String
  /// The columns that order the rows of one reference table.
  let order: String

  init(_ name: String, key: [String] = [], _ columns: String, order: String) {
    self.name = name
    self.key = key
    self.columns = columns
    self.order = order
  }

  private var condition: String {
    key.isEmpty ? "1" : key.map { "\($0) = ?" }.joined(separator: " AND ")
  }

  /// The rows of one reference table, in order.
  var select: String { "SELECT \(columns) FROM \(name) WHERE \(condition) ORDER BY \(order)" }
  /// Whether there is a row.
  var exists: String { "SELECT EXISTS (SELECT 1 FROM \(name) WHERE \(condition))" }
  /// Takes the rows of one reference table away.
  var delete: String { "DELETE FROM \(name) WHERE \(condition)" }
  /// Puts one row in.
  var insert: String {
    let count = key.count + columns.split(separator: ",").count
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    return "INSERT INTO \(name) (\((key + [columns]).joined(separator: ", "))) VALUES (\(marks))"
  }
}

extension ReferenceSummary.Kind {
  /// The SQL tables that hold a reference table of this kind, in the order of its sum.
  var tables: [StoredTable] {
    let year = ["millesime"]
    switch self {
    case .nomenclature:
      return [
        StoredTable(
          "nomenclature_entry", key: ["nomenclature"], "code, label, domaine, domaine_label",
          order: "code")
      ]
    case .bassins:
      let columns = "place, code, code_pacte, name, aliases, region, since"
      return [StoredTable("bassin", columns, order: "place")]
    case .order:
      return [StoredTable("training_lot", key: year, TrainingLot.columns, order: "place")]
    case .passage:
      return [
        StoredTable(
          "passage_arrow", key: ["from_nomenclature", "to_nomenclature"],
          "origin, qualification, target, weight, basis", order: "origin, qualification, target")
      ]
    case .communes:
      return [
        StoredTable("commune", key: year, "code, bassin", order: "code"),
        StoredTable("commune_bassin", key: year, "code, name, region", order: "code"),
      ]
    case .postalCodes:
      return [StoredTable("postal_code", "code, commune", order: "code, commune")]
    case .mergers:
      let columns = "former, successor, since"
      return [StoredTable("commune_merger", columns, order: "former, since, successor")]
    case .outlines:
      return [StoredTable("bassin_outline", key: year, "bassin, wkt", order: "bassin")]
    case .flows:
      return [
        StoredTable(
          "journey_table", key: year, "outside, least_flow, inside_communes", order: "millesime"),
        StoredTable("journey_bassin", key: year, "bassin", order: "bassin"),
        StoredTable("journey_flow", key: year, "home, work, workers", order: "home, work"),
      ]
    case .entries:
      return [
        StoredTable(
          "entries_table", key: year, "nomenclature, unresolved_low, unresolved_high",
          order: "millesime"),
        StoredTable(
          "training_entry", key: year, "bassin, metier, niveau, low, high",
          order: "bassin, metier, niveau"),
      ]
    case .filieres:
      return [
        StoredTable("filiere_table", key: year, "nomenclature", order: "millesime"),
        StoredTable("filiere", key: year, "metier, filiere, share", order: "metier, filiere"),
      ]
    case .certifications:
      return [
        StoredTable("certification", "code, rncp, formacode, nsf", order: "code"),
        StoredTable(
          "certification_rome", "certification, place, rome", order: "certification, place"),
      ]
    case .difficulties:
      return [
        StoredTable("difficulty_table", key: year, "nomenclature", order: "millesime"),
        StoredTable(
          "difficulty_factor", key: year, "metier, " + DifficultyTable.columns, order: "metier"),
      ]
    case .tensions:
      return [
        StoredTable("tension_table", key: year, "nomenclature", order: "millesime"),
        StoredTable(
          "tension", key: year, "departement, fap87, tension, class", order: "departement, fap87"),
      ]
    }
  }

  /// The values of the key columns for the reference table of that name.
  /// - Throws: `Damage` when the name is none of this kind.
  func key(of name: String) throws -> StatementArguments {
    switch self {
    case .nomenclature: return [name]
    case .bassins, .postalCodes, .mergers, .certifications: return []
    case .order, .communes, .outlines, .flows, .entries, .filieres, .difficulties,
      .tensions:
      guard let year = Int(name) else {
        throw Damage.value(of: "reference.name", found: name, allowed: "2019")
      }
      return [year]
    case .passage:
      let ends = name.components(separatedBy: Passage.arrow)
      guard ends.count == 2 else {
        throw Damage.value(of: "reference.name", found: name, allowed: "ROME v3 → FAP 2009")
      }
      return [ends[0], ends[1]]
    }
  }
}

extension Passage {
  /// What stands between the two nomenclatures in the name of a stored passage.
  static let arrow = " → "
  /// Its name among the reference tables.
  static func name(from: NomenclatureID, to: NomenclatureID) -> String {
    from.rawValue + arrow + to.rawValue
  }
}
