/// What parts the units from the decimals.
public enum DecimalMark: String, Hashable, Sendable, Codable, CaseIterable {
  /// `12,5`
  case comma = ","
  /// `12.5`
  case point = "."

  /// Its byte.
  var byte: UInt8 { self == .comma ? 0x2C : 0x2E }

  /// What people read.
  var label: Bilingual {
    self == .comma ? Bilingual("virgule", "comma") : Bilingual("point", "point")
  }
}
