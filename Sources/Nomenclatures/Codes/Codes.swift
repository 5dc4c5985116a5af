/// Year of a survey or of a publication.
public struct Millesime: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  ExpressibleByIntegerLiteral, CustomStringConvertible
{
  /// The year, e.g. 2018.
  public let rawValue: Int
  /// A millésime of the given year.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// A millésime of the given year.
  public init(_ year: Int) { rawValue = year }
  /// A millésime of the given year.
  public init(integerLiteral value: Int) { rawValue = value }
  /// The year in digits.
  public var description: String { String(rawValue) }
  /// Earlier years come first.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A code of a nomenclature: compared and ordered as text, leading zeros included.
public protocol Code: RawRepresentable<String>, Hashable, Comparable, Sendable, Codable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// A code of the given text, taken as it is.
  init(rawValue: String)
}

extension Code {
  /// A code of the given text, taken as it is.
  public init(_ text: String) { self.init(rawValue: text) }
  /// A code of the given text, taken as it is.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// The code as printed.
  public var description: String { rawValue }
  /// Codes are ordered as text.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Code of a bassin d'emploi in the BMO survey: four digits, e.g. `1147`.
public struct BassinCode: Code {
  /// The four digits.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// What the survey answers when it names no bassin (226 rows of BMO 2019).
  public static let horsBassin: BassinCode = "----"
}

/// Code of a métier in a FAP (`T2A60`) or in the ROME (`K2204`): five characters. Meaningless
/// without its nomenclature.
public struct MetierCode: Code {
  /// The five characters.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a larger family of métiers in the FAP, at its level of 87 (86 in 2021): three characters,
/// e.g. `T2A`.
public struct FAP87Code: Code {
  /// The three characters.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension MetierCode {
  /// The larger family of a FAP code: its first three characters.
  public var fap87: FAP87Code { FAP87Code(String(rawValue.prefix(3))) }
}

/// Insee code of a région: two digits, e.g. `11` for Île-de-France.
public struct RegionCode: Code {
  /// The two digits.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Île-de-France.
  public static let ileDeFrance: RegionCode = "11"
  /// What a source answers when it names no région.
  public static let horsRegion: RegionCode = "--"
}

/// Insee code of a département: `01`…`95`, `2A`, `2B`, `971`…
public struct DepartementCode: Code {
  /// Two or three characters.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Insee code of a commune: five characters, e.g. `93066`, `2A004`.
public struct CommuneCode: Code {
  /// The five characters.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The département that the code begins with: two characters, three overseas (`974`).
  public var departement: DepartementCode {
    DepartementCode(String(rawValue.prefix(rawValue.hasPrefix("97") ? 3 : 2)))
  }
}

/// Postal code: five digits, e.g. `93200`; several communes may share one.
public struct PostalCode: Code {
  /// The five digits.
  public let rawValue: String
  /// A code of the given text, taken as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}
