import Foundation
import GRDB
import Nomenclatures

/// Values of a row as they should be, or `Damage`: GRDB's own subscripts stop the program when a
/// value is of another type.
protocol CheckedValues {
  /// The value at `index`, whatever it is.
  func value(_ index: Int) -> DatabaseValue
  /// The name of the column at `index`, for messages.
  func name(_ index: Int) -> String
}

extension CheckedValues {
  /// The text at `index`.
  func text(_ index: Int, of part: String) throws -> String {
    guard case .string(let text) = value(index).storage else {
      throw damage(index, of: part, allowed: "TEXT")
    }
    return text
  }

  /// The text at `index`, `nil` when there is none.
  func optionalText(_ index: Int, of part: String) throws -> String? {
    value(index).isNull ? nil : try text(index, of: part)
  }

  /// The whole number at `index`, 0 at least.
  func count(_ index: Int, of part: String) throws -> Int {
    guard case .int64(let number) = value(index).storage, number >= 0 else {
      throw damage(index, of: part, allowed: "INTEGER ≥ 0")
    }
    return Int(number)
  }

  /// The finite number at `index`, 0 at least.
  func number(_ index: Int, of part: String) throws -> Double {
    guard case .double(let number) = value(index).storage, number.isFinite, number >= 0 else {
      throw damage(index, of: part, allowed: "REAL ≥ 0")
    }
    return number
  }

  /// The finite number at `index`, of either sign.
  func signed(_ index: Int, of part: String) throws -> Double {
    guard case .double(let number) = value(index).storage, number.isFinite else {
      throw damage(index, of: part, allowed: "REAL")
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
    guard case .blob(let data) = value(index).storage else {
      throw damage(index, of: part, allowed: "BLOB")
    }
    return data
  }

  private func damage(_ index: Int, of part: String, allowed: String) -> Damage {
    .value(of: "\(part).\(name(index))", found: "\(value(index))", allowed: allowed)
  }
}

extension Row: CheckedValues {
  func value(_ index: Int) -> DatabaseValue { self[index] }
  func name(_ index: Int) -> String { Array(columnNames)[index] }
}

/// The values of one row, taken out of SQLite once.
struct StoredValues: CheckedValues {
  let columnNames: [String]
  private(set) var values: [DatabaseValue] = []

  init(columnNames: [String]) { self.columnNames = columnNames }

  /// Takes the values of the row that `statement` stands at in place of the former ones: from SQLite
  /// itself, GRDB's row taking twice the time.
  mutating func take(_ statement: SQLiteStatement) {
    values.removeAll(keepingCapacity: true)
    for index in columnNames.indices {
      values.append(DatabaseValue(sqliteStatement: statement, index: CInt(index)))
    }
  }

  func value(_ index: Int) -> DatabaseValue { values[index] }
  func name(_ index: Int) -> String { columnNames[index] }
}
