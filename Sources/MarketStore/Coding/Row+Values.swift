import Foundation
import GRDB
import Nomenclatures

/// Values of a row as they should be, or `Damage`: GRDB's own subscripts stop the program when a
/// value is of another type.
extension Row {
  /// The text at `index`.
  func text(_ index: Int, of part: String) throws -> String {
    guard let text = String.fromDatabaseValue(self[index]) else {
      throw damage(index, of: part, allowed: "TEXT")
    }
    return text
  }

  /// The text at `index`, `nil` when there is none.
  func optionalText(_ index: Int, of part: String) throws -> String? {
    (self[index] as DatabaseValue).isNull ? nil : try text(index, of: part)
  }

  /// The whole number at `index`, 0 at least.
  func count(_ index: Int, of part: String) throws -> Int {
    guard let number = Int.fromDatabaseValue(self[index]), number >= 0 else {
      throw damage(index, of: part, allowed: "INTEGER ≥ 0")
    }
    return number
  }

  /// The finite number at `index`, 0 at least.
  func number(_ index: Int, of part: String) throws -> Double {
    guard let number = Double.fromDatabaseValue(self[index]), number.isFinite, number >= 0 else {
      throw damage(index, of: part, allowed: "REAL ≥ 0")
    }
    return number
  }

  /// The nomenclature named at `index`.
  func nomenclature(_ index: Int, of part: String) throws -> NomenclatureID {
    guard let id = NomenclatureID(rawValue: try text(index, of: part)) else {
      let allowed = NomenclatureID.allCases.map(\.rawValue).joined(separator: ", ")
      throw damage(index, of: part, allowed: allowed)
    }
    return id
  }

  /// The bytes at `index`.
  func blob(_ index: Int, of part: String) throws -> Data {
    guard case .blob(let data) = (self[index] as DatabaseValue).storage else {
      throw damage(index, of: part, allowed: "BLOB")
    }
    return data
  }

  private func damage(_ index: Int, of part: String, allowed: String) -> Damage {
    .value(
      of: "\(part).\(Array(columnNames)[index])", found: "\(self[index] as DatabaseValue)",
      allowed: allowed)
  }
}
