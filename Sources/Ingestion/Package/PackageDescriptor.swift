import MarketStore

/// A Frictionless tabular data package, as `datapackage.json` describes it.
///
/// Source: Frictionless Data, Data Package and Table Schema specifications, v1.
struct PackageDescriptor: Codable, Equatable, Sendable {
  struct License: Codable, Equatable, Sendable {
    let title: String
    let path: String
  }

  struct Source: Codable, Equatable, Sendable {
    let title: String
  }

  struct Field: Codable, Equatable, Sendable {
    let name: String
    let type: String
    let description: String
  }

  struct Schema: Codable, Equatable, Sendable {
    let fields: [Field]
    let missingValues: [String]
    let primaryKey: [String]
  }

  /// The official file that a resource was derived from.
  struct Origin: Codable, Equatable, Sendable {
    let file: String
    let sha256: String
    let sheet: String?
    let rows: Int
  }

  struct Resource: Codable, Equatable, Sendable {
    let name: String
    let path: String
    let profile: String
    let title: String
    let description: String
    let format: String
    let mediatype: String
    let encoding: String
    let bytes: Int
    let hash: String
    let schema: Schema
    let licenses: [License]?
    let sources: [Source]
    /// What the file holds, one of `PackageContent`.
    let content: PackageContent
    let producer: String
    let licence: String
    let millesime: Int?
    let nomenclature: String?
    /// Numbers that speak of the whole table, by name.
    var facts: [String: Double]?
    let updated: String?
    let derived: Bool
    let derivation: String
    let origins: [Origin]
  }

  let profile: String
  let name: String
  let title: String
  let description: String
  let region: String
  let resources: [Resource]
}

/// What a resource of our own schema holds.
enum PackageContent: String, Codable, Sendable {
  case bassins, nomenclature, figures, labels, order
  /// Offers, job seekers and published classes.
  case seekers
  case passage, communes, postalCodes, mergers, outlines, flows, entries, filieres
  /// Why employers find it hard to hire.
  case difficulties
  /// How tight the market is by département.
  case tensions
}

extension PackageDescriptor {
  /// What stands between the two nomenclatures of a passage: `ROME v3 → FAP 2009`.
  static let passageArrow = " → "
}
