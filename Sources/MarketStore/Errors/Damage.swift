/// A stored value that breaks the rules of the layout; becomes a `StoreError` where the file's name
/// is known. Each case names the table, row and column it speaks of.
enum Damage: Error {
  /// A blob of another length than its rows ask for, in bytes.
  case length(of: String, found: Int, expected: Int)
  /// A value outside what is allowed there.
  case value(of: String, found: String, allowed: String)
  /// Rows or codes that do not ascend, or repeat one another.
  case disorder(of: String)
  /// Counts whose status, figures and bounds contradict one another.
  case contradiction(of: String)
  /// Contents other than those that were written there.
  case checksum(of: String)
  /// What SQLite itself says.
  case reported(String)

  /// What it speaks of, what was found and what was expected, in French.
  var french: (place: String, found: String, expected: String) {
    switch self {
    case .length(let place, let found, let expected):
      (place, "\(found) octets", "\(expected) octets")
    case .value(let place, let found, let allowed): (place, "valeur \(found)", allowed)
    case .disorder(let place): (place, "ordre ou unicité rompus", "un ordre strictement croissant")
    case .contradiction(let place):
      (place, "statut, valeur et bornes contradictoires", "visible ≤ borne basse ≤ borne haute")
    case .checksum(let place): (place, "contenu changé depuis l'import", "la somme CRC-32 écrite")
    case .reported(let message): ("SQLite", message, "le schéma \(Store.schemaVersion)")
    }
  }

  /// What it speaks of, what was found and what was expected, in English.
  var english: (place: String, found: String, expected: String) {
    switch self {
    case .length(let place, let found, let expected):
      (place, "\(found) bytes", "\(expected) bytes")
    case .value(let place, let found, let allowed): (place, "value \(found)", allowed)
    case .disorder(let place): (place, "order or uniqueness broken", "a strictly ascending order")
    case .contradiction(let place):
      (place, "status, figure and bounds contradict one another", "visible ≤ lower ≤ upper")
    case .checksum(let place): (place, "contents changed since the import", "the CRC-32 written")
    case .reported(let message): ("SQLite", message, "schema \(Store.schemaVersion)")
    }
  }
}

/// Holds a rule of the layout against what was read.
func check(_ holds: Bool, _ damage: @autoclosure () -> Damage) throws {
  if !holds { throw damage() }
}
