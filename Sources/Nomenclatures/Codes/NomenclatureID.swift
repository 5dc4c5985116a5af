/// A nomenclature of métiers in one version. Codes of two versions are never joined without a passage:
/// seven FAP codes stand in both versions, and six of them changed their meaning.
public enum NomenclatureID: String, Hashable, Sendable, Codable, CaseIterable {
  /// Familles professionnelles, version 2009: BMO through 2023.
  case fap2009 = "FAP 2009"
  /// Familles professionnelles, version 2021: BMO from 2024.
  case fap2021 = "FAP 2021"
  /// Répertoire opérationnel des métiers et des emplois, version 3: offers, job seekers, training.
  case rome3 = "ROME v3"
  /// The same repertory, version 4, in use from 2023.
  case rome4 = "ROME v4"

  /// The version that BMO uses in a given year.
  public static func ofBMO(_ millesime: Millesime) -> NomenclatureID {
    millesime < 2024 ? .fap2009 : .fap2021
  }

  /// A code of this version, to show what one looks like.
  public var exampleCode: MetierCode {
    switch self {
    case .fap2009: "T4Z60"
    case .fap2021: "T4X60"
    case .rome3: "K2204"
    case .rome4: "K2204"
    }
  }
}
